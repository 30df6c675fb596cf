// From a way to meet a grade to whole numbers: what every option costs and brings, and what is lacking.
import { compare, type Exact, ZERO } from '@guiju/exact';
import type { Choice, Problem } from './cheapest.ts';
import type { Atom } from './formula.ts';
import { NotLinear } from './number.ts';

/** An item that may be answered otherwise: the cost of every option, the present answer's 0 first; undefined cannot be had. */
export interface Changeable {
    /** Place of its entry. */
    readonly place: number;
    readonly costs: readonly (Exact | undefined)[];
}

export interface Posed {
    readonly problem: Omit<Problem, 'below' | 'budget'>;
    /** What has to be paid anyway, for items of which the present answer alone rules the grade out. */
    readonly base: number;
    /** By item, the option that stands for "no change". */
    readonly start: readonly number[];
    /** Whole numbers are multiples of 1 ÷ this. */
    readonly unit: bigint;
}

/** Undefined where an item has no option that the way allows. */
export function pose(way: readonly Atom[], items: readonly Changeable[], unit: bigint): Posed | undefined {
    const shared = way.filter(({ linear }) => linear.parts.size > 1);
    const alone = way.filter(({ linear }) => linear.parts.size === 1);
    const allowed = items.map(item => optionsAllowed(item, alone));
    if (allowed.some(options => options.length === 0)) return undefined;
    const start = allowed.map((options, index) => cheapestOf(options, items[index]!));
    const scaledWay = shared.map(atom => scaledAtom(atom, items, start));
    const choices = items.map((item, index) =>
        choicesOf(item, { allowed: allowed[index]!, start: start[index]!, index }, scaledWay, unit)
    );
    const base = items.reduce((sum, { costs }, index) => sum + whole(costs[start[index]!]!, unit), 0);
    return { problem: { items: choices, needs: scaledWay.map(({ need }) => need) }, base, start, unit };
}

function optionsAllowed({ place, costs }: Changeable, alone: readonly Atom[]): number[] {
    const own = alone.filter(({ linear }) => linear.parts.has(place));
    return costs.flatMap((cost, option) => {
        const isMet = own.every(({ linear, strict }) => {
            const value = compare(linear.base.add(linear.parts.get(place)![option]!), ZERO);
            return strict ? value > 0 : value >= 0;
        });
        return cost !== undefined && isMet ? [option] : [];
    });
}

const cheapestOf = (options: readonly number[], { costs }: Changeable): number =>
    options.reduce((a, b) => (compare(costs[b]!, costs[a]!) < 0 ? b : a));

interface ScaledAtom {
    readonly need: number;
    /** By item and option, against the start. */
    readonly gains: readonly (readonly number[] | undefined)[];
}

/** Multiplied until everything is whole; "more than" is "at least one more" then. */
function scaledAtom({ linear, strict }: Atom, items: readonly Changeable[], start: readonly number[]): ScaledAtom {
    const parts = items.map(({ place }) => linear.parts.get(place));
    const values = [linear.base, ...parts.flatMap(part => part ?? [])];
    const unit = values.reduce((common, { d }) => leastCommon(common, d), 1n);
    const most = values.reduce((sum, value) => sum + (value.n * unit) / value.d, 0n);
    if (most > BigInt(Number.MAX_SAFE_INTEGER)) throw new NotLinear('numbers too large');
    const present = parts.reduce((sum, part, index) => sum.add(part?.[start[index]!] ?? ZERO), linear.base);
    return {
        need: (strict ? 1 : 0) - whole(present, unit),
        gains: parts.map((part, index) => part?.map(value => whole(value.sub(part[start[index]!]!), unit)))
    };
}

interface Allowed {
    readonly allowed: readonly number[];
    readonly start: number;
    readonly index: number;
}

function choicesOf(
    { costs }: Changeable,
    { allowed, start, index }: Allowed,
    way: readonly ScaledAtom[],
    unit: bigint
): Choice[] {
    return allowed
        .filter(option => option !== start)
        .map(option => ({
            option,
            cost: whole(costs[option]!, unit) - whole(costs[start]!, unit),
            gains: way.map(({ gains }) => gains[index]?.[option] ?? 0)
        }));
}

export function leastCommon(a: bigint, b: bigint): bigint {
    let [x, y] = [a, b];
    while (y !== 0n) [x, y] = [y, x % y];
    return (a / x) * b;
}

/** Callers have made sure that it is whole and safe. */
export const whole = (value: Exact, unit: bigint): number => Number((value.s * value.n * unit) / value.d);
