// Answers of a scale: everything one answers to, and by which scale an item is answered.
import type { AstNode } from 'langium';
import { isAward, isGroup, isRow, type Item, type Scale, type ScaleOption } from '../generated/ast.ts';

/** An answer is known by its label and by that in the other language. */
export const optionNames = ({ label, otherName }: ScaleOption): string[] => [
    ...new Set([label, ...(otherName === undefined ? [] : [otherName])])
];

/** The scale that stands at the item, else the nearest one awarded around it; rows of its own come before. */
export function scaleOf(item: Item): Scale | undefined {
    if (hasRows(item)) return undefined;
    return item.scale ? item.scale.ref : awardedScale(item);
}

export const hasRows = ({ members }: Item): boolean => members.some(member => isRow(member) || isGroup(member));

/** The nearest award decides, whatever it awards. */
function awardedScale({ $container: block }: { $container: Item['$container'] }): Scale | undefined {
    const members: AstNode[] = block.members;
    const award = members.find(isAward);
    if (award) return award.scale?.ref;
    return block.$type === 'Section' ? awardedScale(block) : undefined;
}
