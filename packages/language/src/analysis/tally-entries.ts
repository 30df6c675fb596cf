// What one entry of a tally amounts to in the result, and where a tally is asked for.
import type { AstNode } from 'langium';
import { compare, exactText, ZERO, type Exact } from '@guiju/exact';
import {
    isMeasure,
    isNameUse,
    isOperation,
    isTally,
    type Item,
    type Mark,
    type Measure,
    type NameUse,
    type Row,
    type Ruleset,
    type Tally
} from '../generated/ast.ts';
import { rulesetOf } from '../names/catalogue.ts';
import { remembered } from './memo.ts';
import { operatorOf } from './operators.ts';
import { groupsOf, printedPoints, valueOf } from './points.ts';
import { below } from '../names/below.ts';

/** What the formulas do with a tally; undefined where it is neither added nor taken off anywhere. */
export type Direction = 'off' | 'on' | undefined;

export interface TallyEntry {
    readonly tally: string;
    /** Without a sign, as it stands at the mark. */
    readonly each: string;
    readonly direction: Direction;
    /** What may be printed beside the mark: with the sign that the formulas give it, either where they give none. */
    readonly printed: readonly Exact[];
}

export const talliesRaised = ({ effects }: Mark): Tally[] => effects.filter(isTally);

/** Of a tally with points for each entry. */
export function entryOf(tally: Tally): TallyEntry {
    const each = valueOf(tally.each!);
    const direction = usesOf(tally)
        .map(use => directionOf(use, []))
        .find(found => found !== undefined);
    const printed = [...(direction === 'on' ? [] : [each.neg()]), ...(direction === 'off' ? [] : [each])];
    return { tally: tally.name, each: exactText(each), direction, printed };
}

const namesUsed = remembered<Ruleset, readonly NameUse[]>(ruleset => below(ruleset, isNameUse), []);

/** Where formulas and conditions name it; marks that raise a tally of one name raise the same. */
export const usesOf = (tally: Tally): NameUse[] =>
    namesUsed(rulesetOf(tally)).filter(({ target }) => isTally(target?.ref) && target.ref.name === tally.name);

/** Behind a minus, in however many brackets; the value of a measure goes where the measure is used. */
function directionOf(use: NameUse, seen: readonly Measure[]): Direction {
    let [off, isAdded]: [boolean, boolean] = [false, false];
    let node: AstNode = use;
    while (node.$container && !isMeasure(node)) {
        const around = node.$container;
        if (isOperation(around)) {
            const operator = operatorOf(around);
            isAdded ||= operator === '+' || operator === '-';
            if (operator === '-' && around.right === node) off = !off;
        }
        node = around;
    }
    if (isAdded) return off ? 'off' : 'on';
    if (!isMeasure(node) || seen.includes(node)) return undefined;
    const measure = node;
    return namesUsed(rulesetOf(use))
        .filter(({ target }) => target?.ref === measure)
        .map(next => directionOf(next, [...seen, measure]))
        .find(found => found !== undefined);
}

/** Rows with printed points above 0 behind a mark that takes points off. */
export function gainsBesideDeduction(item: Item): Row[] {
    const rows = groupsOf(item).flatMap(group => group.rows);
    return rows.filter(row => {
        const [mark, printed] = [row.marker?.mark.ref, printedPoints(row)];
        if (!mark || !printed || compare(printed, ZERO) <= 0) return false;
        return talliesRaised(mark).some(tally => tally.each && entryOf(tally).direction === 'off');
    });
}
