// In which lanes of WebAssembly a whole number of a plan is kept: eight, four or two of them side by side.
import type { Lane as Proven } from '../plan/lanes.ts';
import type { Int } from '../plan/node.ts';

/** Whole numbers in 16 bits, in 32 bits, or doubles. */
export type Lane = 'half' | 'word' | 'double';

const RISING: readonly Lane[] = ['half', 'word', 'double'];
/** Vectors that eight numbers take. */
export const VECTORS: Readonly<Record<Lane, number>> = { half: 1, word: 2, double: 4 };

/** Numbers up to these are kept so; a proof run lowers them so that wider lanes are used where they need not. */
export interface LaneWidths {
    /** At most 2¹⁵ − 1. */
    readonly half: bigint;
    /** At most 2³¹ − 1. */
    readonly word: bigint;
    /** ⌊n ÷ d⌋ by single floats while |n| + d is below; at most 2²⁴. */
    readonly single: bigint;
}

export const WIDEST: LaneWidths = { half: 2n ** 15n - 1n, word: 2n ** 31n - 1n, single: 2n ** 24n };

const magnitude = ({ lo, hi }: Int): bigint => (-lo > hi ? -lo : hi);

export function narrowest(node: Int, { half, word }: LaneWidths): Lane {
    const most = magnitude(node);
    return most <= half ? 'half' : most <= word ? 'word' : 'double';
}

export const widest = (...lanes: readonly Lane[]): Lane =>
    lanes.reduce((a, b) => (RISING.indexOf(b) > RISING.indexOf(a) ? b : a));

/** Where the operands of a node and the node itself have room. */
export function operatedIn(node: Int, own: (part: Int) => Lane, { lane }: Proven, widths: LaneWidths): Lane {
    if (lane === 'near') return 'double';
    return widest(narrowest(node, widths), ...node.ints.map(own));
}

/** The lane in which n is divided by d. */
export function dividedIn({ ints: [above, below] }: Int, own: (part: Int) => Lane, { single }: LaneWidths): Lane {
    const fits = magnitude(above!) + magnitude(below!) < single;
    return fits && widest(own(above!), own(below!)) !== 'double' ? 'word' : 'double';
}
