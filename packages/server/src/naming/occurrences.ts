// Every place of the open files where a thing is named: its own names, and the references to it.
import { AstUtils, type AstNode, type LangiumDocument, type LangiumDocuments } from 'langium';
import {
    baseItemOf,
    formerOf,
    isItem,
    isMark,
    isRuleset,
    isScoring,
    isTally,
    revisionOf,
    type Ruleset
} from '@guiju/language';
import { authored, spotOf, spotsOf, type Named, type Spot } from './spots.ts';

/**
 * By file and place; those in the file of the thing first. An item of a rule that builds on this one is the same thing under the
 * same code.
 */
export function occurrencesOf(node: AstNode, documents: LangiumDocuments): Named[] {
    const main = rootOf(node);
    const own = AstUtils.getDocument(main);
    const others = documents.all
        .filter(document => document !== own && isRuleset(document.parseResult.value))
        .toArray();
    const upon = new Map(others.map(document => [document, builtUpon(main, document)]));
    const family = new Set([main, ...[...upon.values()].flat()]);
    const names = new Set([...family].flatMap(spotsOf).flatMap(({ text }) => [text, hyphenated(text)]));
    const found = [own, ...others].flatMap(document => [
        ...(document === own ? [...spotsOf(main), ...alike(main, document)] : upon.get(document)!.flatMap(spotsOf)).map(
            spot => ({ ...spot, node: main, isDeclaration: true })
        ),
        ...referencesIn(document, family, names).map(spot => ({ ...spot, node: main, isDeclaration: false }))
    ]);
    return [...new Map(found.map(each => [`${String(each.document.uri)} ${each.from}`, each])).values()];
}

/** The item of the rule that a scoring is taken from. */
function rootOf(node: AstNode): AstNode {
    const base = isItem(node) && AstUtils.getContainerOfType(node, isScoring) ? baseItemOf(node) : undefined;
    return base ? rootOf(authored(base)) : node;
}

const hyphenated = (text: string): string => text.trim().replace(/\s+/g, '-');

/** `C:5.1` names what is called 5.1. */
const short = (text: string): string => text.slice(text.indexOf(':') + 1);

function referencesIn(document: LangiumDocument, family: ReadonlySet<AstNode>, names: ReadonlySet<string>): Spot[] {
    return AstUtils.streamAst(document.parseResult.value)
        .flatMap(each => AstUtils.streamReferences(each))
        .flatMap(({ reference }) => {
            if (!reference.$refNode || !('ref' in reference)) return [];
            const spot = spotOf(document, reference.$refNode);
            if (!names.has(spot.text) && !names.has(short(spot.text))) return [];
            const target = reference.ref;
            return target && family.has(authored(target)) ? [spot] : [];
        })
        .toArray();
}

/** A tally may be raised in several places, and be called like its mark. */
function alike(node: AstNode, document: LangiumDocument): Spot[] {
    if (!isTally(node)) return [];
    return AstUtils.streamAllContents(document.parseResult.value)
        .filter(each => (isTally(each) && each !== node) || isMark(each))
        .flatMap(spotsOf)
        .filter(({ text }) => hyphenated(text) === node.name)
        .toArray();
}

function builtUpon(node: AstNode, document: LangiumDocument): AstNode[] {
    const ruleset = document.parseResult.value as Ruleset;
    const revision = revisionOf(ruleset);
    const isRevised = revision !== undefined && formerOf(revision) === AstUtils.getDocument(node).parseResult.value;
    const names = new Set(spotsOf(node).map(({ text }) => text));
    const same = (each: AstNode): boolean =>
        each.$type === node.$type && spotsOf(each).some(({ text }) => names.has(text));
    const revised = isRevised ? AstUtils.streamAllContents(revision).filter(same).toArray() : [];
    const taken = isItem(node)
        ? AstUtils.streamAllContents(ruleset)
              .filter(isItem)
              .filter(
                  each =>
                      each.codes.some(code => names.has(code)) &&
                      AstUtils.getContainerOfType(each, isScoring) !== undefined
              )
              .filter(each => baseItemOf(each) === node)
              .toArray()
        : [];
    return [...revised, ...taken];
}
