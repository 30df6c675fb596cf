// Whether a new name is taken: where it is declared, or where it would be understood as something else.
import { AstUtils, type AstNode, type ScopeProvider } from 'langium';
import type { Bilingual } from '@guiju/language';
import { kindOf } from '../naming/kinds.ts';
import { spotsOf, type Named } from '../naming/spots.ts';

/** Things that share one set of names. */
const FAMILIES: readonly ReadonlySet<string>[] = [
    new Set(['Measure', 'Tally', 'Input', 'FactorGroup', 'FindingClass', 'Collection', 'Grades', 'Table']),
    new Set(['Item', 'Section']),
    new Set(['Event', 'State', 'Transition'])
];

/** In which block a name counts that may be used again elsewhere. */
const BLOCKS: Readonly<Record<string, string>> = {
    Rung: 'Grades',
    InputValue: 'Input',
    ScaleOption: 'Scale',
    Row: 'Item',
    Group: 'Item',
    Reason: 'Transition',
    ClauseItem: 'Clause',
    Item: 'Scoring',
    Section: 'Scoring',
    Mode: 'Modes',
    Stage: 'Process'
};

export function collisionOf(
    name: string,
    old: string,
    all: readonly Named[],
    scopes: ScopeProvider
): Bilingual | undefined {
    if (name === old) return undefined;
    for (const { node, isDeclaration, document, from } of all) {
        const taken = isDeclaration
            ? declaredBeside(node, name)
            : understoodAt(document.parseResult.value, from, name, scopes);
        if (taken && taken !== node) return sentence(name, taken);
    }
    return undefined;
}

function declaredBeside(node: AstNode, name: string): AstNode | undefined {
    const family = FAMILIES.find(types => types.has(node.$type)) ?? new Set([node.$type]);
    const block = BLOCKS[node.$type];
    const around = AstUtils.getContainerOfType(node, (each): each is AstNode => each.$type === block);
    return AstUtils.streamAllContents(around ?? AstUtils.getDocument(node).parseResult.value).find(
        each => each !== node && family.has(each.$type) && spotsOf(each).some(({ text }) => text === name)
    );
}

/** What the new name already means where the thing is used. */
function understoodAt(root: AstNode, offset: number, name: string, scopes: ScopeProvider): AstNode | undefined {
    for (const container of AstUtils.streamAst(root)) {
        if (!container.$cstNode || container.$cstNode.offset > offset || container.$cstNode.end < offset) continue;
        for (const { reference, property } of AstUtils.streamReferences(container)) {
            const { $refNode: cst } = reference;
            if (!cst || cst.offset > offset || offset >= cst.end) continue;
            return scopes
                .getScope({ reference: { $refText: name, ref: undefined }, container, property })
                .getElement(name)?.node;
        }
    }
    return undefined;
}

function sentence(name: string, { $type, $cstNode }: AstNode): Bilingual {
    const { word } = kindOf($type);
    const line = $cstNode ? $cstNode.range.start.line + 1 : undefined;
    return {
        zh: `一个名称只能指一样东西。“${name}”已经是${line === undefined ? '' : `第 ${line} 行的`}${word.zh}，请换一个。`,
        en: `A name must stand for one thing. “${name}” already stands for another one (${word.en}${line === undefined ? '' : ` in line ${line}`}). Choose another name.`
    };
}
