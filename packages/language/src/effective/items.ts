// Changes to the items of a scoring: what is restated, what is deleted, and section totals that no longer hold.
import { AstUtils, GrammarUtils, type AstNode } from 'langium';
import { isSection, type Item, type Section } from '../generated/ast.ts';
import type { Edit } from './pieces.ts';
import { changedItem } from './item-change.ts';

export interface ItemChange {
    readonly now: Item;
    readonly before: Item;
}

export function itemEdit({ now, before }: ItemChange, codes: Item): Edit {
    return { ...rangeOf(before), pieces: changedItem(now, before, codes) };
}

export const removal = (node: AstNode): Edit => ({ ...rangeOf(node), pieces: [] });

export function rangeOf(node: AstNode): Pick<Edit, 'from' | 'to'> {
    return { from: node.$cstNode!.offset, to: node.$cstNode!.end };
}

/** The total of a section is a claim about the items it had: it goes where these change and nobody restates it. */
export function totalsWithout(touched: readonly AstNode[], restated: ReadonlySet<Section>): Edit[] {
    const sections = new Set(touched.flatMap(sectionsAround));
    return [...sections]
        .filter(section => !restated.has(section))
        .flatMap(section => {
            const points = GrammarUtils.findNodeForProperty(section.$cstNode, 'points');
            return points ? [{ from: points.offset, to: points.end, pieces: [] }] : [];
        });
}

function sectionsAround(node: AstNode): Section[] {
    const section = AstUtils.getContainerOfType(node, isSection);
    if (!section) return [];
    return [section, ...(section.$container ? sectionsAround(section.$container) : [])];
}
