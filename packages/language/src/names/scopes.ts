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
    type LangiumDocuments,
    type ReferenceInfo,
    type Scope
} from 'langium';
import {
    isEntryValue,
    isFindingClass,
    isFindingGiven,
    isEvent,
    isGrades,
    isImport,
    isInput,
    isMark,
    isMeasure,
    isRole,
    isRung,
    isScoring,
    isSelection,
    isTable,
    isTally,
    isWeightTable,
    type Input,
    type Ruleset,
    type Scoring,
    type Tally
} from '../generated/ast.ts';
import { builtinDescriptions } from './builtins.ts';
import { asksFinding, findingStateDescriptions } from './findings.ts';
import { eventNames } from './events.ts';
import { importedUri } from './imports.ts';
import { modesInReach, stagesInReach } from './stages.ts';
import { asName, bothNames, choiceBeside, choiceHeading, choicesIn, inputNames } from './inputs.ts';
import { codesOf, itemsOf, scoringsOf, sectionsOf } from './catalogue.ts';
import { gradesAround, isInsideItem } from './around.ts';
import { groupsInReach, rowsInReach } from './example-rows.ts';
import { keyNameAround, tableNames } from './tables.ts';

/** Nothing is visible from another file but what an import names; lookups go through the file's own table. */
export class GuijuScopeComputation extends DefaultScopeComputation {
    override async collectExportedSymbols(): Promise<AstNodeDescription[]> {
        return [];
    }
}

/** Parts of what stands around a node. */
const PARTS = { Group: groupsInReach, Row: rowsInReach, Mode: modesInReach, Stage: stagesInReach };

export class GuijuScopeProvider extends DefaultScopeProvider {
    private readonly tables = new WeakMap<AstNode, FileTable>();
    private readonly documents: () => LangiumDocuments;

    constructor(services: LangiumCoreServices) {
        super(services);
        this.documents = () => services.shared.workspace.LangiumDocuments;
    }

    override getScope(context: ReferenceInfo): Scope {
        const ruleset = AstUtils.getDocument(context.container).parseResult.value as Ruleset;
        const table = this.tableOf(ruleset);
        const type = this.reflection.getReferenceType(context);
        switch (type) {
            case 'Nameable':
                return this.nameable(context, table);
            case 'Rung':
                return table.rungs(gradesAround(context.container, ruleset));
            case 'Entry':
                return entriesScope(context, table);
            case 'Section':
                return table.sectionsOf(AstUtils.getContainerOfType(context.container, isScoring));
            case 'InputValue':
                return table.headings(context.container);
            case 'Group':
            case 'Row':
            case 'Mode':
            case 'Stage':
                return this.partsInReach(type, context.container);
            case 'Ruleset':
                return this.importedFile(context);
            default:
                return allOf(type, table);
        }
    }

    /** The file an import names, where it is loaded. */
    private importedFile(context: ReferenceInfo): Scope {
        const text = context.reference.$refText;
        const target = importedUri(AstUtils.getDocument(context.container), text);
        const document = this.documents().getDocument(target);
        if (!document) return EMPTY_SCOPE;
        return new MapScope([this.descriptions.createDescription(document.parseResult.value, text, document)]);
    }

    /** What an answer in a worked example may take of its item; the modes or stages of the block around. */
    private partsInReach(type: keyof typeof PARTS, container: AstNode): Scope {
        const found = PARTS[type](container);
        const document = AstUtils.getDocument(container);
        return new MapScope(found.map(([node, name]) => this.descriptions.createDescription(node, name, document)));
    }

    private nameable(context: ReferenceInfo, table: FileTable): Scope {
        if (context.property === 'attribute') return new MapScope(builtinDescriptions);
        const choice = choiceBeside(context.container, table.choiceNamed);
        if (choice) return table.values(choice);
        const names = this.namesIn(context.container, table);
        if (asksFinding(context.container)) return new MapScope(findingStateDescriptions, names);
        return isInsideItem(context.container) ? new MapScope(builtinDescriptions, names) : names;
    }

    /** Inside a table and in the arguments of one also the values of the key that is meant, and the table itself. */
    private namesIn(container: AstNode, table: FileTable): Scope {
        const around = AstUtils.getContainerOfType(container, isTable);
        const own = around ? tableNames(around).map(name => table.describe(around, name)) : [];
        const names = own.length > 0 ? new MapScope(own, table.names) : table.names;
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

/** What may be named anywhere in the file. */
function allOf(type: string, table: FileTable): Scope {
    const scopes: Record<string, Scope> = {
        Measure: table.measures,
        Settable: table.settable,
        Tally: table.tallies,
        FindingClass: table.findingClasses,
        Grades: table.grades,
        Item: table.answerable,
        Input: table.choices,
        Event: table.events,
        Mark: table.marks,
        Import: table.imports,
        Role: table.roles
    };
    return scopes[type] ?? EMPTY_SCOPE;
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
    readonly grades: Scope;
    readonly marks: Scope;
    readonly roles: Scope;
    readonly events: Scope;
    readonly imports: Scope;
    readonly sections: Scope;
    readonly items: Scope;
    /** Items by the codes that name no other. */
    readonly answerable: Scope;
    /** Inputs with values to choose from, by any of their names. */
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
        const tallies = all.filter(isTally).flatMap(tally => tallyNames(tally).map(name => describe(tally, name)));
        this.measures = new MapScope([...measures].reverse());
        this.tallies = new MapScope([...tallies].reverse());
        this.grades = new MapScope(all.filter(isGrades).map(grades => describe(grades, grades.name)));
        const inputs = all.filter(isInput).flatMap(input => inputNames(input).map(name => describe(input, name)));
        const classes = all.filter(isFindingClass).flatMap(each => inputNames(each).map(name => describe(each, name)));
        this.findingClasses = new MapScope([...classes].reverse());
        this.names = new MapScope([...measures, ...tallies, ...inputs, ...classes].reverse());
        this.settable = new MapScope([...measures, ...inputs].reverse());
        this.choiceNamed = choicesIn(ruleset);
        this.choices = new MapScope(inputs.filter(({ name }) => this.choiceNamed(name) !== undefined));
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
        const imports = all.filter(isImport);
        this.imports = new MapScope(imports.map(entry => describe(entry, entry.name)));
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

/** A tally answers to its name and, where it is called like its mark, to the mark's other title. */
export function tallyNames(tally: Tally): string[] {
    const mark = tally.$container;
    const titles = [mark.title, mark.otherTitle].filter(title => title !== undefined);
    const own = titles.some(title => asName(title) === tally.name) ? titles : [];
    return [...new Set([tally.name, ...own.flatMap(title => [title, asName(title)])])];
}
