// Which names a reference may use: built-in words inside items, the file's own names, the imports' codes.
import {
    DefaultScopeComputation,
    DefaultScopeProvider,
    EMPTY_SCOPE,
    MapScope,
    AstUtils,
    type AstNode,
    type AstNodeDescription,
    type LangiumCoreServices,
    type LangiumDocument,
    type LangiumDocumentFactory,
    type LangiumDocuments,
    type ReferenceInfo,
    type Scope
} from 'langium';
import {
    isDeletion,
    isGateCell,
    isNameUse,
    isCollection,
    isEntryValue,
    isFactorGroup,
    isFindingClass,
    isFindingGiven,
    isEvent,
    isGrades,
    isImport,
    isInput,
    isMark,
    isMeasure,
    isRevision,
    isModes,
    isProcess,
    isRole,
    isRung,
    isScoring,
    isSampleSize,
    isSamplingPlan,
    isSelection,
    isTable,
    isScale,
    isState,
    isTerm,
    isTransition,
    isWeightTable,
    type Input,
    type Ruleset,
    type Scoring
} from '../generated/ast.ts';
import { builtinDescriptions } from './builtins.ts';
import { asksFinding, findingStateDescriptions } from './findings.ts';
import { eventNames } from './events.ts';
import { importedUri } from './imports.ts';
import { bothNames, choiceBeside, choiceHeading, choicesIn, inputNames, inputsOf } from './inputs.ts';
import { stageNames } from './stages.ts';
import { codesOf, itemsOf, scoringsOf, sectionsOf } from './catalogue.ts';
import { fullDocument, isMade } from '../effective/effective.ts';
import { citedInReach } from './cited.ts';
import { InEither } from './in-either.ts';
import { formerOf, revisionOf } from './revisions.ts';
import { termNames } from './terms.ts';
import { reasonsAround, stateNames } from './life-cycle.ts';
import { groupsInReach, rowsInReach } from './example-rows.ts';
import { asksItems, gradesAround, isInsideItem } from './places.ts';
import { namesOnItems } from './marks.ts';
import { talliesOf, tallyNames } from './tallies.ts';
import { keyNameAround, tableNames } from './tables.ts';

/** Nothing is visible from another file but what an import names; lookups go through the file's own table. */
export class GuijuScopeComputation extends DefaultScopeComputation {
    override async collectExportedSymbols(): Promise<AstNodeDescription[]> {
        return [];
    }
}

export class GuijuScopeProvider extends DefaultScopeProvider {
    private readonly tables = new WeakMap<AstNode, FileTable>();
    private readonly documents: () => LangiumDocuments;
    private readonly factory: () => LangiumDocumentFactory;

    constructor(services: LangiumCoreServices) {
        super(services);
        this.documents = () => services.shared.workspace.LangiumDocuments;
        this.factory = () => services.shared.workspace.LangiumDocumentFactory;
    }

    /** What a revision names may stand in the former edition. */
    override getScope(context: ReferenceInfo): Scope {
        const ruleset = AstUtils.getDocument(context.container).parseResult.value as Ruleset;
        const own = this.scopeIn(ruleset, context);
        const revision = isMade(ruleset) || context.property === 'file' ? undefined : revisionOf(ruleset);
        const former = formerOf(revision);
        return former ? new InEither(own, this.scopeIn(former, context)) : own;
    }

    private scopeIn(ruleset: Ruleset, context: ReferenceInfo): Scope {
        const table = this.tableOf(ruleset);
        const type = this.reflection.getReferenceType(context);
        switch (type) {
            case 'Nameable':
                return this.nameable(context, table);
            case 'Rung':
                return table.rungs(gradesAround(context.container, ruleset));
            case 'Entry':
                return entriesScope(context, table);
            case 'Input':
                return isDeletion(context.container) ? this.named(inputsNamed(ruleset), context) : table.choices;
            case 'Section':
                return isInRevision(context.container)
                    ? table.sections
                    : table.sectionsOf(AstUtils.getContainerOfType(context.container, isScoring));
            case 'InputValue':
                return isGateCell(context.container)
                    ? cellValues(context.container, table)
                    : table.headings(context.container);
            case 'Group':
            case 'Takeable':
                return this.partsOfItem(type, context.container);
            case 'Reason':
                return this.reasons(context.container);
            case 'Ruleset':
                return this.importedFile(context);
            case 'Clause':
            case 'ClauseItem':
            case 'Basis':
                return this.named(citedInReach(type, context, ruleset), context);
            default:
                return table.parts(type, context.container) ?? allOf(type, table);
        }
    }

    /** The file an import names, where it is loaded. */
    private importedFile(context: ReferenceInfo): Scope {
        const text = context.reference.$refText;
        const target = importedUri(AstUtils.getDocument(context.container), text);
        const document = this.documents().getDocument(target);
        if (!document) return EMPTY_SCOPE;
        const full = fullDocument(document as LangiumDocument<Ruleset>, this.factory());
        return new MapScope([this.descriptions.createDescription(full.parseResult.value, text, full)]);
    }

    private reasons(container: AstNode): Scope {
        const document = AstUtils.getDocument(container);
        const reasons = reasonsAround(container).filter(isNamed).reverse();
        return new MapScope(reasons.map(reason => this.descriptions.createDescription(reason, reason.name, document)));
    }

    /** What an answer in a worked example may take of its item. */
    private partsOfItem(type: 'Group' | 'Takeable', container: AstNode): Scope {
        return this.named(type === 'Group' ? groupsInReach(container) : rowsInReach(container), { container });
    }

    private named(
        found: readonly (readonly [AstNode, string])[],
        { container }: Pick<ReferenceInfo, 'container'>
    ): Scope {
        const document = AstUtils.getDocument(container);
        return new MapScope(found.map(([node, name]) => this.descriptions.createDescription(node, name, document)));
    }

    private nameable(context: ReferenceInfo, table: FileTable): Scope {
        if (context.property === 'attribute') return new MapScope(builtinDescriptions);
        const choice = choiceBeside(context.container, table.choiceNamed);
        if (choice) return table.values(choice);
        const names = this.namesIn(context.container, table);
        if (asksFinding(context.container)) return new MapScope(findingStateDescriptions, names);
        if (!isInsideItem(context.container)) return names;
        const marks = asksItems(context.container) ? new MapScope(table.itemMarks, names) : names;
        return new MapScope(builtinDescriptions, marks);
    }

    /** Inside a table and in the arguments of one also the values of the key that is meant, and the table itself. */
    private namesIn(container: AstNode, table: FileTable): Scope {
        const around = AstUtils.getContainerOfType(container, isTable);
        const own = around ? tableNames(around).map(name => table.describe(around, name)) : [];
        const names = own.length > 0 ? new MapScope(own, table.names) : namesInSampling(container, table);
        const choice = table.choiceNamed(keyNameAround(container) ?? '');
        return choice ? table.values(choice, names) : names;
    }

    private tableOf(ruleset: Ruleset): FileTable {
        const document = AstUtils.getDocument<Ruleset>(ruleset);
        const known = this.tables.get(ruleset);
        if (known) return known;
        const table = new FileTable(ruleset, (node, name) => this.descriptions.createDescription(node, name, document));
        this.tables.set(ruleset, table);
        return table;
    }
}

const isInRevision = (node: AstNode): boolean => AstUtils.getContainerOfType(node, isRevision) !== undefined;

const inputsNamed = (ruleset: Ruleset) =>
    inputsOf(ruleset).flatMap(input => inputNames(input).map(name => [input, name] as const));

/** In a sampling the values of the choices of the file come first, and n is how many there are. */
function namesInSampling(container: AstNode, table: FileTable): Scope {
    const sampling = AstUtils.getContainerOfType(container, isSamplingPlan);
    if (!sampling || sampling === container) return table.names;
    if (isSampleSize(container)) return table.anyValue;
    const name = sampling.population?.$refText;
    const population = name === undefined ? undefined : table.names.getElement(name);
    return population ? new MapScope([{ ...population, name: 'n' }], table.names) : table.names;
}

/** What may be named anywhere in the file. */
function allOf(type: string, table: FileTable): Scope {
    const scopes: Record<string, Scope> = {
        Measure: table.measures,
        Settable: table.settable,
        Tally: table.tallies,
        FindingClass: table.findingClasses,
        Collection: table.collections,
        Grades: table.grades,
        Item: table.answerable,
        Input: table.choices,
        Event: table.events,
        Term: table.terms,
        Happening: table.happenings,
        State: table.states,
        Scale: table.scales,
        Mark: table.marks,
        Import: table.imports
    };
    return scopes[type] ?? EMPTY_SCOPE;
}

/** In a row about one of several values a cell names one of them. */
function cellValues(cell: AstNode, table: FileTable): Scope {
    const subject = isGateCell(cell) ? cell.$container.subject : undefined;
    const choice = isNameUse(subject) ? table.choiceNamed(subject.target?.$refText ?? '') : undefined;
    return choice ? table.values(choice) : EMPTY_SCOPE;
}

function entriesScope(context: ReferenceInfo, table: FileTable): Scope {
    const { container } = context;
    const kind =
        isEntryValue(container) || isSelection(container) || isFindingGiven(container) ? container.kind : undefined;
    return kind === '指标' || kind === 'section' ? table.sections : table.items;
}

/** A declaration that is still being written has no name yet. */
function isNamed(node: AstNode): boolean {
    return Boolean((node as { name?: string }).name);
}

/** A code that several entries bear names none of them. */
function unshared(all: readonly AstNodeDescription[]): AstNodeDescription[] {
    const bearers = Map.groupBy(all, ({ name }) => name);
    return all.filter(({ name }) => new Set(bearers.get(name)!.map(({ node }) => node)).size === 1);
}

type Describe = (node: AstNode, name: string) => AstNodeDescription;

/** The names of one file, collected once per version of it. */
class FileTable {
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
    /** Items by the codes that name no other. */
    readonly answerable: Scope;
    /** Inputs with values to choose from, by any of their names. */
    /** The values of all choices. */
    readonly anyValue: Scope;
    readonly choiceNamed: (name: string) => Input | undefined;
    /** Inputs with values to choose from. */
    readonly choices: Scope;
    private readonly rungsOf = new Map<AstNode, Scope>();
    private readonly sectionsIn = new Map<Scoring, Scope>();
    private readonly ruleset: Ruleset;
    readonly describe: Describe;

    constructor(ruleset: Ruleset, describe: Describe) {
        this.describe = describe;
        this.ruleset = ruleset;
        const all = AstUtils.streamAllContents(ruleset).filter(isNamed).toArray();
        const measures = all.filter(isMeasure).map(measure => describe(measure, measure.name));
        const tallies = talliesOf(ruleset).flatMap(tally => tallyNames(tally).map(name => describe(tally, name)));
        this.measures = new MapScope([...measures].reverse());
        this.tallies = new MapScope([...tallies].reverse());
        this.grades = new MapScope(all.filter(isGrades).map(grades => describe(grades, grades.name)));
        const inputs = all.filter(isInput).flatMap(input => inputNames(input).map(name => describe(input, name)));
        const classes = all.filter(isFindingClass).flatMap(each => inputNames(each).map(name => describe(each, name)));
        this.findingClasses = new MapScope([...classes].reverse());
        const collections = all
            .filter(isCollection)
            .flatMap(each => inputNames(each).map(name => describe(each, name)));
        this.collections = new MapScope([...collections].reverse());
        const factors = all.filter(isFactorGroup).flatMap(each => bothNames(each).map(name => describe(each, name)));
        const given = [...inputs, ...factors, ...classes, ...collections];
        this.names = new MapScope([...measures, ...tallies, ...given].reverse());
        this.settable = new MapScope([...measures, ...inputs].reverse());
        this.choiceNamed = choicesIn(ruleset);
        this.choices = new MapScope(inputs.filter(({ name }) => this.choiceNamed(name) !== undefined));
        const values = inputsOf(ruleset).flatMap(input => input.values.filter(isNamed));
        this.anyValue = new MapScope(
            values.flatMap(value => inputNames(value).map(name => describe(value, name))).reverse()
        );
        this.marks = new MapScope(
            all
                .filter(isMark)
                .map(mark => describe(mark, mark.name))
                .reverse()
        );
        const roles = all.filter(isRole).flatMap(role => bothNames(role).map(name => describe(role, name)));
        this.roles = new MapScope(roles.reverse());
        const events = all.filter(isEvent).flatMap(event => eventNames(event).map(name => describe(event, name)));
        this.events = new MapScope(events.reverse());
        this.itemMarks = all.filter(isMark).flatMap(mark => namesOnItems(mark).map(name => describe(mark, name)));
        const terms = all.filter(isTerm).flatMap(term => termNames(term).map(name => describe(term, name)));
        this.terms = new MapScope(terms.reverse());
        const states = all.filter(isState).flatMap(state => stateNames(state).map(name => describe(state, name)));
        const steps = all.filter(isTransition).map(step => describe(step, step.name!));
        this.happenings = new MapScope([...events, ...steps, ...states]);
        this.states = new MapScope(states.reverse());
        const imports = all.filter(isImport);
        this.imports = new MapScope(imports.map(entry => describe(entry, entry.name)));
        this.scales = new MapScope(
            all
                .filter(isScale)
                .map(scale => describe(scale, scale.name))
                .reverse()
        );
        const primary = scoringsOf(ruleset)[0];
        const items = this.coded(primary ? itemsOf(primary) : []);
        this.sections = new MapScope(this.coded(primary ? sectionsOf(primary) : []));
        this.items = new MapScope(items);
        this.answerable = new MapScope(unshared(items));
    }

    /** The sections of a scoring, whichever it is. */
    sectionsOf(scoring: Scoring | undefined): Scope {
        if (!scoring) return EMPTY_SCOPE;
        const known = this.sectionsIn.get(scoring) ?? new MapScope(this.coded(sectionsOf(scoring)));
        this.sectionsIn.set(scoring, known);
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

    /** The modes of the block around a node. */
    private modes(node: AstNode): Scope {
        const named = AstUtils.getContainerOfType(node, isModes)?.modes.filter(isNamed) ?? [];
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
