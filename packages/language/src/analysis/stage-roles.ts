// Roles that act in several stages of a process, where one stage evaluates and another decides.
import { isRole, isRoles, type Process, type Stage } from '../generated/ast.ts';
import { rulesetOf } from '../names/catalogue.ts';
import { statementsOf } from '../names/statements.ts';

export interface RoleInConflict {
    readonly role: string;
    readonly evaluation: string;
    readonly decision: string;
    /** The one that decides. */
    readonly stage: Stage;
}

/** Words for what ISO/IEC 17065 calls a decision, and for what it calls evaluation; a review may be made by who decides. */
const DECIDES = /决定|decision|decide/i;
const EVALUATES = /审核|审查|检查|检验|检测|评价|评估|测评|暗访|\b(?:audit|evaluat|assess|inspect|examin|test)/i;
/** What is done with an application before anything is evaluated. */
const APPLIES = /申请|受理|合同|复核|评定|application|contract|review/i;

const wordsOf = ({ name, title, code }: Stage): string => title ?? name ?? code ?? '';
const saysOf = ({ name, title }: Stage): string => [name, title].filter(Boolean).join(' ');

const decides = (stage: Stage): boolean => DECIDES.test(saysOf(stage)) && !APPLIES.test(saysOf(stage));
const evaluates = (stage: Stage): boolean =>
    EVALUATES.test(saysOf(stage)) && !APPLIES.test(saysOf(stage)) && !DECIDES.test(saysOf(stage));

/** Only roles that the rule declares: “the body” acts in every stage. */
export function rolesInConflict(process: Process): RoleInConflict[] {
    const roles = statementsOf(rulesetOf(process))
        .filter(isRoles)
        .flatMap(({ members }) => members.filter(isRole));
    const roleOf = ({ actor }: Stage): (typeof roles)[number] | undefined =>
        roles.find(role => actor !== undefined && [role.name, role.otherName].includes(actor));
    return process.stages.filter(decides).flatMap(stage => {
        const role = roleOf(stage);
        const evaluation = role && process.stages.find(other => evaluates(other) && roleOf(other) === role);
        if (!evaluation) return [];
        return [{ role: role.name, evaluation: wordsOf(evaluation), decision: wordsOf(stage), stage }];
    });
}
