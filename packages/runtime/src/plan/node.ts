// Whole numbers and conditions that are computed from aggregates: a graph without repetitions, every number with its bounds.

/** A whole number with the bounds that hold for every audit. `divisor`: a number that surely divides it, at least 1. */
export interface Int {
    readonly kind: 'int';
    readonly id: number;
    readonly op: 'const' | 'atom' | 'add' | 'sub' | 'mul' | 'div' | 'select';
    readonly ints: readonly Int[];
    /** What `select` chooses by. */
    readonly condition: Bool | null;
    /** Of `atom`: which aggregate. */
    readonly atom: number;
    readonly lo: bigint;
    readonly hi: bigint;
    readonly divisor: bigint;
}

export interface Bool {
    readonly kind: 'bool';
    readonly id: number;
    readonly op: 'const' | 'ge0' | 'eq0' | 'not' | 'and' | 'or';
    readonly int: Int | null;
    readonly bools: readonly Bool[];
    /** Of `const`. */
    readonly value: boolean;
}

export type Node = Int | Bool;

const abs = (value: bigint): bigint => (value < 0n ? -value : value);

export function gcd(a: bigint, b: bigint): bigint {
    let [x, y] = [abs(a), abs(b)];
    while (y !== 0n) [x, y] = [y, x % y];
    return x;
}

export const lcm = (a: bigint, b: bigint): bigint => (a / gcd(a, b)) * b;

/** Rounded towards −∞; 0 where the divisor is 0, which only happens beside a value that is undetermined. */
export function floorDivide(a: bigint, b: bigint): bigint {
    if (b === 0n) return 0n;
    const whole = a / b;
    return a % b !== 0n && a < 0n !== b < 0n ? whole - 1n : whole;
}

const least = (...values: bigint[]): bigint => values.reduce((a, b) => (b < a ? b : a));
const most = (...values: bigint[]): bigint => values.reduce((a, b) => (b > a ? b : a));

interface IntParts {
    readonly op: Int['op'];
    readonly ints?: readonly Int[];
    readonly condition?: Bool;
    readonly atom?: number;
    readonly bounds: readonly [bigint, bigint];
    readonly divisor?: bigint;
}

/** Makes nodes; what is the same is made once, and what is known is worked out at once. */
export class Graph {
    /** In the order of their ids: what a node needs stands before it. */
    readonly nodes: Node[] = [];
    private readonly known = new Map<string, Node>();
    readonly no: Bool = this.bool('const', { value: false });
    readonly yes: Bool = this.bool('const', { value: true });

    constant(value: bigint): Int {
        return this.int(`c${value}`, { op: 'const', bounds: [value, value], divisor: abs(value) });
    }

    atom(atom: number, lo: bigint, hi: bigint): Int {
        return lo === hi ? this.constant(lo) : this.int(`a${atom}`, { op: 'atom', atom, bounds: [lo, hi] });
    }

    add(a: Int, b: Int): Int {
        if (isConst(a, 0n)) return b;
        if (isConst(b, 0n)) return a;
        const bounds = [a.lo + b.lo, a.hi + b.hi] as const;
        const [x, y] = a.id <= b.id ? [a, b] : [b, a];
        return this.int(`${x.id}+${y.id}`, { op: 'add', ints: [x, y], bounds, divisor: gcd(a.divisor, b.divisor) });
    }

    subtract(a: Int, b: Int): Int {
        if (a === b) return this.constant(0n);
        if (isConst(b, 0n)) return a;
        const bounds = [a.lo - b.hi, a.hi - b.lo] as const;
        return this.int(`${a.id}-${b.id}`, { op: 'sub', ints: [a, b], bounds, divisor: gcd(a.divisor, b.divisor) });
    }

    multiply(a: Int, b: Int): Int {
        if (isConst(a, 1n)) return b;
        if (isConst(b, 1n)) return a;
        if (isConst(a, 0n) || isConst(b, 0n)) return this.constant(0n);
        const [x, y] = a.id <= b.id ? [a, b] : [b, a];
        const corners = [a.lo * b.lo, a.lo * b.hi, a.hi * b.lo, a.hi * b.hi];
        const bounds = [least(...corners), most(...corners)] as const;
        return this.int(`${x.id}*${y.id}`, { op: 'mul', ints: [x, y], bounds, divisor: a.divisor * b.divisor });
    }

    times(a: Int, factor: bigint): Int {
        return this.multiply(a, this.constant(factor));
    }

    /** ⌊a ÷ b⌋ for b ≥ 0. */
    divide(a: Int, b: Int): Int {
        if (isConst(b, 1n)) return a;
        const low = most(b.lo, 1n);
        const corners = [a.lo, a.hi].flatMap(end => [floorDivide(end, low), floorDivide(end, most(b.hi, 1n))]);
        const zero = b.lo <= 0n ? [0n] : [];
        const bounds = [least(...corners, ...zero), most(...corners, ...zero)] as const;
        return this.int(`${a.id}/${b.id}`, { op: 'div', ints: [a, b], bounds });
    }

    select(condition: Bool, a: Int, b: Int): Int {
        if (condition === this.yes || a === b) return a;
        if (condition === this.no) return b;
        const bounds = [least(a.lo, b.lo), most(a.hi, b.hi)] as const;
        const divisor = gcd(a.divisor, b.divisor);
        return this.int(`${condition.id}?${a.id}:${b.id}`, { op: 'select', ints: [a, b], condition, bounds, divisor });
    }

    /** The node ÷ a number that divides it. */
    exactly(a: Int, by: bigint): Int {
        if (by === 1n) return a;
        const [x, y] = a.ints;
        switch (a.op) {
            case 'const':
                return this.constant(a.lo / by);
            case 'add':
                return this.add(this.exactly(x!, by), this.exactly(y!, by));
            case 'sub':
                return this.subtract(this.exactly(x!, by), this.exactly(y!, by));
            case 'select':
                return this.select(a.condition!, this.exactly(x!, by), this.exactly(y!, by));
            case 'mul': {
                const first = gcd(x!.divisor, by);
                return this.multiply(this.exactly(x!, first), this.exactly(y!, by / first));
            }
            case 'atom':
            case 'div':
                throw new RangeError('not divisible');
        }
    }

    atLeastZero(a: Int): Bool {
        if (a.lo >= 0n) return this.yes;
        return a.hi < 0n ? this.no : this.bool('ge0', { int: a });
    }

    isZero(a: Int): Bool {
        if (a.lo > 0n || a.hi < 0n) return this.no;
        return a.lo === 0n && a.hi === 0n ? this.yes : this.bool('eq0', { int: a });
    }

    not(a: Bool): Bool {
        if (a.op === 'const') return a.value ? this.no : this.yes;
        return a.op === 'not' ? a.bools[0]! : this.bool('not', { bools: [a] });
    }

    and(...all: readonly Bool[]): Bool {
        if (all.includes(this.no)) return this.no;
        const parts = [...new Set(all.filter(each => each !== this.yes))];
        if (parts.length === 0) return this.yes;
        if (parts.some(each => each.op === 'not' && parts.includes(each.bools[0]!))) return this.no;
        return parts.reduce((a, b) => this.bool('and', { bools: [a, b] }));
    }

    or(...all: readonly Bool[]): Bool {
        if (all.includes(this.yes)) return this.yes;
        const parts = [...new Set(all.filter(each => each !== this.no))];
        if (parts.length === 0) return this.no;
        if (parts.some(each => each.op === 'not' && parts.includes(each.bools[0]!))) return this.yes;
        return parts.reduce((a, b) => this.bool('or', { bools: [a, b] }));
    }

    chosen(condition: Bool, a: Bool, b: Bool): Bool {
        if (a === b) return a;
        return this.or(this.and(condition, a), this.and(this.not(condition), b));
    }

    private int(key: string, parts: IntParts): Int {
        const known = this.known.get(key);
        if (known !== undefined) return known as Int;
        const { op, ints = [], condition = null, atom = -1, bounds, divisor = 1n } = parts;
        const [lo, hi] = bounds;
        if (op !== 'const' && lo === hi) return this.constant(lo);
        const id = this.nodes.length;
        const node: Int = { kind: 'int', id, op, ints, condition, atom, lo, hi, divisor };
        this.nodes.push(node);
        this.known.set(key, node);
        return node;
    }

    private bool(op: Bool['op'], parts: { int?: Int; bools?: readonly Bool[]; value?: boolean }): Bool {
        const { int = null, bools = [], value = false } = parts;
        const key = `${op}(${[int, ...bools].map(part => part?.id ?? '').join(',')})${value}`;
        const known = this.known.get(key);
        if (known !== undefined) return known as Bool;
        const node: Bool = { kind: 'bool', id: this.nodes.length, op, int, bools, value };
        this.nodes.push(node);
        this.known.set(key, node);
        return node;
    }
}

export const isConst = ({ op, lo }: Int, value: bigint): boolean => op === 'const' && lo === value;
