// Exact quotients of whole numbers in a graph, and conditions that may be undetermined: the arithmetic of a plan.
import { exact, ratio, type Exact, type RoundingMode } from '@guiju/exact';
import type { Step } from '@guiju/model';
import { exactOf } from '../model-fault.ts';
import { lcm, gcd, type Bool, type Graph, type Int } from './node.ts';
import { Unplanned, UNPLANNED } from './unplanned.ts';

/**
 * The value is `above` ÷ (`scale` × `below`), with `scale` > 0 and `below` ≥ 0. While `none` holds there is no value;
 * only then may `below` be 0.
 */
export interface Quotient {
    readonly kind: 'quotient';
    readonly above: Int;
    readonly scale: bigint;
    /** Null for 1. */
    readonly below: Int | null;
    readonly none: Bool;
}

/** While `none` holds there is no answer, and `yes` does not hold. */
export interface Answer {
    readonly kind: 'answer';
    readonly yes: Bool;
    readonly none: Bool;
}

export type Term = Quotient | Answer;

/** Arithmetic over one graph. */
export class Arithmetic {
    readonly graph: Graph;

    constructor(graph: Graph) {
        this.graph = graph;
    }

    constant(value: Exact): Quotient {
        return this.quotient(this.graph.constant(value.s * value.n), value.d, null, this.graph.no);
    }

    whole(above: Int, none = this.graph.no): Quotient {
        return this.quotient(above, 1n, null, none);
    }

    /** A whole number × an exact one. */
    scaled(value: Int, factor: Exact): Quotient {
        return this.quotient(this.graph.times(value, factor.s * factor.n), factor.d, null, this.graph.no);
    }

    get nothing(): Quotient {
        return { ...this.whole(this.graph.constant(0n)), none: this.graph.yes };
    }

    add(a: Quotient, b: Quotient): Quotient {
        return this.joined(a, b, (x, y) => this.graph.add(x, y));
    }

    subtract(a: Quotient, b: Quotient): Quotient {
        return this.joined(a, b, (x, y) => this.graph.subtract(x, y));
    }

    negate(a: Quotient): Quotient {
        return this.subtract(this.constant(exact(0)), a);
    }

    multiply(a: Quotient, b: Quotient): Quotient {
        const { graph } = this;
        const below = product(graph, a.below, b.below);
        return this.quotient(graph.multiply(a.above, b.above), a.scale * b.scale, below, graph.or(a.none, b.none));
    }

    /** Without a value where the divisor is 0; a divisor that can be negative is not planned. */
    divide(a: Quotient, b: Quotient): Quotient {
        const { graph } = this;
        if (b.above.lo < 0n) throw new Unplanned(UNPLANNED.negativeDivisor);
        const above = graph.times(b.below ? graph.multiply(a.above, b.below) : a.above, b.scale);
        const none = graph.or(a.none, b.none, graph.isZero(b.above));
        return this.quotient(above, a.scale, product(graph, a.below, b.above), none);
    }

    /** What the condition chooses. */
    select({ yes, none }: Answer, a: Quotient, b: Quotient): Quotient {
        const { graph } = this;
        const scale = lcm(a.scale, b.scale);
        const one = graph.constant(1n);
        const above = graph.select(yes, graph.times(a.above, scale / a.scale), graph.times(b.above, scale / b.scale));
        const below = a.below || b.below ? graph.select(yes, a.below ?? one, b.below ?? one) : null;
        return this.quotient(above, scale, below, graph.or(none, graph.chosen(yes, a.none, b.none)));
    }

    extreme(pick: 'least' | 'greatest', a: Quotient, b: Quotient): Quotient {
        const isGreater = this.surely(this.graph.atLeastZero(this.difference(a, b)));
        const chosen = pick === 'greatest' ? this.select(isGreater, a, b) : this.select(isGreater, b, a);
        return { ...chosen, none: this.graph.or(a.none, b.none) };
    }

    stepped(steps: readonly Step[], value: Quotient): Quotient {
        return steps.reduce((result, step) => {
            if (step.kind === 'round') return this.rounded(result, exactOf(step.step), step.mode);
            return this.extreme(
                step.kind === 'at most' ? 'least' : 'greatest',
                result,
                this.constant(exactOf(step.limit))
            );
        }, value);
    }

    /** The multiple of the step that the mode selects. */
    rounded(value: Quotient, step: Exact, mode: RoundingMode): Quotient {
        const { graph } = this;
        const above = graph.times(value.above, step.d);
        const below = graph.times(value.below ?? graph.constant(1n), value.scale * step.n);
        const steps = wholeSteps(graph, { above, below }, mode);
        return { ...this.scaled(steps, ratio(step.n, step.d)), none: value.none };
    }

    /** ⌊value ÷ step⌋. */
    floorIn(value: Quotient, step: Exact): Int {
        const below = this.graph.times(value.below ?? this.graph.constant(1n), value.scale * step.n);
        return this.graph.divide(this.graph.times(value.above, step.d), below);
    }

    compare(operator: 'ge' | 'gt' | 'le' | 'lt' | 'eq' | 'ne', a: Quotient, b: Quotient): Answer {
        const { graph } = this;
        const none = graph.or(a.none, b.none);
        const holds = (): Bool => {
            switch (operator) {
                case 'ge':
                    return graph.atLeastZero(this.difference(a, b));
                case 'le':
                    return graph.atLeastZero(this.difference(b, a));
                case 'gt':
                    return graph.not(graph.atLeastZero(this.difference(b, a)));
                case 'lt':
                    return graph.not(graph.atLeastZero(this.difference(a, b)));
                case 'eq':
                    return graph.isZero(this.difference(a, b));
                case 'ne':
                    return graph.not(graph.isZero(this.difference(a, b)));
            }
        };
        return this.answer(holds(), none);
    }

    answer(yes: Bool, none: Bool): Answer {
        return { kind: 'answer', yes: this.graph.and(yes, this.graph.not(none)), none };
    }

    surely(yes: Bool): Answer {
        return { kind: 'answer', yes, none: this.graph.no };
    }

    not(a: Answer): Answer {
        return this.answer(this.graph.not(a.yes), a.none);
    }

    /** A condition that fails settles it, even beside one without an answer. */
    and(a: Answer, b: Answer): Answer {
        const { graph } = this;
        const may = graph.and(graph.or(a.yes, a.none), graph.or(b.yes, b.none));
        return { kind: 'answer', yes: graph.and(a.yes, b.yes), none: graph.and(graph.or(a.none, b.none), may) };
    }

    or(a: Answer, b: Answer): Answer {
        return this.not(this.and(this.not(a), this.not(b)));
    }

    chosen(condition: Answer, a: Answer, b: Answer): Answer {
        const { graph } = this;
        const none = graph.or(condition.none, graph.chosen(condition.yes, a.none, b.none));
        return this.answer(graph.chosen(condition.yes, a.yes, b.yes), none);
    }

    /** A whole number of the same sign as a − b. */
    private difference(a: Quotient, b: Quotient): Int {
        return this.joined(a, b, (x, y) => this.graph.subtract(x, y)).above;
    }

    private joined(a: Quotient, b: Quotient, join: (a: Int, b: Int) => Int): Quotient {
        const { graph } = this;
        const scale = lcm(a.scale, b.scale);
        const shared = a.below === b.below;
        const raised = (own: Quotient, other: Quotient): Int => {
            const above = graph.times(own.above, scale / own.scale);
            return shared || other.below === null ? above : graph.multiply(above, other.below);
        };
        const below = shared ? a.below : product(graph, a.below, b.below);
        return this.quotient(join(raised(a, b), raised(b, a)), scale, below, graph.or(a.none, b.none));
    }

    /** Cancels what surely divides both. */
    private quotient(above: Int, scale: bigint, below: Int | null, none: Bool): Quotient {
        const shared = gcd(above.divisor, scale);
        const constant = below !== null && below.op === 'const' && below.lo > 0n ? below.lo : undefined;
        if (constant !== undefined) return this.quotient(above, scale * constant, null, none);
        return { kind: 'quotient', above: this.graph.exactly(above, shared), scale: scale / shared, below, none };
    }
}

const product = (graph: Graph, a: Int | null, b: Int | null): Int | null =>
    a === null ? b : b === null ? a : graph.multiply(a, b);

interface Fraction {
    readonly above: Int;
    readonly below: Int;
}

const down = (graph: Graph, { above, below }: Fraction): Int => graph.divide(above, below);

function up(graph: Graph, { above, below }: Fraction): Int {
    const negative = graph.subtract(graph.constant(0n), above);
    return graph.subtract(graph.constant(0n), graph.divide(negative, below));
}

/** x + ½ and x − ½ as fractions. */
function shifted(graph: Graph, { above, below }: Fraction, sign: 1n | -1n): Fraction {
    return { above: graph.add(graph.times(above, 2n), graph.times(below, sign)), below: graph.times(below, 2n) };
}

function wholeSteps(graph: Graph, value: Fraction, mode: RoundingMode): Int {
    const isPositive = graph.atLeastZero(value.above);
    const bySign = (positive: Int, negative: Int): Int => graph.select(isPositive, positive, negative);
    const halfUp = (): Int => down(graph, shifted(graph, value, 1n));
    const halfDown = (): Int => up(graph, shifted(graph, value, -1n));
    switch (mode) {
        case 'down':
            return down(graph, value);
        case 'up':
            return up(graph, value);
        case 'truncate':
            return bySign(down(graph, value), up(graph, value));
        case 'half-up':
            return bySign(halfUp(), halfDown());
        case 'half-down':
            return bySign(halfDown(), halfUp());
        case 'half-even': {
            const high = halfUp();
            const odd = graph.subtract(high, graph.times(graph.divide(high, graph.constant(2n)), 2n));
            const isNoTie = graph.isZero(graph.subtract(high, halfDown()));
            const isOdd = graph.not(graph.isZero(odd));
            return graph.select(graph.and(graph.not(isNoTie), isOdd), graph.subtract(high, graph.constant(1n)), high);
        }
    }
}
