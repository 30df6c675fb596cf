// What lowering works with: the slots, the graph that grows, and the exact evaluator for what depends on one slot.
import { interval, isZero, ONE, ZERO, type Exact } from '@guiju/exact';
import type { Expression } from '@guiju/model';
import { evaluate } from '../evaluate/expression.ts';
import { contextOf, type Situation } from '../evaluate/situation.ts';
import type { Value } from '../evaluate/value.ts';
import { Aggregates } from './aggregates.ts';
import { Dependencies } from './depends.ts';
import { Graph, type Bool } from './node.ts';
import { Arithmetic, type Answer, type Quotient, type Term } from './quantity.ts';
import { Unplanned, UNPLANNED } from './unplanned.ts';
import { situationAt, type World } from './world.ts';

export class Lowering {
    readonly world: World;
    readonly graph = new Graph();
    readonly arithmetic = new Arithmetic(this.graph);
    readonly aggregates = new Aggregates(this.arithmetic);
    readonly depends: Dependencies;
    readonly measures = new Map<string, Quotient>();
    /** By the place of an item in the plan, the place of its slot. */
    readonly slotOf: ReadonlyMap<number, number>;

    constructor(world: World) {
        this.world = world;
        this.depends = new Dependencies(world);
        this.slotOf = new Map(
            world.slots.flatMap((slot, place) => (slot.kind === 'item' ? [[slot.index, place] as const] : []))
        );
    }

    /** The term of an expression that depends on one slot at most: the exact evaluator tells it for each outcome. */
    single(expression: Expression): Term | undefined {
        const places = [...this.depends.of(expression)];
        if (places.length > 1) return undefined;
        const place = places[0];
        const situations = place === undefined ? [this.world.base] : this.situationsOf(place);
        const values = situations.map(situation => singleValue(evaluate(expression, contextOf(situation))));
        return this.byOutcome(place, values);
    }

    /** A term from what it is for each outcome of a slot. */
    byOutcome(place: number | undefined, values: readonly SingleValue[]): Term {
        const none = this.indicator(
            place,
            values.map(({ none }) => none)
        );
        const isNumber = values.some(({ number }) => number !== undefined) || values.every(({ none }) => none);
        if (!isNumber)
            return this.arithmetic.answer(
                this.indicator(
                    place,
                    values.map(({ yes }) => yes)
                ),
                none
            );
        const numbers = values.map(({ number }) => number ?? ZERO);
        if (place === undefined) return { ...this.arithmetic.constant(numbers[0]!), none };
        return { ...this.aggregates.sum(new Map([[place, numbers]])), none };
    }

    /** How many of the slots have an outcome of this kind. */
    count(kinds: ReadonlyMap<number, readonly boolean[]>): Quotient {
        return this.aggregates.sum(
            new Map([...kinds].map(([place, are]) => [place, are.map(is => (is ? ONE : ZERO))]))
        );
    }

    isPositive(value: Quotient): Bool {
        return this.arithmetic.compare('gt', value, this.arithmetic.constant(ZERO)).yes;
    }

    answer(term: Term): Answer {
        if (term.kind === 'answer') return term;
        if (term.none === this.graph.yes) return { kind: 'answer', yes: this.graph.no, none: term.none };
        throw new Unplanned(UNPLANNED.expression);
    }

    quotient(term: Term): Quotient {
        if (term.kind === 'quotient') return term;
        if (term.none === this.graph.yes) return this.arithmetic.nothing;
        throw new Unplanned(UNPLANNED.expression);
    }

    private situationsOf(place: number): Situation[] {
        return this.world.slots[place]!.outcomes.map((_, outcome) => situationAt(this.world, place, outcome));
    }

    private indicator(place: number | undefined, are: readonly boolean[]): Bool {
        if (are.every(is => !is)) return this.graph.no;
        if (are.every(is => is) || place === undefined) return this.graph.yes;
        return this.isPositive(this.count(new Map([[place, are]])));
    }
}

/** What the exact evaluator gives where nothing is open. */
export interface SingleValue {
    readonly number?: Exact;
    readonly yes: boolean;
    readonly none: boolean;
}

export function singleValue(value: Value): SingleValue {
    if (value.none !== null) return { yes: false, none: true };
    if (value.kind === 'truth') {
        if (value.yes === value.no) throw new Unplanned(UNPLANNED.severalValues);
        return { yes: value.yes, none: false };
    }
    const number = value.range === null ? undefined : interval.known(value.range);
    if (number === undefined) throw new Unplanned(UNPLANNED.severalValues);
    return { number, yes: !isZero(number), none: false };
}
