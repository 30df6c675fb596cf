// Who issues the rule, on what basis, from when.
import { standardsOf, statementsOf, type Ruleset } from '@guiju/language';
import type { Model } from '@guiju/model';

export function lowerIdentity(ruleset: Ruleset): Model['ruleset'] {
    const { header } = ruleset;
    const statements = statementsOf(ruleset);
    return {
        code: header?.code ?? '',
        title: header?.title ?? '',
        edition: header?.edition ?? null,
        body: statements.find(element => element.$type === 'Body')?.title ?? null,
        published: dateOf(statements.find(element => element.$type === 'Published')?.date),
        effective: dateOf(statements.find(element => element.$type === 'Effective')?.date),
        standards: standardsOf(ruleset).map(({ name, basis }) => ({
            name,
            designation: basis.designation,
            title: basis.title ?? null
        })),
        notes: statements.filter(element => element.$type === 'Note').map(note => note.text)
    };
}

/** 2025年12月1日 and 2025-12-01 are the same date; the model has the ISO form. */
function dateOf(text: string | undefined): string | null {
    if (text === undefined) return null;
    const [year, month, day] = text.match(/\d+/g)!;
    return `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`;
}
