// Which measures a formula needs, and measures that need themselves.
import { AstUtils, type AstNode } from 'langium';
import {
    isComputation,
    isMeasure,
    isMemberSelection,
    isNameUse,
    isTally,
    isZeroCase,
    type Measure,
    type Ruleset,
    type Tally
} from '../generated/ast.ts';
import { statementsOf } from '../names/statements.ts';

/** The measures and tallies named in a node. */
export function namedIn(node: AstNode): (Measure | Tally)[] {
    const targets = AstUtils.streamAst(node).flatMap(part => {
        if (isNameUse(part)) return [part.target?.ref];
        if (isMemberSelection(part)) return [part.value?.ref];
        return isZeroCase(part) ? [part.divisor?.ref] : [];
    });
    return targets.filter(target => isMeasure(target) || isTally(target)).toArray();
}

const measuresIn = (node: AstNode): Measure[] => namedIn(node).filter(isMeasure);

/** Each circle of measures once, from the one that stands first in the file. */
export function cyclesIn(ruleset: Ruleset): Measure[][] {
    const told = new Set<Measure>();
    const cycles: Measure[][] = [];
    for (const measure of statementsOf(ruleset)
        .filter(isComputation)
        .flatMap(({ measures }) => measures)) {
        const cycle = told.has(measure) ? undefined : pathBack(measure);
        if (!cycle) continue;
        for (const each of cycle) told.add(each);
        cycles.push(cycle);
    }
    return cycles;
}

/** The shortest way from a measure to itself. */
function pathBack(start: Measure): Measure[] | undefined {
    const paths: Measure[][] = [[start]];
    const seen = new Set<Measure>();
    for (const path of paths) {
        for (const next of measuresIn(path.at(-1)!)) {
            if (next === start) return path;
            if (!seen.has(next)) paths.push([...path, next]);
            seen.add(next);
        }
    }
    return undefined;
}
