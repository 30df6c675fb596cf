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
    isEntryValue,
    isExample,
    isJudgedGiven,
    isSampleSize,
    isSamplingPlan,
    isTable,
    isTaken,
    type Ruleset
} from '../generated/ast.ts';
import { builtinDescriptions } from './builtins.ts';
import { asksFinding, findingStateDescriptions, keysInReach, valuesOf } from './findings.ts';
import { importedUri } from './imports.ts';
import { bothNames, choiceBeside, inputNames, inputsOf } from './inputs.ts';
import { fullDocument, isMade } from '../effective/effective.ts';
import { citedInReach } from './cited.ts';
import { scoringsInUse } from './light.ts';
import { InEither } from './in-either.ts';
import { formerOf, revisionOf } from './revisions.ts';
import { reasonsAround } from './life-cycle.ts';
import { sampledIn } from './sampled.ts';
import { answerableScope, entriesScope, sectionsScope } from './entry-scopes.ts';
import { groupsInReach, rowsInReach } from './example-rows.ts';
import { allAnswers, labelsBeside, labelsOfItem } from './ordinals.ts';
import { listsInReach } from './lists.ts';
import { asksItems, gradesAround, isInsideItem } from './places.ts';
import { statementsOf } from './statements.ts';
import { keyNameAround, tableNames } from './tables.ts';
import { FileTable, isNamed } from './file-table.ts';

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
            case 'Example':
                return this.changeable(type, context, ruleset);
            case 'Section':
                return sectionsScope(context.container, ruleset, table);
            case 'Item':
                return answerableScope(context.container, ruleset, table);
            case 'InputValue':
                return table.headings(context.container);
            case 'GateValue':
                return this.gateValues(context, ruleset, table);
            case 'Group':
            case 'Takeable':
                return this.partsOfItem(type, context.container);
            case 'Documents':
            case 'Mode':
            case 'Stage':
                return this.partsOfReview(type, context, table);
            case 'Reason':
                return this.reasons(context.container);
            case 'Sampled':
            case 'Scoring':
                return this.named(type === 'Sampled' ? sampledIn(ruleset) : scoringsTitled(ruleset), context);
            case 'Ruleset':
                return this.importedFile(context);
            default:
                if (isJudged(type)) return this.judged(type, context, ruleset);
                return isCited(type) ? this.named(citedInReach(type, context, ruleset), context) : allOf(type, table);
        }
    }

    /** What the class of a finding goes by: the keys of the matrix, and the values of the one that is named. */
    private judged(type: 'FindingKey' | 'FindingValue', { container }: ReferenceInfo, ruleset: Ruleset): Scope {
        const key = type === 'FindingValue' && isJudgedGiven(container) ? container.key?.ref : undefined;
        const nodes = type === 'FindingKey' ? keysInReach(container, ruleset) : key ? valuesOf(key) : [];
        const found = nodes.filter(isNamed).flatMap(node => bothNames(node).map(name => [node, name] as const));
        return this.named(found.reverse(), { container });
    }

    /** A deletion names what stands in the file; elsewhere an input with values to choose from is meant. */
    private changeable(type: 'Input' | 'Example', context: ReferenceInfo, ruleset: Ruleset): Scope {
        if (type === 'Example') return this.named(examplesNamed(ruleset), context);
        return isDeletion(context.container)
            ? this.named(inputsNamed(ruleset), context)
            : this.tableOf(ruleset).choices;
    }

    private partsOfReview(type: 'Documents' | 'Mode' | 'Stage', context: ReferenceInfo, table: FileTable): Scope {
        if (type === 'Documents') return this.named(listsInReach(context.container), context);
        return table.parts(type, context.container);
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

    /** In a row about an answer or a grade a cell names one of its labels, else one of the values of its input. */
    private gateValues({ container }: ReferenceInfo, ruleset: Ruleset, table: FileTable): Scope {
        const labels = labelsBeside(container, ruleset);
        return labels.length > 0 ? this.named(labels.reverse(), { container }) : cellValues(container, table);
    }

    /** What an answer in a worked example may take of its item. */
    private partsOfItem(type: 'Group' | 'Takeable', container: AstNode): Scope {
        const ruleset = AstUtils.getDocument(container).parseResult.value as Ruleset;
        if (isTaken(container)) return this.named(allAnswers(ruleset).reverse(), { container });
        if (isEntryValue(container)) {
            return this.named(labelsOfItem(container.entry?.$refText, ruleset).reverse(), { container });
        }
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
        const ruleset = AstUtils.getDocument(context.container).parseResult.value as Ruleset;
        const labels = isNameUse(context.container) ? labelsBeside(context.container, ruleset) : [];
        if (labels.length > 0) {
            const own = this.named(labels.reverse(), context);
            return new InEither(own, this.namesIn(context.container, table));
        }
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

const isJudged = (type: string): type is 'FindingKey' | 'FindingValue' =>
    type === 'FindingKey' || type === 'FindingValue';

/** What is cited, and what a code stands behind. */
const isCited = (type: string): type is 'Clause' | 'ClauseItem' | 'Basis' =>
    type === 'Clause' || type === 'ClauseItem' || type === 'Basis';

const inputsNamed = (ruleset: Ruleset) =>
    inputsOf(ruleset).flatMap(input => inputNames(input).map(name => [input, name] as const));

const examplesNamed = (ruleset: Ruleset) =>
    statementsOf(ruleset)
        .filter(isExample)
        .map(example => [example, example.title] as const);

const scoringsTitled = (ruleset: Ruleset) =>
    scoringsInUse(ruleset).flatMap(scoring => (scoring.title === undefined ? [] : [[scoring, scoring.title] as const]));

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
        Input: table.choices,
        Event: table.events,
        Term: table.terms,
        Happening: table.happenings,
        State: table.states,
        Scale: table.scales,
        Role: table.roles,
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
