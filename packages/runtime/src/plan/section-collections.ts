// Sums, counts and questions over all sections, in a plan: each section brings a term.
import { ONE, ZERO } from '@guiju/exact';
import type { Expression } from '@guiju/model';
import type { Collect } from '../evaluate/collection.ts';
import { operated, termOf } from './expressions.ts';
import type { Lowering } from './lowering.ts';
import type { Bool } from './node.ts';
import type { Answer, Quotient, Term } from './quantity.ts';
import { sectionTerm } from './sections.ts';
import { Unplanned, UNPLANNED } from './unplanned.ts';

export function overSections(collect: Collect, lowering: Lowering): Term {
    const { arithmetic, graph, world } = lowering;
    const codes = world.base.catalogue.model.sections.map(({ code }) => code);
    if (collect.take === 'exists' || collect.take === 'all') {
        const found = graph.or(...codes.map(code => witness(collect, code, lowering)));
        return arithmetic.surely(collect.take === 'exists' ? found : graph.not(found));
    }
    const members = codes.map(code => memberAt(collect, code, lowering));
    return numbers(collect.take, members, lowering);
}

/** What an expression is as seen from a section. */
function at(expression: Expression, code: string, lowering: Lowering): Term {
    switch (expression.op) {
        case 'attribute':
            return sectionTerm(code, expression.attribute, lowering);
        case 'measure':
        case 'tally':
        case 'entry':
        case 'input':
        case 'value':
        case 'size':
        case 'findings':
        case 'collect':
        case 'weighted':
        case 'date':
            return termOf(expression, lowering);
        case 'table':
            throw new Unplanned(UNPLANNED.table);
        default:
            return operated(expression, part => at(part, code, lowering), lowering);
    }
}

/** What settles the question: a section that fits for "exists", one that does not for "all". */
function witness({ take, where, value }: Collect, code: string, lowering: Lowering): Bool {
    const { arithmetic } = lowering;
    const given = [where, value].filter(part => part !== null);
    const conditions = given.map(part => lowering.answer(at(part, code, lowering)));
    if (take === 'exists') {
        const applicable = (): Answer => lowering.answer(sectionTerm(code, 'applicable', lowering));
        return (conditions.length === 0 ? applicable() : conditions.reduce((a, b) => arithmetic.and(a, b))).yes;
    }
    const wanted = conditions.pop();
    if (wanted === undefined) return lowering.graph.no;
    return [...conditions, arithmetic.not(wanted)].reduce((a, b) => arithmetic.and(a, b)).yes;
}

interface Member {
    readonly counts: Bool;
    /** Has a value whenever it counts. */
    readonly value: Quotient;
}

/** A section without an answer to the filter, or without the value asked for, is passed over. */
function memberAt({ where, value }: Collect, code: string, lowering: Lowering): Member {
    const { graph, arithmetic } = lowering;
    const filter = where === null ? sectionTerm(code, 'applicable', lowering) : at(where, code, lowering);
    const selected = lowering.answer(filter).yes;
    if (value === null) return { counts: selected, value: arithmetic.constant(ONE) };
    const term = lowering.quotient(at(value, code, lowering));
    return { counts: graph.and(selected, graph.not(term.none)), value: term };
}

type Taken = Exclude<Collect['take'], 'exists' | 'all'>;

function numbers(take: Taken, members: readonly Member[], lowering: Lowering): Quotient {
    const { arithmetic } = lowering;
    const zero = arithmetic.constant(ZERO);
    const sum = (): Quotient =>
        members
            .map(({ counts, value }) => certain(counts, value, zero, lowering))
            .reduce((a, b) => arithmetic.add(a, b), zero);
    const counted = (): Quotient =>
        members
            .map(({ counts }) => arithmetic.select(arithmetic.surely(counts), arithmetic.constant(ONE), zero))
            .reduce((a, b) => arithmetic.add(a, b), zero);
    switch (take) {
        case 'sum':
        case 'count':
            return sum();
        case 'mean':
            return arithmetic.divide(sum(), counted());
        case 'least':
        case 'greatest':
            return extremeOf(take, members, lowering);
    }
}

/** The one or the other, both of which have a value where they are chosen. */
function certain(condition: Bool, a: Quotient, b: Quotient, { arithmetic, graph }: Lowering): Quotient {
    return { ...arithmetic.select(arithmetic.surely(condition), a, b), none: graph.no };
}

function extremeOf(take: 'least' | 'greatest', members: readonly Member[], lowering: Lowering): Quotient {
    const { arithmetic, graph } = lowering;
    const first: Member = { counts: graph.no, value: arithmetic.constant(ZERO) };
    const best = members.reduce((a, b) => {
        const both = arithmetic.extreme(take, a.value, b.value);
        const value = certain(a.counts, certain(b.counts, both, a.value, lowering), b.value, lowering);
        const counts = graph.or(a.counts, b.counts);
        return { counts, value };
    }, first);
    return { ...best.value, none: graph.not(best.counts) };
}
