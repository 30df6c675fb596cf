// The names of one file: what each kind of reference may point to, collected once.
import { EMPTY_SCOPE, MapScope, AstUtils, type AstNode, type AstNodeDescription, type Scope } from 'langium';
import {
    isCollection,
    isFactorGroup,
    isFindingClass,
    isEvent,
    isGrades,
    isImport,
    isInput,
    isMark,
    isMeasure,
    isModes,
    isProcess,
    isRole,
    isRung,
    isScale,
    isState,
    isTerm,
    isTransition,
    isWeightTable,
    type Input,
    type Ruleset,
    type Scoring
} from '../generated/ast.ts';
import { eventNames } from './events.ts';
import { bothNames, choiceHeading, choicesIn, inputNames, inputsOf } from './inputs.ts';
import { stageNames } from './stages.ts';
import { codesOf, itemsOf, sectionsOf } from './catalogue.ts';
import { scoringsInUse } from './light.ts';
import { statementsOf } from './statements.ts';
import { termNames } from './terms.ts';
import { stateNames } from './life-cycle.ts';
import { namesOnItems } from './marks.ts';
import { talliesOf, tallyNames } from './tallies.ts';
import { allBelow } from './below.ts';

/** A declaration that is still being written has no name yet. */
export function isNamed(node: AstNode): boolean {
    return Boolean((node as { name?: string }).name);
}

/** A code that several entries bear names none of them. */
function unshared(all: readonly AstNodeDescription[]): AstNodeDescription[] {
    const bearers = Map.groupBy(all, ({ name }) => name);
    return all.filter(({ name }) => new Set(bearers.get(name)!.map(({ node }) => node)).size === 1);
}

type Describe = (node: AstNode, name: string) => AstNodeDescription;

const byName = ({ name }: { readonly name?: string }): string[] => (name === undefined ? [] : [name]);

/** Of two that share a name the first one has it. */
const firstOf = (described: readonly AstNodeDescription[]): Scope => new MapScope([...described].reverse());

const valuesIn = (ruleset: Ruleset) => inputsOf(ruleset).flatMap(input => input.values.filter(isNamed));
/** Of several scorings to choose from the first one that has a code gives it its entry. */
const itemsInUse = (ruleset: Ruleset) => scoringsInUse(ruleset).flatMap(itemsOf);
const sectionsInUse = (ruleset: Ruleset) => scoringsInUse(ruleset).flatMap(sectionsOf);

/** The names of one file, collected once per version of it. */
export class FileTable {
    readonly names: Scope;
    readonly measures: Scope;
    /** Measures and inputs. */
    readonly settable: Scope;
    readonly tallies: Scope;
    readonly findingClasses: Scope;
    readonly collections: Scope;
    readonly grades: Scope;
    readonly marks: Scope;
    readonly roles: Scope;
    readonly events: Scope;
    readonly terms: Scope;
    readonly states: Scope;
    readonly happenings: Scope;
    readonly imports: Scope;
    /** Marks on items by their signs and titles. */
    readonly itemMarks: readonly AstNodeDescription[];
    readonly scales: Scope;
    readonly sections: Scope;
    readonly items: Scope;
    /** Inputs with values to choose from, by any of their names. */
    /** The values of all choices. */
    readonly anyValue: Scope;
    readonly choiceNamed: (name: string) => Input | undefined;
    /** Inputs with values to choose from. */
    readonly choices: Scope;
    private readonly rungsOf = new Map<AstNode, Scope>();
    private readonly sectionsIn = new Map<Scoring, Scope>();
    private readonly answerableIn = new Map<Scoring, Scope>();
    private readonly ruleset: Ruleset;
    readonly describe: Describe;

    constructor(ruleset: Ruleset, describe: Describe) {
        this.describe = describe;
        this.ruleset = ruleset;
        const all = allBelow(ruleset).filter(isNamed);
        const measures = this.named(all.filter(isMeasure), bothNames);
        const tallies = this.named(talliesOf(ruleset), tallyNames);
        const inputs = this.named(all.filter(isInput), inputNames);
        const classes = this.named(all.filter(isFindingClass), inputNames);
        const collections = this.named(all.filter(isCollection), inputNames);
        const events = this.named(all.filter(isEvent), eventNames);
        const states = this.named(all.filter(isState), stateNames);
        const items = this.coded(itemsInUse(ruleset));
        const grades = this.named(all.filter(isGrades), byName);
        this.choiceNamed = choicesIn(ruleset);
        this.measures = firstOf(measures);
        this.tallies = firstOf(tallies);
        this.grades = new MapScope(grades);
        this.findingClasses = firstOf(classes);
        this.collections = firstOf(collections);
        const factors = this.named(all.filter(isFactorGroup), bothNames);
        this.names = firstOf([...measures, ...tallies, ...inputs, ...factors, ...classes, ...collections, ...grades]);
        this.settable = firstOf([...measures, ...inputs]);
        this.choices = new MapScope(inputs.filter(({ name }) => this.choiceNamed(name) !== undefined));
        this.anyValue = firstOf(this.named(valuesIn(ruleset), inputNames));
        this.marks = firstOf(this.named(all.filter(isMark), byName));
        this.itemMarks = this.named(all.filter(isMark), namesOnItems);
        this.roles = firstOf(this.named(all.filter(isRole), bothNames));
        this.events = firstOf(events);
        this.terms = firstOf(this.named(all.filter(isTerm), termNames));
        this.states = firstOf(states);
        this.happenings = new MapScope([...events, ...this.named(all.filter(isTransition), byName), ...states]);
        this.imports = new MapScope(this.named(all.filter(isImport), byName));
        this.scales = firstOf(this.named(all.filter(isScale), bothNames));
        this.sections = new MapScope(this.coded(sectionsInUse(ruleset)));
        this.items = new MapScope(items);
    }

    private named<Node extends AstNode>(
        nodes: readonly Node[],
        namesOf: (node: Node) => readonly string[]
    ): AstNodeDescription[] {
        return nodes.flatMap(node => namesOf(node).map(name => this.describe(node, name)));
    }

    /** The sections of a scoring, whichever it is. */
    sectionsOf(scoring: Scoring | undefined): Scope {
        if (!scoring) return EMPTY_SCOPE;
        const known = this.sectionsIn.get(scoring) ?? new MapScope(this.coded(sectionsOf(scoring)));
        this.sectionsIn.set(scoring, known);
        return known;
    }

    /** The items of a scoring by the codes that name no other of them. */
    answerableOf(scoring: Scoring): Scope {
        const known = this.answerableIn.get(scoring) ?? new MapScope(unshared(this.coded(itemsOf(scoring))));
        this.answerableIn.set(scoring, known);
        return known;
    }

    /** What may head a column of a table of weights: the values of the input that it goes by. */
    headings(table: AstNode): Scope {
        const choice = isWeightTable(table) ? choiceHeading(table, this.ruleset, this.choiceNamed) : undefined;
        return choice ? this.values(choice) : EMPTY_SCOPE;
    }

    rungs(grades: AstNode): Scope {
        const known = this.rungsOf.get(grades);
        if (known) return known;
        const rungs = AstUtils.streamAllContents(grades).filter(isRung).filter(isNamed).toArray();
        const scope = new MapScope(rungs.map(rung => this.describe(rung, rung.name)).reverse());
        this.rungsOf.set(grades, scope);
        return scope;
    }

    /** The modes or stages of the block around a node. */
    parts(type: string, node: AstNode): Scope {
        if (type === 'Mode') return this.modes(node);
        const stages = (type === 'Stage' && AstUtils.getContainerOfType(node, isProcess)?.stages) || [];
        return new MapScope(
            stages.flatMap(stage => stageNames(stage).map(name => this.describe(stage, name))).reverse()
        );
    }

    /** The modes of the block around a node; in a worked example those of all blocks. */
    private modes(node: AstNode): Scope {
        const around = AstUtils.getContainerOfType(node, isModes);
        const blocks = around ? [around] : statementsOf(this.ruleset).filter(isModes);
        const named = blocks.flatMap(({ modes }) => modes.filter(isNamed));
        return new MapScope(named.flatMap(mode => bothNames(mode).map(name => this.describe(mode, name))).reverse());
    }

    /** The values of a choice, each under all its names. */
    values(choice: Input, outer?: Scope): Scope {
        const described = choice.values
            .filter(isNamed)
            .flatMap(value => inputNames(value).map(name => this.describe(value, name)));
        return new MapScope(described.reverse(), outer);
    }

    /** Each entry under every code, with and without its standard; a code that names two entries is found once. */
    private coded(entries: Parameters<typeof codesOf>[0][]): AstNodeDescription[] {
        const described = entries.flatMap(entry =>
            codesOf(entry)
                .filter(({ code }) => code !== '')
                .flatMap(({ standard, code }) => [
                    this.describe(entry, code),
                    this.describe(entry, `${standard}:${code}`)
                ])
        );
        return described.reverse();
    }
}
