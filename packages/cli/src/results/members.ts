// What the rule computes for each member of a collection, for people: a table with a line for each.
import type { Language, MemberResult, Result } from '@guiju/model';
import { columns } from './layout.ts';
import { NONE, numberText, words } from './telling.ts';

const WORDS = {
    zh: { weight: '权重', none: '没有适用的条目', missing: (count: number) => `还缺 ${count} 项` },
    en: {
        weight: 'Weight',
        none: 'nothing is applicable',
        missing: (count: number) => (count === 1 ? '1 answer is missing' : `${count} answers are missing`)
    }
};

/** For each collection the lines of a table, the first of which is its head. */
export function memberLines({ members = {} }: Result, language: Language): string[][] {
    return Object.entries(members)
        .filter(([, all]) => all.length > 0)
        .map(([collection, all]) => tableOf(collection, all, language));
}

function tableOf(collection: string, all: readonly MemberResult[], language: Language): string[] {
    const [first] = all;
    const said = WORDS[language];
    const weighted = all.some(({ weight }) => weight !== undefined);
    const [measures, grades] = [Object.keys(first!.measures), Object.keys(first!.grades)];
    const head = [collection, ...(weighted ? [said.weight] : []), ...measures, ...grades, ''];
    const rows = all.map(member => [
        member.by,
        ...(weighted ? [numberText(member.weight)] : []),
        ...measures.map(name => valueOf(member, name, language)),
        ...grades.map(name => gradeOf(member, name, language)),
        noteOf(member, language)
    ]);
    const numbers = measures.length + (weighted ? 1 : 0);
    return columns(
        [head, ...rows],
        head.map((_, at) => (at > 0 && at <= numbers ? 'right' : 'left'))
    );
}

function valueOf({ measures, shown, range }: MemberResult, name: string, language: Language): string {
    const open = range?.measures[name];
    if (measures[name] !== null || open === undefined) return shown[name] ?? numberText(measures[name]);
    return [open.from, open.to].map(numberText).join(words[language].to);
}

function gradeOf({ grades, range }: MemberResult, name: string, language: Language): string {
    const possible = range?.grades[name] ?? [];
    return grades[name] ?? (possible.length > 0 ? possible.join(words[language].list) : NONE);
}

function noteOf({ applicable, missing }: MemberResult, language: Language): string {
    const said = WORDS[language];
    if (applicable === false) return said.none;
    return missing.length === 0 ? '' : said.missing(missing.length);
}
