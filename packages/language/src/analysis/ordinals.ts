// 条目 2.3 ≥ 良, 最差(过程甲, 过程乙) ≥ 中: comparisons by the order of a scale or of a ladder.
import { compare } from '@guiju/exact';
import {
    isCall,
    isEntryValue,
    isGrades,
    isItem,
    isMemberSelection,
    isNameUse,
    isRung,
    isScale,
    isScaleOption,
    isSelection,
    isTextLiteral,
    type Expression,
    type Grades,
    type Item,
    type MemberSelection,
    type Operation,
    type Ruleset,
    type Selection
} from '../generated/ast.ts';
import { optionNames, scaleOf } from '../names/options.ts';
import { statementsOf } from '../names/statements.ts';
import { functionOf } from '../words.ts';
import { isComparison, mirrored, operatorOf, unwrapped, type Comparison } from './operators.ts';
import { entriesOf, worthOf } from './scales.ts';

/** What has a label: the answer to an item, that of every item of a selection, or a grade. */
export type OrdinalPart =
    | { readonly kind: 'item'; readonly item: Item }
    | { readonly kind: 'items'; readonly selection: Selection }
    | { readonly kind: 'grades'; readonly grades: Grades }
    | { readonly kind: 'members'; readonly selection: MemberSelection; readonly grades: Grades };

export interface OrdinalTest {
    /** Of several the worst one is compared. */
    readonly parts: readonly OrdinalPart[];
    readonly sign: Comparison;
    readonly label: string;
}

/** Undefined for what has no label. */
export function partsWithLabel(expression: Expression | undefined): OrdinalPart[] | undefined {
    const node = expression && unwrapped(expression);
    if (isEntryValue(node)) {
        const item = node.entry?.ref;
        return !node.attribute && !node.option && isItem(item) ? [{ kind: 'item', item }] : undefined;
    }
    if (isNameUse(node)) {
        const grades = node.target?.ref;
        return isGrades(grades) ? [{ kind: 'grades', grades }] : undefined;
    }
    if (!isCall(node) || functionOf(node.function)?.meaning !== 'worst') return undefined;
    const parts = node.arguments.map(argument => {
        if (isSelection(argument)) return [{ kind: 'items' as const, selection: argument }];
        return isMemberSelection(argument) ? gradesOfMembers(argument) : partsWithLabel(argument as Expression);
    });
    return parts.includes(undefined) ? undefined : (parts as OrdinalPart[][]).flat();
}

/** 门店 店级. */
function gradesOfMembers(selection: MemberSelection): OrdinalPart[] | undefined {
    const grades = selection.value?.ref;
    return isGrades(grades) ? [{ kind: 'members', selection, grades }] : undefined;
}

/** A label as it is written beside what is compared with it. */
export function labelOf(expression: Expression): string | undefined {
    const node = unwrapped(expression);
    if (isTextLiteral(node)) return node.text;
    const target = isNameUse(node) ? node.target?.ref : undefined;
    return isRung(target) ? target.name : isScaleOption(target) ? target.label : undefined;
}

export function ordinalIn(node: Operation): OrdinalTest | undefined {
    const sign = operatorOf(node);
    if (!isComparison(sign)) return undefined;
    for (const [one, other, turned] of [
        [node.left, node.right, sign],
        [node.right, node.left, mirrored(sign)]
    ] as const) {
        const parts = partsWithLabel(one);
        const label = parts && labelOf(other);
        if (parts && label !== undefined) return { parts, sign: turned, label };
    }
    return undefined;
}

/** Labels, the best first, that compare so with one of them; empty where it is none of them. */
export function meeting(labels: readonly string[], sign: Comparison, label: string): string[] {
    const place = labels.indexOf(label);
    if (place < 0) return [];
    const fits: Record<Comparison, (at: number) => boolean> = {
        '≥': at => at <= place,
        '>': at => at < place,
        '≤': at => at >= place,
        '<': at => at > place,
        '=': at => at === place,
        '≠': at => at !== place
    };
    return labels.filter((_, at) => fits[sign](at));
}

export const rungsOf = ({ ladder }: Grades): string[] => ladder.rungs.map(({ name }) => name);

/** Answers with names, the best first. */
export function labelsBestFirst(scale: NonNullable<ReturnType<typeof scaleOf>>): string[] {
    const options = entriesOf(scale).filter(isScaleOption);
    const [first, last] = [options[0], options.at(-1)];
    const rises = first && last && compare(worthOf(first).to, worthOf(last).to) < 0;
    const labels = options.map(({ label }) => label);
    return rises ? labels.reverse() : labels;
}

/** By scale the answers that compare so with the label, whichever of its names is written. */
export function answersMeeting(
    ruleset: Ruleset,
    sign: Comparison,
    label: string
): { readonly scale: string | null; readonly labels: string[] }[] {
    const scales = statementsOf(ruleset).filter(isScale);
    const ordered = scales.flatMap(scale => {
        const option = entriesOf(scale)
            .filter(isScaleOption)
            .find(each => optionNames(each).includes(label));
        return option ? [{ scale: scale.name, labels: meeting(labelsBestFirst(scale), sign, option.label) }] : [];
    });
    return sign === '=' ? [...ordered, { scale: null, labels: [label] }] : ordered;
}

/** Whether the answers to the item have an order. */
export const isOrdered = (item: Item): boolean => scaleOf(item) !== undefined;
