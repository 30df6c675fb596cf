// 修订: the ruleset as it reads when everything that the revision does not touch is written out.
import { AstUtils, GrammarUtils, UriUtils, type AstNode, type LangiumDocument } from 'langium';
import {
    isAddition,
    isDeletion,
    isImport,
    isItem,
    isReplacement,
    isRevision,
    isSectionChange,
    isTotalChange,
    isChangeover
} from '../generated/ast.ts';
import type { Deletion, Element, Revision, RevisionMember, Ruleset, Section } from '../generated/ast.ts';
import { itemsOf, scoringsOf } from '../names/catalogue.ts';
import { importedUri } from '../names/imports.ts';
import { formerItem, formerSection, replacedBy } from '../names/revisions.ts';
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

function changesOf({ members }: Revision, former: Ruleset): Edit[] {
    const restated = new Set(
        members.filter(isSectionChange).flatMap(({ section }) => formerSection(section.$refText, former) ?? [])
    );
    const touched = members.flatMap(member => touchedBy(member, former));
    return [...members.flatMap(member => editsOf(member, former)), ...totalsWithout(touched, restated)];
}

/** Items that a section's total no longer covers, and sections that get more. */
function touchedBy(member: RevisionMember, former: Ruleset): AstNode[] {
    if (isItem(member)) return [formerItem(member, former)].filter(node => node !== undefined);
    if (isAddition(member)) return [formerSection(member.section.$refText, former)].filter(node => node !== undefined);
    return isDeletion(member) ? deletedBy(member, former) : [];
}

function editsOf(member: RevisionMember, former: Ruleset): Edit[] {
    if (isItem(member)) {
        const before = formerItem(member, former);
        return before ? [itemEdit({ now: member, before }, before)] : [];
    }
    if (isTotalChange(member))
        return scoringsOf(former)
            .slice(0, 1)
            .flatMap(scoring => pointsEdit(member, scoring.total));
    if (isSectionChange(member)) {
        const points = formerSection(member.section.$refText, former)?.points;
        return points ? pointsEdit(member, points) : [];
    }
    if (isReplacement(member)) {
        return replacedBy(member, former).flatMap(({ now, before }) =>
            before ? [{ ...rangeOf(before), pieces: [pieceOf(AstUtils.getDocument(now), now.$cstNode!)] }] : []
        );
    }
    if (isAddition(member)) return additionEdit(member.members, formerSection(member.section.$refText, former));
    return isDeletion(member) ? deletedBy(member, former).map(removal) : [];
}

function pointsEdit({ points }: { points: AstNode }, before: AstNode): Edit[] {
    return [{ ...rangeOf(before), pieces: [pieceOf(AstUtils.getDocument(points), points.$cstNode!)] }];
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
export function deletedBy({ items, sections, ...named }: Deletion, former: Ruleset): AstNode[] {
    const found = [
        ...items.map(item => (item.ref && isIn(item.ref, former) ? item.ref : undefined)),
        ...sections.map(section => formerSection(section.$refText, former)),
        ...[...named.clauses, ...named.measures, ...named.inputs, ...named.examples].map(({ ref }) => ref)
    ];
    return found.filter(node => node !== undefined);
}

const isIn = (node: AstNode, former: Ruleset): boolean =>
    scoringsOf(former)
        .flatMap(itemsOf)
        .includes(node as never);
