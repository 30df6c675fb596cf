// Who may not be whom, and what each must be able to do.
import type { Competence, ReviewFinding, Separation } from '@guiju/model';
import { stateOfList } from './entries.ts';
import { examined, finding, joined, unexamined, type PartReview, type Reviewed } from './reviewed.ts';
import { WORDS } from './words.ts';

export function separationFindings(reviewed: Reviewed): PartReview {
    const separations = reviewed.model.separations ?? [];
    const { roles } = reviewed.context.situation.participants;
    const { language } = reviewed;
    const name = ({ role, others }: Separation): string => WORDS[language].separation(role, others);
    if (roles === undefined) return unexamined(...separations.map(name));
    const findings = separations.map(separation => {
        const { clause, source, failure } = separation;
        const found = stateOfSeparation(separation, roles, reviewed);
        return finding({ kind: 'roles', name: name(separation), ...found, clause, source }, failure, language);
    });
    return examined(findings);
}

type Found = Pick<ReviewFinding, 'state' | 'because'>;

/** An empty list says that nobody has the other role; somebody has to have the role itself. */
function stateOfSeparation(
    { role, others }: Separation,
    roles: ReadonlyMap<string, readonly string[]>,
    { language }: Reviewed
): Found {
    const words = WORDS[language];
    const people = (name: string): readonly string[] => roles.get(name) ?? [];
    const both = others.flatMap(other =>
        people(role).flatMap(person => (people(other).includes(person) ? [words.isBoth(person, role, other)] : []))
    );
    if (both.length > 0) return { state: 'violated', because: both.join(language === 'zh' ? '；' : '; ') };
    const unnamed = [role, ...others].filter(name => (name === role ? people(name).length === 0 : !roles.has(name)));
    if (unnamed.length > 0) return { state: 'open', because: words.nobodyNamed(unnamed) };
    return { state: 'met', because: words.nobodyBoth };
}

export function competenceFindings(reviewed: Reviewed): PartReview {
    return joined((reviewed.model.competence ?? []).map(list => competenceOf(list, reviewed)));
}

function competenceOf(list: Competence, reviewed: Reviewed): PartReview {
    const { roles, people } = reviewed.context.situation.participants;
    const named = roles?.get(list.role) ?? [];
    const name = WORDS[reviewed.language].competence(list.role);
    if (people === undefined || named.length === 0) return unexamined(name);
    const abilities = (person: string): readonly string[] => people.get(person) ?? [];
    if (list.together) return examined([competenceFinding(list, name, named.flatMap(abilities), reviewed)]);
    const separator = reviewed.language === 'zh' ? '：' : ': ';
    return examined(
        named.map(person => competenceFinding(list, `${name}${separator}${person}`, abilities(person), reviewed))
    );
}

function competenceFinding(
    { entries, failure, clause, source }: Competence,
    name: string,
    present: readonly string[],
    reviewed: Reviewed
): ReviewFinding {
    const found = stateOfList(entries, present, reviewed);
    return finding({ kind: 'competence', name, ...found, clause, source }, failure, reviewed.language);
}
