// 修订: the ruleset as it reads when everything that the revision does not touch is written out.
import { AstUtils, GrammarUtils, UriUtils, type AstNode, type LangiumDocument } from 'langium';
import {
    isAddition,
    isDeletion,
    isImport,
    isItem,
    isReplacement,
    isRevision,
    isScoringChange,
    isSectionChange,
    isTotalChange,
    isChangeover
} from '../generated/ast.ts';
import type {
    Deletion,
    Element,
    Points,
    Revision,
    Ruleset,
    Section,
    SectionChange,
    Weight,
    WeightCell,
    WeightChange
} from '../generated/ast.ts';
import { itemsOf, scoringsOf } from '../names/catalogue.ts';
import { importedUri } from '../names/imports.ts';
import {
    changesIn,
    type Change,
    formerItem,
    formerScoring,
    formerSection,
    formerWeight,
    replacedBy,
    scoringsMeant
} from '../names/revisions.ts';
import { outermostOf, statementsOf } from '../names/statements.ts';
import { braceOf } from './item-change.ts';
import { itemEdit, rangeOf, removal, totalsWithout } from './items.ts';
import { edited, pieceOf, slice, words, type Edit, type Piece } from './pieces.ts';

/** The former edition with the changes in it, then what the revision adds, then the transition. */
export function revisedPieces(revision: Revision, former: Ruleset, document: LangiumDocument<Ruleset>): Piece[] {
    const old = AstUtils.getDocument(former);
    const ruleset = document.parseResult.value;
    const gap = words('\n', document, revision.$cstNode!.offset);
    const header = ruleset.header?.$cstNode;
    const edits = [
        ...(former.header ? [removal(former.header)] : []),
        ...replacedIdentity(former, ruleset),
        ...movedImports(former, old, document),
        ...statementsOf(former).filter(isRevision).map(removal),
        ...changesOf(revision, former)
    ];
    const added = outermostOf(ruleset)
        .filter(element => element !== revision)
        .map(element => pieceOf(document, element.$cstNode!));
    return [
        ...(header ? [pieceOf(document, header), gap] : []),
        ...edited(old, 0, old.textDocument.getText().length, edits),
        ...added.flatMap(piece => [gap, piece]),
        gap,
        ...transitionPieces(revision, document)
    ];
}

/** `修订 “…” { 过渡 … }` alone: the rest of the revision is worked in. */
function transitionPieces(revision: Revision, document: LangiumDocument): Piece[] {
    const open = braceOf(revision)!;
    const transitions = revision.members.filter(member => isChangeover(member) || member.$type === 'Note');
    const space = words(' ', document, revision.$cstNode!.offset);
    return [
        slice(document, revision.$cstNode!.offset, open.end),
        ...transitions.flatMap(node => [space, pieceOf(document, node.$cstNode!)]),
        words(' }', document, revision.$cstNode!.end - 1)
    ];
}

/** There is one body, one day of publication and one on which the rule takes effect. */
const ONCE: readonly Element['$type'][] = ['Body', 'Published', 'Effective'];

function replacedIdentity(former: Ruleset, ruleset: Ruleset): Edit[] {
    const own = new Set(outermostOf(ruleset).map(({ $type }) => $type));
    return statementsOf(former)
        .filter(({ $type }) => ONCE.includes($type) && own.has($type))
        .map(removal);
}

/** Paths of imports are relative to the file they stand in. */
function movedImports(former: Ruleset, old: LangiumDocument, document: LangiumDocument): Edit[] {
    return statementsOf(former)
        .filter(isImport)
        .flatMap(node => {
            const path = GrammarUtils.findNodeForProperty(node.$cstNode, 'file');
            if (!path) return [];
            const target = importedUri(old, node.file.$refText);
            const moved = UriUtils.relative(UriUtils.dirname(document.uri), target);
            return [{ from: path.offset, to: path.end, pieces: [words(`“${moved}”`, old, path.offset)] }];
        });
}

function changesOf(revision: Revision, former: Ruleset): Edit[] {
    const changes = changesIn(revision, former);
    const restated = new Set(
        changes
            .filter(isSectionChange)
            .filter(({ points }) => points !== undefined)
            .flatMap(change => formerSection(change.section.$refText, change, former) ?? [])
    );
    const touched = changes.flatMap(change => touchedBy(change, former));
    return [...changes.flatMap(change => editsOf(change, former)), ...totalsWithout(touched, restated)];
}

/** Items that a section's total no longer covers, and sections that get more. */
function touchedBy(change: Change, former: Ruleset): AstNode[] {
    if (isItem(change)) return [formerItem(change, former)].filter(node => node !== undefined);
    if (isAddition(change))
        return [formerSection(change.section.$refText, change, former)].filter(node => node !== undefined);
    return isDeletion(change) ? deletedBy(change, former) : [];
}

function editsOf(change: Change, former: Ruleset): Edit[] {
    if (isItem(change)) {
        const before = formerItem(change, former);
        return before ? [itemEdit({ now: change, before }, before)] : [];
    }
    if (isTotalChange(change)) return pointsEdit(change.points, scoringsOf(former)[0]?.total);
    if (isScoringChange(change)) return pointsEdit(change.points, formerScoring(change, former)?.total);
    if (isSectionChange(change)) {
        const section = formerSection(change.section.$refText, change, former);
        return section ? sectionEdits(change, section) : [];
    }
    if (isReplacement(change)) {
        return replacedBy(change, former).flatMap(({ now, before }) =>
            before ? [{ ...rangeOf(before), pieces: [pieceOf(AstUtils.getDocument(now), now.$cstNode!)] }] : []
        );
    }
    if (isAddition(change)) return additionEdit(change.members, formerSection(change.section.$refText, change, former));
    return isDeletion(change) ? deletedBy(change, former).map(removal) : [];
}

function pointsEdit(points: Points, before: AstNode | undefined): Edit[] {
    if (!before?.$cstNode || !points.$cstNode) return [];
    return [{ ...rangeOf(before), pieces: [pieceOf(AstUtils.getDocument(points), points.$cstNode)] }];
}

function sectionEdits({ points, weight }: SectionChange, section: Section): Edit[] {
    const edits = points && section.points ? pointsEdit(points, section.points) : [];
    return weight ? [...edits, ...weightEdit(weight, formerWeight(section))] : edits;
}

/** The weight takes the place of the old one, wherever the former edition has it; `—` in a table goes as a whole. */
function weightEdit(weight: WeightChange, before: Weight | WeightCell | undefined): Edit[] {
    const percent = GrammarUtils.findNodeForProperty(weight.$cstNode, 'percent');
    if (!percent || !before?.$cstNode) return [];
    const document = AstUtils.getDocument(weight);
    const number = pieceOf(document, percent);
    const old = GrammarUtils.findNodeForProperty(before.$cstNode, 'percent');
    if (old) return [{ from: old.offset, to: old.end, pieces: [number] }];
    return [{ ...rangeOf(before), pieces: [number, words('%', document, percent.end)] }];
}

function additionEdit(members: readonly AstNode[], section: Section | undefined): Edit[] {
    const end = section?.$cstNode ? section.$cstNode.end - 1 : undefined;
    if (end === undefined) return [];
    const pieces = members.flatMap(member => {
        const document = AstUtils.getDocument(member);
        return [words('\n', document, member.$cstNode!.offset), pieceOf(document, member.$cstNode!)];
    });
    return [{ from: end, to: end, pieces }];
}

/** What the former edition has under the names that are deleted. */
export function deletedBy(deletion: Deletion, former: Ruleset): AstNode[] {
    const { items, sections, ...named } = deletion;
    const owned = scoringsMeant(deletion, former).flatMap(itemsOf);
    const found = [
        ...items.map(({ ref }) => (ref && owned.includes(ref) ? ref : undefined)),
        ...sections.map(section => formerSection(section.$refText, deletion, former)),
        ...[...named.clauses, ...named.measures, ...named.inputs, ...named.examples].map(({ ref }) => ref)
    ];
    return found.filter(node => node !== undefined);
}
