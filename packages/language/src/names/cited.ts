// What a citation may name: clauses, standards by any of their names, and the points of the clause cited before.
import type { AstNode, ReferenceInfo } from 'langium';
import type { Citable, Ruleset } from '../generated/ast.ts';
import { standardsOf } from './catalogue.ts';
import { clausesOf, plainLabel, pointsInReach } from './clauses.ts';

type Named = readonly [node: AstNode, name: string];

/** Each with a name it answers to; the first of several that share one is meant. */
export function citedInReach(type: 'Clause' | 'ClauseItem' | 'Basis', from: ReferenceInfo, ruleset: Ruleset): Named[] {
    const found = namedFor(type, from, ruleset);
    return found.filter(([, name]) => Boolean(name)).reverse();
}

function namedFor(type: 'Clause' | 'ClauseItem' | 'Basis', from: ReferenceInfo, ruleset: Ruleset): Named[] {
    if (type === 'Clause') return clausesOf(ruleset).map(clause => [clause, clause.name]);
    if (type === 'ClauseItem') {
        return pointsInReach(from.container as Citable, from.index ?? 0).map(point => [point, plainLabel(point)]);
    }
    return standardsOf(ruleset).flatMap(({ name, basis }): Named[] => [
        [basis, name],
        [basis, basis.designation]
    ]);
}
