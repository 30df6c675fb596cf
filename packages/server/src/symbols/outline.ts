// The outline of a rule: its parts as an editor lists them, each with what it is worth or what it says.
import { GrammarUtils, type AstNode } from 'langium';
import { isScoring, type Language } from '@guiju/language';
import { SymbolKind, type DocumentSymbol } from 'vscode-languageserver';
import { kindOf } from '../naming/kinds.ts';
import { spotsOf } from '../naming/spots.ts';
import { summaryOf, textOf } from '../naming/summary.ts';

const LISTED = new Set(
    (
        'Scoring Section Item Mark Scale ScaleOption Measure FactorGroup Input InputValue Table Grades Rung FindingClass ' +
        'Collection Event Term Certificate State Clause Definition Example Role Mode Documents Domain Stage Basis Import'
    ).split(' ')
);
/** Blocks without a name, called by their keyword. */
const BLOCKS = new Set('Computation Inputs AuditTime SamplingPlan Process Modes Roles Findings Revision'.split(' '));
/** What has a title instead of a name. */
const TITLED = new Set(['Item', 'Section', 'Clause', 'Basis']);

export function outlineOf(node: AstNode, said: Language): DocumentSymbol[] {
    return childrenOf(node).flatMap(child => {
        const inside = outlineOf(child, said);
        const symbol = LISTED.has(child.$type) || BLOCKS.has(child.$type) ? symbolOf(child, said) : undefined;
        return symbol ? [{ ...symbol, ...(inside.length > 0 && { children: inside }) }] : inside;
    });
}

function childrenOf(node: AstNode): AstNode[] {
    const values = Object.entries(node).filter(([key]) => !key.startsWith('$'));
    const nodes = values.flatMap(([, value]) => (Array.isArray(value) ? value : [value]) as unknown[]).filter(isPart);
    return nodes.sort((a, b) => (a.$cstNode?.offset ?? 0) - (b.$cstNode?.offset ?? 0));
}

const isPart = (value: unknown): value is AstNode =>
    typeof value === 'object' && value !== null && '$type' in value && '$container' in value;

function symbolOf(node: AstNode, said: Language): DocumentSymbol | undefined {
    const { $cstNode: cst } = node;
    if (!cst) return undefined;
    const [spot] = spotsOf(node);
    const name = nameOf(node);
    if (name === '') return undefined;
    const document = cst.root.astNode.$document!.textDocument;
    const own = spot && { start: document.positionAt(spot.from), end: document.positionAt(spot.to) };
    const first = GrammarUtils.findNodeForProperty(node.$cstNode, 'name')?.range ?? own ?? startOf(cst.range);
    return {
        name,
        detail: BLOCKS.has(node.$type) ? '' : told(node, said),
        kind: BLOCKS.has(node.$type) ? SymbolKind.Namespace : kindOf(node.$type).symbol,
        range: cst.range,
        selectionRange: own ?? first
    };
}

const startOf = ({ start }: DocumentSymbol['range']): DocumentSymbol['range'] => ({ start, end: start });

/** What is in the name already is not said again. */
const told = (node: AstNode, said: Language): string =>
    TITLED.has(node.$type) || isScoring(node) ? summaryOf(node, said).replace(/^“[^”]*” ?/, '') : summaryOf(node, said);

function nameOf(node: AstNode): string {
    const [spot] = spotsOf(node);
    const title = 'title' in node && typeof node.title === 'string' ? node.title : '';
    if (TITLED.has(node.$type)) return [spot?.text ?? '', title.replace(/^《|》$/g, '')].filter(Boolean).join(' ');
    if (spot) return spot.text;
    const word = textOf(node).split(/[\s{｛]/)[0] ?? '';
    return [word, title].filter(Boolean).join(' ');
}
