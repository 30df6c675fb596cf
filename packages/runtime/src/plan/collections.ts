// Sums, counts and questions over all items or sections, in a plan.
import { interval, ONE, ZERO, type Exact } from '@guiju/exact';
import type { Expression } from '@guiju/model';
import { memberOf, type Collect } from '../evaluate/collection.ts';
import { evaluate } from '../evaluate/expression.ts';
import type { Entry } from '../evaluate/outcomes.ts';
import { contextOf } from '../evaluate/situation.ts';
import { partsOf } from '../evaluate/thresholds.ts';
import { itemView, type View } from '../evaluate/views.ts';
import { termOf } from './expressions.ts';
import type { Lowering } from './lowering.ts';
import type { Bool } from './node.ts';
import type { Quotient, Term } from './quantity.ts';
import { overSections } from './section-collections.ts';
import { Unplanned, UNPLANNED } from './unplanned.ts';

/** What is named inside is asked once for all members: where it has no value, the collection has none either. */
export function collected(collect: Collect, lowering: Lowering): Term {
    const { graph, arithmetic } = lowering;
    const term = collect.over === 'sections' ? overSections(collect, lowering) : overItems(collect, lowering);
    const none = graph.or(...namedInside(collect).map(part => termOf(part, lowering).none));
    if (term.kind === 'answer') return arithmetic.answer(term.yes, graph.or(term.none, none));
    return { ...term, none: graph.or(term.none, none) };
}

const namedInside = (expression: Expression): Expression[] =>
    partsOf(expression).flatMap(part =>
        part.op === 'measure' || part.op === 'tally' || part.op === 'entry' ? [part] : namedInside(part)
    );

/** What one item brings in one outcome; `value` undefined where it has none. */
interface Brought {
    readonly fits: boolean;
    readonly value: Exact | undefined;
}

/** Told by the exact evaluator for each item and outcome, so nothing else inside may differ from audit to audit. */
function overItems(collect: Collect, lowering: Lowering): Term {
    const { world, depends, arithmetic } = lowering;
    if (partsOf(collect).some(part => depends.of(part).size > 0)) throw new Unplanned(UNPLANNED.filter);
    const context = contextOf(world.base);
    const at = (part: Expression, view?: View): ReturnType<typeof evaluate> => evaluate(part, context, view);
    const bring = (entry: Entry): Brought => {
        const { may, must, value } = memberOf(collect, itemView(entry, entry.outcomes[0]!, world.base.language), at);
        const known = value === null ? undefined : interval.known(value);
        if (may !== must || (may && value !== null && known === undefined))
            throw new Unplanned(UNPLANNED.severalValues);
        return { fits: may, value: known };
    };
    const brought = new Map<number, readonly Brought[]>();
    for (const [place, slot] of world.slots.entries()) {
        if (slot.kind === 'item') brought.set(place, slot.outcomes.map(bring));
    }
    const fitting = lowering.count(parts(brought, ({ fits }) => fits));
    switch (collect.take) {
        case 'exists':
            return arithmetic.surely(lowering.isPositive(fitting));
        case 'all':
            return arithmetic.surely(lowering.graph.not(lowering.isPositive(fitting)));
        default:
            return numbers(collect.take, brought, lowering);
    }
}

type Taken = Exclude<Collect['take'], 'exists' | 'all'>;

function numbers(take: Taken, brought: ReadonlyMap<number, readonly Brought[]>, lowering: Lowering): Quotient {
    const { arithmetic, aggregates, graph } = lowering;
    const valueOf = ({ fits, value }: Brought): Exact | undefined => (fits ? value : undefined);
    const sum = (): Quotient => aggregates.sum(parts(brought, each => valueOf(each) ?? ZERO));
    const counted = (): Quotient => aggregates.sum(parts(brought, each => (valueOf(each) === undefined ? ZERO : ONE)));
    switch (take) {
        case 'sum':
        case 'count':
            return sum();
        case 'mean':
            return arithmetic.divide(sum(), counted());
        case 'least':
        case 'greatest': {
            const none: Bool = graph.not(lowering.isPositive(counted()));
            return { ...aggregates.extreme(take, parts(brought, valueOf)), none };
        }
    }
}

const parts = <Part>(
    brought: ReadonlyMap<number, readonly Brought[]>,
    part: (each: Brought) => Part
): Map<number, Part[]> => new Map([...brought].map(([place, all]) => [place, all.map(part)]));
