// An audit with the improvements of a plan made, and each of them for people.
import { exact, exactText, writeExact } from '@guiju/exact';
import type { Answer, Audit, Improvement } from '@guiju/model';
import { plainText } from '../audit/slot.ts';
import { exactOf } from '../model-fault.ts';
import { costOfEntry } from './costs.ts';
import { scoreOf, type Option } from './options.ts';
import type { Plan, Quest } from './search.ts';

export interface Improved {
    readonly audit: Audit;
    readonly changes: Improvement[];
}

/** `audit` was read without an error. */
export function improvedBy(plan: Plan, quest: Quest, audit: Audit): Improved {
    const better = structuredClone(audit);
    const changes = [
        ...itemChanges(plan, quest, better),
        ...fewerEntries(plan, quest, better),
        ...closedFindings(plan, quest, better)
    ];
    return { audit: better, changes };
}

/** Items that stay open get the lowest answer, as the plan counts on it; that is no improvement and costs nothing. */
function itemChanges({ chosen }: Plan, { situation, options, costOf }: Quest, better: Audit): Improvement[] {
    const items: NonNullable<Audit['items']> = {};
    const changes = situation.entries.flatMap(({ facts, answer }, place): Improvement[] => {
        const [present] = options[place]!;
        const option = options[place]![chosen.get(place) ?? 0];
        if (present === undefined || option?.answer === undefined) return [];
        items[answer?.code ?? facts.item.key] = structuredClone(option.answer) as Answer;
        const cost = option === present ? exact(0) : costOf(facts, present, option)!;
        return [
            {
                item: answer?.code ?? facts.item.key,
                title: facts.item.title,
                from: answer === undefined ? null : answerText(present),
                to: answerText(option),
                cost: writeExact(cost)
            }
        ];
    });
    better.items = { ...better.items, ...items };
    return changes;
}

/** The answer of a scale by its name, any other by its points; with the marks that count. */
function answerText({ answered, answer }: Option): string {
    const marks = answered.rows.flatMap(({ row }) => (row.mark === undefined ? [] : [row.mark.mark]));
    const isRow = typeof answer === 'object' && 'option' in answer && answer.option !== undefined;
    const named = isRow ? answered.rows.map(({ row }) => row.label) : [];
    const points = exactText(scoreOf({ answered } as Option));
    return [named.length > 0 ? named.join(' ') : points, ...marks].join(' ');
}

function fewerEntries({ circumstances }: Plan, { situation }: Quest, better: Audit): Improvement[] {
    return [...circumstances.fewer].map(([name, gone]) => {
        const { names, each } = situation.catalogue.tallies.get(name)!;
        const [key, count] = Object.entries(better.extra!).find(([written]) =>
            names.some(spelling => plainText(spelling) === plainText(written))
        )!;
        better.extra![key] = count - gone;
        const cost = writeExact(costOfEntry(exactOf(each)).mul(exact(gone)));
        return { tally: name, from: String(count), to: String(count - gone), cost };
    });
}

function closedFindings({ circumstances }: Plan, { situation }: Quest, better: Audit): Improvement[] {
    const { zh, en } = { zh: ['未关闭', '已关闭'] as const, en: ['open', 'closed'] as const };
    const [from, to] = situation.language === 'zh' ? zh : en;
    return [...circumstances.closed].map(index => {
        const finding = better.findings![index]!;
        finding.closed = true;
        const named = [situation.findings[index]!.severity, finding.clause, finding.text].filter(
            part => part !== undefined
        );
        return { finding: named.join(' '), from, to, cost: '1' };
    });
}
