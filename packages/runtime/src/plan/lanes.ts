// In what each number of a plan is computed: whole numbers in doubles, doubles with a proven error, or whole numbers of any size.
import type { Int } from './node.ts';

/**
 * `exact`: every value is a whole number below the limit, so doubles hold it without error. `near`: a double that is
 * off by `error` at most, for comparisons that are decided unless the value is that close to 0. `far`: neither.
 */
export interface Lane {
    readonly lane: 'exact' | 'near' | 'far';
    readonly error: number;
}

/** Whole numbers below this are exact in doubles, and so are sums, differences and products that stay below. */
export const DOUBLE_LIMIT = 2n ** 53n;

/** What a proof run changes to force every way of computing. */
export interface LaneLimits {
    /** At most {@link DOUBLE_LIMIT}. */
    readonly exact: bigint;
    /** Whether doubles with an error may be used at all. */
    readonly near: boolean;
}

export const LIMITS: LaneLimits = { exact: DOUBLE_LIMIT, near: true };

const EXACT: Lane = { lane: 'exact', error: 0 };
const FAR: Lane = { lane: 'far', error: 0 };
/** Half a unit in the last place. */
const UNIT = 2 ** -53;
/** Errors are computed in doubles themselves; this covers what that loses. */
const SLACK = 1 + 2 ** -40;
/** Larger numbers come close to what doubles can hold at all. */
const LARGEST = 2n ** 900n;

const magnitude = ({ lo, hi }: Int): bigint => (-lo > hi ? -lo : hi);

export function laneOf(node: Int, lanes: ReadonlyMap<Int, Lane>, limits: LaneLimits): Lane {
    const parts = node.ints.map(part => lanes.get(part)!);
    if (parts.some(({ lane }) => lane === 'far')) return FAR;
    const isExact = parts.every(({ lane }) => lane === 'exact');
    if (node.op === 'div') return isExact && isDivisible(node, limits) ? EXACT : FAR;
    if (isExact && magnitude(node) < limits.exact) return EXACT;
    if (!limits.near || magnitude(node) > LARGEST) return FAR;
    return { lane: 'near', error: errorOf(node, parts) };
}

/** ⌊fl(n ÷ d)⌋ = ⌊n ÷ d⌋ while |n| + d < 2⁵³; see docs/simulation. */
function isDivisible({ ints: [above, below] }: Int, { exact }: LaneLimits): boolean {
    return magnitude(above!) + magnitude(below!) < exact;
}

/** |computed − true value| is no more than this. */
function errorOf(node: Int, parts: readonly Lane[]): number {
    const [a, b] = parts.map(({ error }) => error);
    const size = Number(magnitude(node)) * SLACK;
    switch (node.op) {
        case 'const':
            return size * UNIT * SLACK;
        case 'atom':
            return 0;
        case 'select':
            return Math.max(a!, b!);
        case 'add':
        case 'sub':
            return (a! + b! + (size + a! + b!) * UNIT) * SLACK;
        case 'mul': {
            const [x, y] = node.ints.map(part => Number(magnitude(part)) * SLACK);
            const own = x! * b! + y! * a! + a! * b!;
            return (own + (x! + a!) * (y! + b!) * UNIT) * SLACK;
        }
        case 'div':
            throw new RangeError('a quotient has no error');
    }
}
