// What a citation may name: clauses, standards by any of their names, and the points of the clause cited before.
import type { AstNode, ReferenceInfo } from 'langium';
import type { Citable, Clause, Ruleset } from '../generated/ast.ts';
import { isMade } from '../effective/effective.ts';
import { baseOf } from './base.ts';
import { rulesetOf, scoringsOf, standardsOf } from './catalogue.ts';
import { clausesOf, plainLabel, pointsInReach } from './clauses.ts';

type Named = readonly [node: AstNode, name: string];

/** Each with a name it answers to; the first of several that share one is meant. */
export function citedInReach(type: 'Clause' | 'ClauseItem' | 'Basis', from: ReferenceInfo, ruleset: Ruleset): Named[] {
    const found = namedFor(type, from, ruleset);
    return found.filter(([, name]) => Boolean(name)).reverse();
}

function namedFor(type: 'Clause' | 'ClauseItem' | 'Basis', from: ReferenceInfo, ruleset: Ruleset): Named[] {
    if (type === 'Clause') return clausesInReach(ruleset).map(clause => [clause, clause.name]);
    if (type === 'ClauseItem') {
        return pointsInReach(from.container as Citable, from.index ?? 0).map(point => [point, plainLabel(point)]);
    }
    return standardsOf(ruleset).flatMap(({ name, basis }): Named[] => [
        [basis, name],
        [basis, basis.designation]
    ]);
}

/** Those of the file; where it keeps items of a base the clauses of that as well, which these items cite. */
function clausesInReach(ruleset: Ruleset): Clause[] {
    const bases = isMade(ruleset) ? scoringsOf(ruleset).flatMap(scoring => baseOf(scoring) ?? []) : [];
    return [...clausesOf(ruleset), ...bases.flatMap(base => clausesOf(rulesetOf(base)))];
}
