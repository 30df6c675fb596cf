// What comes after the gates, in this order: vetoes and caps limit the result, shifts move it along the ladder.
import type { Decision, Expression } from '@guiju/model';
import { evaluate } from './expression.ts';
import { rungNamed, type Verdict } from './ladder.ts';
import type { Context } from './situation.ts';
import { asTruth, surely, type Truth } from './value.ts';

interface Limit {
    readonly place: number;
    readonly truth: Truth;
}

interface Adjustments {
    readonly vetoes: readonly Limit[];
    readonly caps: readonly Limit[];
    readonly down: readonly Truth[];
    readonly up: readonly Truth[];
    readonly isCumulative: boolean;
    /** Place of the lowest rung. */
    readonly last: number;
}

/** Who may hold: those that can, or also those without an answer. */
type MayHold = (truth: Truth) => boolean;
const can: MayHold = ({ yes }) => yes;
const canOrNone: MayHold = ({ yes, none }) => yes || none !== null;

/** Where each rung that the gates give can end up; undetermined where a condition without an answer would decide. */
export function adjusted(decision: Decision, reached: readonly number[], context: Context): Verdict {
    const all = adjustmentsOf(decision, context);
    const rungs = new Set(reached.flatMap(rung => endsOf(rung, all, can)));
    const open = reached.find(rung => new Set(endsOf(rung, all, canOrNone)).size > 1 && noneFor(rung, all) !== null);
    return { rungs: [...rungs], none: open === undefined ? null : noneFor(open, all) };
}

function adjustmentsOf(decision: Decision, context: Context): Adjustments {
    const truthOf = (condition: Expression): Truth => asTruth(evaluate(condition, context));
    const limit = ({ rung, condition }: Decision['vetoes'][number]): Limit => ({
        place: rungNamed(decision, rung),
        truth: truthOf(condition)
    });
    const shifts = (direction: 'down' | 'up'): Truth[] =>
        (decision.shifts ?? []).filter(shift => shift.direction === direction).map(each => truthOf(each.condition));
    return {
        vetoes: decision.vetoes.map(limit),
        caps: (decision.caps ?? []).map(limit),
        down: shifts('down'),
        up: shifts('up'),
        isCumulative: decision.stacking === 'adds up',
        last: decision.rungs.length - 1
    };
}

function endsOf(reached: number, all: Adjustments, may: MayHold): number[] {
    const moves = movesOf(all, may);
    const caps = lowestOf(all.caps, may);
    return lowestOf(all.vetoes, may).flatMap(veto =>
        caps.flatMap(cap => moves.map(move => endOf({ reached, veto, cap, move, last: all.last })))
    );
}

/** The lowest place named by those that hold; -1 where none does. */
function lowestOf(limits: readonly Limit[], may: MayHold): number[] {
    const floor = Math.max(-1, ...limits.filter(({ truth }) => surely(truth)).map(({ place }) => place));
    return [floor, ...limits.filter(({ place, truth }) => place > floor && may(truth)).map(({ place }) => place)];
}

/** How many rungs down the shifts can move the result in all; up counts against down. */
function movesOf({ down, up, isCumulative }: Adjustments, may: MayHold): number[] {
    const least = down.filter(surely).length - up.filter(may).length;
    const most = down.filter(may).length - up.filter(surely).length;
    const all = Array.from({ length: most - least + 1 }, (_, more) => least + more);
    return isCumulative ? all : [...new Set(all.map(Math.sign))];
}

/** A veto that decides is not shifted; a shift stays on the ladder and within what vetoes and caps allow. */
function endOf(at: { reached: number; veto: number; cap: number; move: number; last: number }): number {
    const limit = Math.max(at.veto, at.cap);
    const limited = Math.max(at.reached, limit);
    if (at.veto === limited) return limited;
    return Math.min(at.last, Math.max(0, limit, limited + at.move));
}

/** The reason of a condition without an answer that may make a difference; a limit above the result needs a shift for it. */
function noneFor(reached: number, { vetoes, caps, down, up }: Adjustments): string | null {
    const shifts = [...down, ...up];
    const isShifted = shifts.some(canOrNone);
    const limits = [...vetoes, ...caps].filter(({ place }) => place > reached || isShifted);
    return [...limits.map(({ truth }) => truth), ...shifts].find(({ none }) => none !== null)?.none ?? null;
}

/** For a complete audit: what held, and where it led. */
export interface Course {
    readonly reached: number;
    readonly vetoes: Decision['vetoes'];
    readonly caps: NonNullable<Decision['caps']>;
    /** After vetoes and caps. */
    readonly limited: number;
    readonly shifts: NonNullable<Decision['shifts']>;
}

/** Only what made a difference: the lowest vetoes and all caps below the result of the gates, the shifts unless vetoed. */
export function courseOf(decision: Decision, reached: number, context: Context): Course {
    const holds = ({ condition }: { condition: Expression }): boolean => surely(asTruth(evaluate(condition, context)));
    const placeOf = ({ rung }: { rung: string }): number => rungNamed(decision, rung);
    const vetoes = decision.vetoes.filter(holds);
    const caps = (decision.caps ?? []).filter(holds).filter(cap => placeOf(cap) > reached);
    const veto = Math.max(-1, ...vetoes.map(placeOf));
    const limited = Math.max(reached, veto, ...caps.map(placeOf));
    return {
        reached,
        vetoes: limited === reached ? [] : vetoes.filter(each => placeOf(each) === veto && veto > reached),
        caps,
        limited,
        shifts: veto === limited ? [] : (decision.shifts ?? []).filter(holds)
    };
}
