// Which answer an item takes, by its label, and whether a reason stands beside it.
import { compare } from '@guiju/exact';
import type { Expression } from '@guiju/model';
import type { RowFacts } from '../catalogue.ts';
import type { Language } from '../language.ts';
import { unknownName } from '../model-fault.ts';
import { entryNamed, outsideText } from './entries.ts';
import type { Entry, Outcome } from './outcomes.ts';
import type { Situation } from './situation.ts';
import { NO, truth, YES, type Truth } from './value.ts';
import { removedText } from './views.ts';

export type Takes = Extract<Expression, { op: 'takes' }>;

export function takesValue(takes: Takes, key: string, situation: Situation): Truth {
    const entry = entryNamed(key, situation);
    if (entry === undefined) {
        if (situation.catalogue.scoring === undefined) throw unknownName(key);
        return truth(false, false, outsideText(key, situation));
    }
    return entry.outcomes.map(outcome => takenIn(takes, entry, outcome, situation.language)).reduce(eitherTruth);
}

const eitherTruth = (a: Truth, b: Truth): Truth => truth(a.yes || b.yes, a.no || b.no, a.none ?? b.none);

/** An item in one of its outcomes. */
export function takenIn({ among }: Takes, entry: Entry, outcome: Outcome, language: Language): Truth {
    const { item, groups } = entry.facts;
    if (!outcome.applicable) return truth(false, false, removedText(item.key, language));
    const scale = item.scale ?? null;
    const labels = new Set(among.filter(each => each.scale === scale).flatMap(each => each.labels));
    const rows = groups.flatMap(group => group.rows);
    const asked = rows.filter(row => row.names.some(name => labels.has(name)));
    if (asked.length === 0) return NO;
    if (entry.answer !== undefined) return takenBy(entry, asked, language);
    const single = groups.length === 1 && groups[0]!.kind === 'one' && item.direct === 'rows';
    return truth(true, !single || asked.length < rows.length);
}

/** Points alone stand for the row that is worth them; where several are, it is not known which was meant. */
function takenBy({ answer, facts }: Entry, asked: readonly RowFacts[], language: Language): Truth {
    const { rows, score, state } = answer!;
    if (rows.length > 0) return rows.some(({ row }) => asked.includes(row)) ? YES : NO;
    if (state !== undefined || score === null) return NO;
    const fitting = facts.groups
        .flatMap(group => group.rows)
        .filter(({ from, to, mark }) => mark === undefined && compare(from, score) <= 0 && compare(score, to) <= 0);
    const meant = fitting.filter(row => asked.includes(row));
    if (facts.groups.length === 1 && meant.length === fitting.length && meant.length > 0) return YES;
    return meant.length === 0 ? NO : truth(false, false, unclearText(facts.item.key, language));
}

const unclearText = (key: string, language: Language): string =>
    language === 'zh'
        ? `条目 ${key} 只写了分数，看不出取的是哪一行，请写明评分行`
        : `item ${key} is answered by points alone, which do not tell the row that is meant: name the row`;

/** What is written beside the answer, or beside one of its samples. */
export function reasonFor({ answer, samples }: Entry): string | undefined {
    const reasons = [answer?.reason, ...samples.map(sample => sample.answer?.reason)];
    return reasons.find(reason => reason !== undefined && reason.trim() !== '');
}

export function reasonedValue(key: string, situation: Situation): Truth {
    const entry = entryNamed(key, situation);
    if (entry === undefined) return NO;
    if (reasonFor(entry) !== undefined) return YES;
    return entry.answer === undefined ? truth(true, true) : NO;
}
