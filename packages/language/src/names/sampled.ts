// What the samplings of a rule look at: their populations under all names, and what is always visited.
import type { AstNode } from 'langium';
import { isInput, isSamplingPlan, type Ruleset } from '../generated/ast.ts';
import { inputNames } from './inputs.ts';
import { statementsOf } from './statements.ts';

/** Of two with one name the first one has it. */
export function sampledIn(ruleset: Ruleset): (readonly [AstNode, string])[] {
    const all = statementsOf(ruleset)
        .filter(isSamplingPlan)
        .flatMap(({ population, members }) => {
            const of = population?.ref;
            const names = of === undefined ? [] : isInput(of) ? inputNames(of) : [(of as { name: string }).name];
            const always = members.filter(member => member.$type === 'AlwaysVisited');
            return [
                ...names.map(name => [of!, name] as const),
                ...always.map(member => [member, member.name] as const)
            ];
        });
    return all.reverse();
}
