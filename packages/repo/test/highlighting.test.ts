// Highlighting: the committed grammars are fresh, know every word of the language, and colour both languages alike.
import { describe, expect, it } from 'vitest';
import { readIfPresent, readText } from '@guiju/repo';
import { generateGrammars } from '../src/highlighting/generate.ts';
import { grammarWords } from '../src/highlighting/grammar-words.ts';
import { highlightRules } from '../src/highlighting/rules.ts';

interface TextMateRule {
    name?: string;
    match?: string;
    begin?: string;
    end?: string;
    captures?: Record<string, { name: string }>;
}
type MonarchRule = [pattern: string, action: unknown];

const textMate = JSON.parse(readText('grammars/guiju.tmLanguage.json')) as {
    patterns: { include: string }[];
    repository: Record<string, TextMateRule>;
};
const monarch = JSON.parse(readText('grammars/guiju.monarch.json')) as { tokenizer: Record<string, MonarchRule[]> };
const ordered = textMate.patterns.map(({ include }) => textMate.repository[include.slice(1)]!);

/** Splits a line the way TextMate does: the earliest match, of several the first rule; plain text is left out. */
function tokensOf(line: string): string[] {
    const tokens: string[] = [];
    for (let at = 0; at < line.length;) {
        const next = ordered
            .map(rule => ({ rule, match: matchFrom(rule, line, at) }))
            .filter(({ match }) => match !== null)
            .sort((a, b) => a.match!.index - b.match!.index)[0];
        if (!next) break;
        tokens.push(...tokensOfMatch(next.rule, next.match!));
        at = next.match!.index + next.match![0].length;
    }
    return tokens;
}

function matchFrom(rule: TextMateRule, line: string, at: number): RegExpExecArray | null {
    const source = rule.match ?? `${rule.begin}[^${rule.end![0]}]*(?:${rule.end})`;
    const pattern = new RegExp(source, 'gu');
    pattern.lastIndex = at;
    return pattern.exec(line);
}

function tokensOfMatch(rule: TextMateRule, match: RegExpExecArray): string[] {
    if (rule.name) return [`${match[0]} ${rule.name}`];
    return [...match]
        .map((text, group) => ({ text, name: group === 0 ? undefined : rule.captures?.[group]?.name }))
        .filter(({ text, name }) => text && name)
        .map(({ text, name }) => `${text} ${name}`);
}

describe('the grammars for highlighting', () => {
    it.each([...generateGrammars()])('%s is fresh', (path, content) => {
        expect(readIfPresent(path)).toBe(content);
    });

    it('have no pattern that matches nothing', () => {
        const patterns = [
            ...Object.values(textMate.repository).flatMap(rule => rule.match ?? rule.begin!),
            ...monarch.tokenizer['root']!.map(([pattern]) => pattern)
        ];
        expect(patterns.length).toBeGreaterThan(40);
        for (const pattern of patterns) expect(new RegExp(pattern, 'u').exec('')).toBeNull();
    });

    it('look nowhere back, as Monarch cannot', () => {
        expect(highlightRules().filter(({ match }) => match.includes('(?<'))).toEqual([]);
    });

    it('cover every match of several colours with its groups', () => {
        const lines = ['指标 5.1, C：5.2 “甲”', '△ A.3.1、C：5.2.1 2分', '  * 1.1 "A"', 'item score'];
        const grouped = highlightRules().filter(({ tokens }) => typeof tokens !== 'string');
        const matches = grouped.flatMap(({ match }) => lines.map(line => new RegExp(match, 'u').exec(line)));
        const found = matches.filter(match => match !== null);
        expect(found.length).toBeGreaterThanOrEqual(grouped.length);
        for (const [whole, ...groups] of found) expect(groups.join('')).toBe(whole);
    });
});

describe('every word and sign of the language', () => {
    const ofNames = new Set(['measure', 'call', 'name']);
    const rules = highlightRules().filter(({ name }) => !ofNames.has(name));

    it.each(grammarWords().map(({ text }) => text))('%s is known to one rule', word => {
        const knowing = rules.filter(({ match }) => new RegExp(`^(?:${match})$`, 'u').test(word));
        expect(knowing.map(({ name }) => name)).toHaveLength(1);
        expect(tokensOf(word).map(token => token.replace(/ [a-z.-]+\.guiju.*$/, ''))).toEqual([word]);
    });

    it('ends where a name goes on', () => {
        expect(tokensOf('规则集')).toEqual(['规则集 variable.other.guiju']);
        expect(tokensOf('score-sheet')).toEqual(['score-sheet variable.other.guiju']);
        expect(tokensOf('一票否决')).toEqual(['一票否决 variable.other.guiju']);
    });
});

describe('a line', () => {
    it('of a table', () => {
        expect(tokensOf('| 门槛 | 三星 |｜ — | ≥ 70% |')).toEqual([
            '| punctuation.separator.guiju',
            '门槛 keyword.control.guiju',
            '| punctuation.separator.guiju',
            '三星 variable.other.guiju',
            '| punctuation.separator.guiju',
            '｜ punctuation.separator.guiju',
            '— keyword.operator.guiju',
            '| punctuation.separator.guiju',
            '≥ keyword.operator.guiju',
            '70 constant.numeric.guiju',
            '% keyword.other.unit.guiju',
            '| punctuation.separator.guiju'
        ]);
    });

    it('in Chinese', () => {
        expect(tokensOf('  △ 5.1.1.1 “部门，分工” 1.5分 可删减 须　理由 { 0~1 “有” } // 注')).toEqual([
            '△ constant.language.mark.guiju markup.bold.mark.guiju',
            '5.1.1.1 entity.name.type.code.guiju',
            '“部门，分工” string.quoted.double.guiju',
            '1.5 constant.numeric.guiju',
            '分 keyword.other.unit.guiju',
            '可删减 keyword.other.guiju',
            '须　理由 keyword.other.guiju',
            '{ punctuation.section.guiju',
            '0 constant.numeric.guiju',
            '~ keyword.operator.guiju',
            '1 constant.numeric.guiju',
            '“有” string.quoted.double.guiju',
            '} punctuation.section.guiju',
            '// 注 comment.line.double-slash.guiju'
        ]);
    });

    it('in English', () => {
        expect(tokensOf('  section 5.1 "Base" 40 points { earned = sum(items score where not applicable) }')).toEqual([
            'section keyword.control.guiju',
            '5.1 entity.name.type.code.guiju',
            '"Base" string.quoted.double.guiju',
            '40 constant.numeric.guiju',
            'points keyword.other.unit.guiju',
            '{ punctuation.section.guiju',
            'earned entity.name.function.measure.guiju',
            '= keyword.operator.guiju',
            'sum support.function.guiju',
            '( punctuation.section.guiju',
            'items keyword.other.guiju',
            'score keyword.other.guiju',
            'where keyword.other.guiju',
            'not applicable keyword.other.guiju',
            ') punctuation.section.guiju',
            '} punctuation.section.guiju'
        ]);
    });

    it('with dates, standards, titles and an expression', () => {
        expect(
            tokensOf('依据 GB/T 27922-2011 《服务》 实施 2025年12月1日 否决 不合格 当 甲 ＞= ５％ 且 非 乙')
        ).toEqual([
            '依据 keyword.control.guiju',
            'GB/T 27922-2011 entity.name.type.standard.guiju',
            '《服务》 string.quoted.other.title.guiju',
            '实施 keyword.control.guiju',
            '2025年12月1日 constant.numeric.date.guiju',
            '否决 keyword.control.guiju',
            '不合格 variable.other.guiju',
            '当 keyword.other.guiju',
            '甲 variable.other.guiju',
            '＞= keyword.operator.guiju',
            '５ constant.numeric.guiju',
            '％ keyword.other.unit.guiju',
            '且 keyword.operator.wordlike.guiju',
            '非 keyword.operator.wordlike.guiju',
            '乙 variable.other.guiju'
        ]);
    });

    it('with marks where they are no signs of calculation', () => {
        expect(tokensOf('标记 * “扣分” 于 评分行').slice(0, 2)).toEqual([
            '标记 keyword.control.guiju',
            '* constant.language.mark.guiju markup.bold.mark.guiju'
        ]);
        expect(tokensOf('总评 = 甲 * 2')[3]).toBe('* keyword.operator.guiju');
    });
});
