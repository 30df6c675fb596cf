// Marks: where one stands, and everything it answers to in conditions.
import type { Mark } from '../generated/ast.ts';
import { meaningOf } from '../words.ts';
import { asName } from './inputs.ts';

/** `items` and `item` are the same place, and in Chinese both are 条目. */
function placeOfMark({ place }: Mark): string {
    const meaning = meaningOf(place ?? '');
    return meaning === 'item' ? 'items' : meaning;
}

/** Its sign, and its title in both languages with blanks or hyphens. */
function markNames({ name, title, otherTitle }: Mark): string[] {
    const titles = [title, otherTitle].filter(each => each !== undefined);
    return [...new Set([name, ...titles.flatMap(each => [each, asName(each)])])];
}

/** What conditions about items may call it: nothing where it stands elsewhere. */
export const namesOnItems = (mark: Mark): string[] => (placeOfMark(mark) === 'items' ? markNames(mark) : []);
