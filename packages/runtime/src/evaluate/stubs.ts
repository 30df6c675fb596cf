// Values that are given in the place of what the rule computes, and which items matter then.
import { exact, isZero, type Exact } from '@guiju/exact';
import type { Expression, Measure, Model, Stubs } from '@guiju/model';
import { itemsKeyed, type Catalogue } from '../catalogue.ts';
import { exactOf, unknownName } from '../model-fault.ts';
import { conditionsOf, measureIn } from './ladder.ts';
import { wholeMeasuresIn } from './member-parts.ts';
import { partsOf } from './thresholds.ts';

export interface Given {
    readonly measures: ReadonlyMap<string, Exact>;
    /** Counts. */
    readonly tallies: ReadonlyMap<string, Exact>;
}

const entriesOf = <Value>(record: Readonly<Record<string, Value>> | undefined): [string, Value][] =>
    Object.entries(record ?? {});

export function givenBy(stubs: Partial<Stubs>, catalogue: Catalogue): Given {
    const measures = new Map(entriesOf(stubs.measures).map(([name, value]) => [name, exactOf(value)]));
    const tallies = new Map(entriesOf(stubs.tallies).map(([name, count]) => [name, exact(count)]));
    const known = catalogue.measures;
    for (const name of measures.keys()) if (!known.has(name)) throw unknownName(name);
    for (const name of tallies.keys()) if (!catalogue.tallies.has(name)) throw unknownName(name);
    return { measures, tallies };
}

interface Walk {
    readonly catalogue: Catalogue;
    readonly below: ReadonlyMap<string, ReadonlySet<number>>;
    readonly given: Given;
    readonly visited: Set<string>;
    /** Places of items. */
    readonly items: Set<number>;
    /** Whether findings were met. */
    findings: boolean;
    /** Whether something given was met. */
    met: boolean;
}

export interface Needed {
    readonly items: ReadonlySet<number>;
    readonly findings: boolean;
}

/**
 * Places of the items without which the outcome is open, and whether it is so without the findings. Nothing given: all of them. Else what the decisions depend on
 * or, in a rule without grades, the measures that depend on what is given.
 */
export function neededAnswers(
    catalogue: Catalogue,
    below: ReadonlyMap<string, ReadonlySet<number>>,
    given: Given
): Needed {
    if (given.measures.size === 0 && given.tallies.size === 0) {
        return { items: new Set(catalogue.items.map(it => it.index)), findings: true };
    }
    const walkFrom = (root: Expression): Walk => {
        const found = { visited: new Set<string>(), items: new Set<number>(), findings: false, met: false };
        const walk = { catalogue, below, given, ...found };
        visit(root, walk);
        return walk;
    };
    const { model } = catalogue;
    const walks = model.decisions.length > 0 ? rootsOf(model).map(walkFrom) : measuresOf(model).map(walkFrom);
    const counted = model.decisions.length > 0 ? walks : walks.filter(({ met }) => met);
    return {
        items: new Set(counted.flatMap(({ items }) => [...items])),
        findings: counted.some(({ findings }) => findings)
    };
}

function rootsOf({ decisions }: Model): Expression[] {
    return decisions.flatMap(decision => [
        ...(decision.measure === null ? [] : [{ op: 'measure', name: decision.measure } as const]),
        ...conditionsOf(decision)
    ]);
}

const measuresOf = ({ measures }: Model): Expression[] => measures.map(({ name }) => ({ op: 'measure', name }));

function visit(expression: Expression, walk: Walk): void {
    switch (expression.op) {
        case 'measure':
            return visitMeasure(expression.name, walk);
        case 'tally':
            return visitTally(expression.name, walk);
        case 'entry':
            return add(walk, placesOf(expression, walk));
        case 'weighted':
            return add(
                walk,
                expression.section === null ? everyPlace(walk) : (walk.below.get(expression.section) ?? [])
            );
        case 'takes':
            return add(walk, expression.key === null ? everyPlace(walk) : keyed(expression.key, walk));
        case 'reasoned':
            return add(walk, keyed(expression.key, walk));
        case 'graded':
            return visitDecision(expression.decision, walk);
        case 'collect':
            return add(walk, everyPlace(walk));
        case 'members':
            return visitMembers(expression.collection, walk);
        case 'table':
            for (const part of [...partsOf(expression), ...formulasIn(expression.table, walk)]) visit(part, walk);
            return;
        case 'findings':
            walk.findings = true;
            return;
        default:
            for (const part of partsOf(expression)) visit(part, walk);
    }
}

/** What is computed for members rests on the items answered per member, and may ask for what the whole computes. */
function visitMembers(collection: string, walk: Walk): void {
    if (walk.visited.has(`members ${collection}`)) return;
    walk.visited.add(`members ${collection}`);
    const own = walk.catalogue.items.filter(({ item }) => item.sampling?.collection === collection);
    add(
        walk,
        own.map(({ index }) => index)
    );
    for (const name of wholeMeasuresIn(collection, walk.catalogue.model)) visitMeasure(name, walk);
}

const keyed = (key: string, { catalogue }: Walk): number[] => itemsKeyed(key, catalogue).map(({ index }) => index);

function visitDecision(name: string, walk: Walk): void {
    const decision = walk.catalogue.model.decisions.find(each => each.name === name);
    if (decision === undefined || walk.visited.has(`grade ${name}`)) return;
    walk.visited.add(`grade ${name}`);
    for (const part of [...measureIn(decision), ...conditionsOf(decision)]) visit(part, walk);
}

const everyPlace = ({ catalogue }: Walk): number[] => catalogue.items.map(({ index }) => index);
/** What applies beside the rows of a table may need more than its keys. */
function formulasIn(name: string, { catalogue }: Walk): Expression[] {
    const table = catalogue.model.tables?.find(each => each.name === name);
    return (table?.edges ?? []).flatMap(({ rule }) => (rule.kind === 'formula' ? [rule.formula] : []));
}

function visitMeasure(name: string, walk: Walk): void {
    if (walk.given.measures.has(name)) walk.met = true;
    else if (!walk.visited.has(name)) {
        walk.visited.add(name);
        const measure = walk.catalogue.measures.get(name);
        if (measure === undefined) throw unknownName(name);
        visitParts(measure, walk);
    }
}

/** A divisor that is given as 0 settles the measure: its expression is not asked. */
function visitParts({ whenZero, expression }: Measure, walk: Walk): void {
    for (const { divisor, result } of whenZero) {
        visitMeasure(divisor, walk);
        if (result !== null) visit(result, walk);
        const given = walk.given.measures.get(divisor);
        if (given !== undefined && isZero(given)) return;
    }
    visit(expression, walk);
}

/** The items that may raise it. */
function visitTally(name: string, walk: Walk): void {
    if (walk.given.tallies.has(name)) walk.met = true;
    else {
        const raising = walk.catalogue.items.filter(({ groups }) =>
            groups.some(({ rows }) => rows.some(({ raises }) => raises.includes(name)))
        );
        add(
            walk,
            raising.map(({ index }) => index)
        );
    }
}

function placesOf({ kind, key }: Extract<Expression, { op: 'entry' }>, walk: Walk): Iterable<number> {
    if (kind === 'section') return walk.below.get(key) ?? [];
    return keyed(key, walk);
}

function add({ items }: Walk, places: Iterable<number>): void {
    for (const place of places) items.add(place);
}
