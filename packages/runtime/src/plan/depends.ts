// Which slots the value of an expression may depend on.
import type { Expression } from '@guiju/model';
import { partsOf } from '../evaluate/thresholds.ts';
import { unknownName } from '../model-fault.ts';
import { Unplanned, UNPLANNED } from './unplanned.ts';
import type { World } from './world.ts';

type Places = ReadonlySet<number>;

/** Kinds of formulas that depend on nothing but their parts, and on the item or section they are asked of. */
const OF_THEIR_PARTS: ReadonlySet<Expression['op']> = new Set<Expression['op']>([
    ...(['number', 'date', 'attribute', 'marked', 'size', 'severity', 'closed'] as const),
    ...(['negate', 'not', 'root', 'steps', 'least', 'greatest', 'if', 'binary', 'weighted mean', 'worst'] as const)
]);

/** Only slots with several outcomes count. */
export class Dependencies {
    private readonly world: World;
    private readonly measures = new Map<string, Places>();
    private readonly byItem = new Map<number, number>();
    private readonly byInput = new Map<string, number>();
    private readonly findings: number[] = [];
    private readonly byTally = new Map<string, number[]>();

    constructor(world: World) {
        this.world = world;
        for (const [place, slot] of world.slots.entries()) {
            if (slot.outcomes.length < 2) continue;
            if (slot.kind === 'item') this.byItem.set(slot.index, place);
            if (slot.kind === 'input') this.byInput.set(slot.name, place);
            if (slot.kind === 'findings') this.findings.push(place);
            const raised = slot.kind === 'extra' ? [slot.tally] : slot.kind === 'item' ? raisedIn(slot.outcomes) : [];
            for (const tally of raised) this.byTally.set(tally, [...(this.byTally.get(tally) ?? []), place]);
        }
    }

    of(expression: Expression): Places {
        return new Set([...this.own(expression), ...partsOf(expression).flatMap(part => [...this.of(part)])]);
    }

    private own(expression: Expression): Iterable<number> {
        const { below } = this.world.base;
        switch (expression.op) {
            case 'measure':
                return this.measure(expression.name);
            case 'tally':
                return this.byTally.get(expression.name) ?? [];
            case 'entry':
                return expression.kind === 'section'
                    ? this.items(below.get(expression.key) ?? [])
                    : this.items(this.placesOf(expression.key));
            case 'input':
                return this.inputs([expression.name]);
            case 'value':
                return this.inputs([expression.input]);
            case 'findings':
                return this.findings;
            case 'collect':
                return this.byItem.values();
            case 'weighted': {
                const levels = this.world.base.catalogue.model.weights ?? [];
                const inputs = levels.flatMap(({ input }) => (input === null ? [] : [input]));
                return [...this.byItem.values(), ...this.inputs(inputs)];
            }
            case 'table':
                return this.table(expression.table);
            case 'takes':
            case 'reasoned':
                return expression.key === null ? [] : this.items(this.placesOf(expression.key));
            default:
                // What only a new kind of formula depends on must not pass for a constant.
                if (!OF_THEIR_PARTS.has(expression.op)) throw new Unplanned(UNPLANNED.expression);
                return [];
        }
    }

    private items(indexes: Iterable<number>): number[] {
        return [...indexes].flatMap(index => this.byItem.get(index) ?? []);
    }

    private inputs(names: readonly string[]): number[] {
        return names.flatMap(name => this.byInput.get(name) ?? []);
    }

    private placesOf(key: string): number[] {
        const { entries } = this.world.base;
        return entries.filter(({ facts }) => facts.item.key === key).map(({ facts }) => facts.index);
    }

    /** A measure that needs itself is found when it is computed. */
    private measure(name: string): Places {
        const known = this.measures.get(name);
        if (known !== undefined) return known;
        this.measures.set(name, new Set());
        const { catalogue } = this.world.base;
        const measure = catalogue.measures.get(name);
        if (measure === undefined) throw unknownName(name);
        const zero = measure.whenZero.flatMap(({ divisor, result }): Expression[] => [
            { op: 'measure', name: divisor },
            ...(result === null ? [] : [result])
        ]);
        const limits = (catalogue.requirements.get(name) ?? []).flatMap(({ subject, limit }) =>
            subject === null ? [limit] : [limit, subject]
        );
        const places = new Set([measure.expression, ...zero, ...limits].flatMap(part => [...this.of(part)]));
        this.measures.set(name, places);
        return places;
    }

    private table(name: string): number[] {
        const table = this.world.base.catalogue.model.tables?.find(each => each.name === name);
        const formulas = (table?.edges ?? []).flatMap(({ rule }) => (rule.kind === 'formula' ? [rule.formula] : []));
        return formulas.flatMap(formula => [...this.of(formula)]);
    }
}

const raisedIn = (
    entries: readonly { readonly outcomes: readonly { readonly raises: ReadonlyMap<string, unknown> }[] }[]
): Set<string> => new Set(entries.flatMap(({ outcomes }) => outcomes.flatMap(({ raises }) => [...raises.keys()])));
