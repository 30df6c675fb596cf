// Grades whose thresholds do not fall with the ladder.
import type { Literal } from '../generated/ast.ts';
import { upright, type LadderFacts, type RungGate } from './gates.ts';
import { compareLow } from './spans.ts';

/** A grade that asks as much as a better one, or more. */
export interface OrderFault {
    readonly better: RungGate;
    readonly worse: RungGate;
    readonly betterLimit: Literal;
    readonly worseLimit: Literal;
}

/** The lower end of a band is its threshold; where less is better, the upper one. */
export function thresholdOf(rung: RungGate, ladder: LadderFacts): Literal | undefined {
    return ladder.better === 'low' ? rung.high : rung.low;
}

/** The end of a band that faces the next better grade. */
export function ceilingOf(rung: RungGate, ladder: LadderFacts): Literal | undefined {
    return ladder.better === 'low' ? rung.low : rung.high;
}

/** An equal threshold is no fault below a grade that asks for more than its band. */
export function orderFaults(ladder: LadderFacts): OrderFault[] {
    const faults: OrderFault[] = [];
    let better: RungGate | undefined;
    for (const worse of ladder.rungs) {
        const worseLimit = thresholdOf(worse, ladder);
        if (!worseLimit) continue;
        const order = better ? compareLow(upright(worse.span, ladder), upright(better.span, ladder)) : -1;
        if (better && (order > 0 || (order === 0 && better.conditions.length === 0))) {
            faults.push({ better, worse, betterLimit: thresholdOf(better, ladder)!, worseLimit });
        } else better = worse;
    }
    return faults;
}
