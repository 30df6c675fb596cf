// Tallies: which statement declares one, and everything it answers to.
import { isMark, isTally, type Ruleset, type Tally } from '../generated/ast.ts';
import { asName } from './inputs.ts';
import { below } from './below.ts';

/** One statement for each name: the one that says what an entry amounts to, else the first. The others raise the same tally. */
export function talliesOf(ruleset: Ruleset): Tally[] {
    const all = below(ruleset, isTally).filter(({ name }) => Boolean(name));
    const byName = Map.groupBy(all, ({ name }) => name);
    const declaring = new Set([...byName.values()].map(same => same.find(({ each }) => each) ?? same[0]!));
    return all.filter(tally => declaring.has(tally));
}

/** A tally answers to its name and, where it is called like its mark, to the mark's other title. */
export function tallyNames(tally: Tally): string[] {
    const mark = tally.$container;
    if (!isMark(mark)) return [tally.name];
    const titles = [mark.title, mark.otherTitle].filter(title => title !== undefined);
    const own = titles.some(title => asName(title) === tally.name) ? titles : [];
    return [...new Set([tally.name, ...own.flatMap(title => [title, asName(title)])])];
}
