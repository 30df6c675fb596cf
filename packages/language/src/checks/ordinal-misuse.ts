// Answers and grades are compared with labels that they have, and by more or less only where these have an order.
import { AstUtils, type AstNode } from 'langium';
import { canonicalSign } from '../lexer/signs.ts';
import {
    answersMeeting,
    isOrdered,
    ordinalIn,
    partsWithLabel,
    rungsOf,
    type OrdinalTest
} from '../analysis/ordinals.ts';
import { itemAskedBy } from '../analysis/modalities.ts';
import type { Comparison } from '../analysis/operators.ts';
import { sourceText } from '../analysis/source-text.ts';
import {
    isEntryValue,
    isGateCell,
    isGateRow,
    isItem,
    isMustMeaning,
    isOperation,
    isRung,
    isSelection,
    isTaken,
    type EntryValue,
    type GateCell,
    type Grades,
    type Item,
    type Ruleset,
    type Taken
} from '../generated/ast.ts';
import type { Bilingual } from '../messages/bilingual.ts';
import { rulesetOf } from '../names/catalogue.ts';
import { rowsOf } from '../names/example-rows.ts';
import { isOfFindings } from '../names/findings.ts';
import { defineCheck } from './check.ts';

/** What is no label of it can never be met; without an order nobody knows what “at least” takes in. */
export const ordinalMisuse = defineCheck({
    id: 'ordinal-misuse',
    severity: 'error',
    on: ['Operation', 'GateCell', 'GateRow', 'Taken', 'EntryValue'],
    message: {
        zh: (it: Bilingual) => it.zh,
        en: it => it.en
    },
    run(node, report) {
        const fault = faultIn(node);
        if (fault) report(fault, { node });
    }
});

function faultIn(node: AstNode): Bilingual | undefined {
    if (isGateRow(node)) {
        const asks = node.cells.some(({ modality }) => modality);
        return asks && node.subject && !itemAskedBy(node.subject) ? rowFault(sourceText(node.subject)) : undefined;
    }
    if (isTaken(node)) return isAskedOfItems(node) ? betterFault(node) : placeFault(sourceText(node));
    if (isEntryValue(node)) return node.option ? betterFault(node) : undefined;
    const test = isOperation(node) ? ordinalIn(node) : isGateCell(node) ? testIn(node) : undefined;
    return test && faultOf(test, rulesetOf(node));
}

function testIn({ value, operator, $container }: GateCell): OrdinalTest | undefined {
    const parts = partsWithLabel($container.subject);
    const target = value?.ref;
    if (!parts || !target || !operator) return undefined;
    const label = isRung(target) ? target.name : value.$refText;
    return { parts, sign: canonicalSign(operator) as Comparison, label };
}

function isAskedOfItems(node: AstNode): boolean {
    const selection = AstUtils.getContainerOfType(node, isSelection);
    if (selection) return !isOfFindings(selection) && /条目|item/.test(selection.collection ?? '');
    return AstUtils.getContainerOfType(node, isMustMeaning) !== undefined;
}

function betterFault(node: EntryValue | Taken): Bilingual | undefined {
    const label = node.option?.$refText;
    if (!node.better || label === undefined || !node.option?.ref) return undefined;
    const item = isEntryValue(node) ? node.entry.ref : undefined;
    const ordered = isItem(item) ? isOrdered(item) : answersMeeting(rulesetOf(node), '≥', label).length > 0;
    return ordered ? undefined : orderFault(label);
}

/** The worst of several needs an order, whatever the sign. */
function faultOf({ parts, sign, label }: OrdinalTest, ruleset: Ruleset): Bilingual | undefined {
    const ordered = parts.length > 1 || parts[0]!.kind === 'items' || (sign !== '=' && sign !== '≠');
    const ladders = parts.flatMap(part => (part.kind === 'grades' ? [part.grades] : []));
    if (ladders.some(grades => !rungsOf(grades).includes(label))) return unknownFault(label, ladders.flatMap(rungsOf));
    if (!ladders.every(grades => isSameLadder(grades, ladders[0]!))) return ladderFault(ladders[0]!, ladders.at(-1)!);
    const items = parts.flatMap(part => (part.kind === 'item' ? [part.item] : []));
    if (items.some(item => !hasAnswer(item, label, ruleset))) return unknownFault(label, []);
    const isUnordered = items.some(item => !isOrdered(item)) || !hasOrder(parts, label, ruleset);
    return ordered && isUnordered ? orderFault(label) : undefined;
}

const hasOrder = (parts: OrdinalTest['parts'], label: string, ruleset: Ruleset): boolean =>
    parts.every(({ kind }) => kind !== 'items') || answersMeeting(ruleset, '≥', label).length > 0;

const isSameLadder = (one: Grades, other: Grades): boolean => rungsOf(one).join(' ') === rungsOf(other).join(' ');

const hasAnswer = (item: Item, label: string, ruleset: Ruleset): boolean =>
    isOrdered(item) ? answersMeeting(ruleset, '≥', label).length > 0 : rowsOf(item).some(row => row.label === label);

const rowFault = (text: string): Bilingual => ({
    zh: `“必须”“应当”要求的是一个条目，这一行写的是“${text}”：写“条目 2.3”，或关于一个条目的条件。`,
    en: `“must” and “should” ask something of one item; this row is “${text}”: write “item 2.3”, or a condition on one item.`
});

const placeFault = (text: string): Bilingual => ({
    zh: `“${text}”没有说是哪个条目：写“条目 2.3 取 …”，或写在“条目 其中 …”里。`,
    en: `“${text}” does not say of which item: write “item 2.3 takes …”, or put it behind “items where”.`
});

const orderFault = (label: string): Bilingual => ({
    zh: `比好坏要有次序，只有量表的档有次序，“${label}”只能用“=”“≠”或“取”。`,
    en: `Better and worse need an order, which only the answers of a scale have; “${label}” goes with “=”, “≠” or “takes”.`
});

const unknownFault = (label: string, known: readonly string[]): Bilingual => ({
    zh: `相比的要是它有的一档或一级，“${label}”不是${known.length === 0 ? '' : `（有：${[...new Set(known)].join('、')}）`}。`,
    en: `It is compared with a label that it has; “${label}” is none${known.length === 0 ? '' : ` (${[...new Set(known)].map(name => `“${name}”`).join(', ')})`}.`
});

const ladderFault = (one: Grades, other: Grades): Bilingual => ({
    zh: `几个等级比出最差的，阶梯要一样，“${one.name}”与“${other.name}”的不一样。`,
    en: `The worst of several grades is found on one ladder; those of “${one.name}” and “${other.name}” differ.`
});
