// 必须 and 应当 in the tables of grades: which item a row asks something of, and whether it says what.
import { AstUtils } from 'langium';
import { isEntryValue, isItem, type Expression, type Item } from '../generated/ast.ts';

/** The one item that a row is about. */
export function itemAskedBy(subject: Expression): Item | undefined {
    const entries = AstUtils.streamAst(subject).filter(isEntryValue).toArray();
    const items = new Set(entries.map(({ entry }) => entry?.ref));
    const [item] = items;
    return items.size === 1 && isItem(item) ? item : undefined;
}

/** 条目 2.3 alone: what is asked of it is said elsewhere. */
export const isItemAlone = (subject: Expression): boolean =>
    isEntryValue(subject) && !subject.attribute && !subject.option;
