// A worked example states findings, or that there are none; and where each belongs if the rule asks for it.
import {
    isFindingGiven,
    isGiven,
    isNoFindings,
    type FindingGiven,
    type FindingMatrix,
    type GivenValue
} from '../generated/ast.ts';
import type { Bilingual } from '../messages/bilingual.ts';
import { rulesetOf, scoringsOf } from '../names/catalogue.ts';
import { findingsOf, matrixOf } from '../names/findings.ts';
import { defineCheck } from './check.ts';

/** Two statements of which one must be wrong, or an audit that the rule would send back. */
export const exampleFindingsContradict = defineCheck({
    id: 'example-findings-contradict',
    severity: 'error',
    on: 'Example',
    message: {
        zh: (it: Bilingual) => it.zh,
        en: it => it.en
    },
    run({ statements }, report) {
        const values = statements.filter(isGiven).flatMap(statement => statement.values);
        for (const [sentence, node] of faultsIn(values)) report(sentence, { node });
    }
});

function faultsIn(values: readonly GivenValue[]): [Bilingual, GivenValue][] {
    const given = values.filter(isFindingGiven);
    return values.flatMap((value): [Bilingual, GivenValue][] => {
        const block = findingsOf(rulesetOf(value));
        if (isNoFindings(value))
            return block === undefined ? [[NONE_DECLARED, value]] : given.length > 0 ? [[BOTH, value]] : [];
        if (!isFindingGiven(value)) return [];
        return [...faultsOf(value, block?.clauseRequired ?? false), ...faultsOfJudging(value)];
    });
}

/** What the class follows from: each key once; a class of the matrix that is stated alone is no finding that the rule knows. */
function faultsOfJudging(value: FindingGiven): [Bilingual, GivenValue][] {
    const matrix = matrixOf(rulesetOf(value));
    if (!matrix) return [];
    const { severity, judged, closed, place, clause } = value;
    const keys = matrix.keys.map(({ name }) => name);
    if (severity) {
        const isAlone = closed || place !== undefined || clause !== undefined;
        const isInMatrix = matrix.rows.some(row => row.cells.some(cell => cell.severity?.ref === severity.ref));
        return isAlone && isInMatrix ? [[withoutJudging(value, matrix), value]] : [];
    }
    const named = judged.map(({ key }) => key.ref?.name);
    const isWhole = keys.length === named.length && keys.every(key => named.includes(key));
    return isWhole || named.includes(undefined) ? [] : [[otherKeys(keys, judged), value]];
}

/** Where there are items or sections a finding belongs to one of them; without any it names a clause of the standard. */
function faultsOf(value: FindingGiven, isRequired: boolean): [Bilingual, GivenValue][] {
    const hasItems = scoringsOf(rulesetOf(value)).length > 0;
    if (value.clause !== undefined) return hasItems ? [[notByClause(value), value]] : [];
    if (!isRequired || value.place) return [];
    return [[hasItems ? withoutPlace(value) : withoutClause(value), value]];
}

const NONE_DECLARED: Bilingual = {
    zh: '规则没有声明发现，不用写“无发现”。',
    en: 'The rule declares no findings, so “no findings” says nothing.'
};
const BOTH: Bilingual = {
    zh: '算例已列出发现，不能又写“无发现”。',
    en: 'The example lists findings and cannot have “no findings”, too.'
};
const withoutPlace = (value: FindingGiven): Bilingual => ({
    zh: `本规则的发现须写明条款，例如“${whatOf(value)} 于 条目 1.1”。`,
    en: `Findings of this rule name their clause, as in “${whatOf(value)} on item 1.1”.`
});
const withoutClause = (value: FindingGiven): Bilingual => ({
    zh: `本规则的发现须写明条款，例如“${whatOf(value)} 于 条款 8.5”。`,
    en: `Findings of this rule name their clause, as in “${whatOf(value)} on clause 8.5”.`
});
const notByClause = (value: FindingGiven): Bilingual => ({
    zh: `本规则有评分条目，发现归到条目或指标，不写“条款 ${value.clause!}”，例如“${whatOf(value)} 于 条目 1.1”。`,
    en: `Findings of a rule with items belong to an item or a section, not to “clause ${value.clause!}”, as in “${whatOf(value)} on item 1.1”.`
});

/** `一般 2`, `可能性 经常 影响 大 1`. */
const whatOf = ({ severity, judged, number }: FindingGiven): string =>
    [severity?.$refText ?? judgedText(judged), number].join(' ');

const judgedText = (judged: FindingGiven['judged']): string =>
    judged.map(({ key, value }) => `${key.$refText} ${value.$refText}`).join(' ');

function withoutJudging({ severity, number, closed }: FindingGiven, { keys, head, rows }: FindingMatrix): Bilingual {
    const values = [rows[0]!.value, head.values[0]!];
    const like = keys.map(({ name }, at) => `${name} ${values[at]?.name ?? ''}`.trim()).join(' ');
    const rest = (word: string): string => (closed ? ` ${word}` : '');
    return {
        zh: `“${severity!.$refText}”按表定，只写个数可以，另有内容的要写明判断，例如“${like} ${number}${rest('已关闭')}”。`,
        en: `“${severity!.$refText}” follows from the table: a mere number is enough, but a finding of which more is said states what was judged, as in “${like} ${number}${rest('closed')}”.`
    };
}

const otherKeys = (keys: readonly string[], judged: FindingGiven['judged']): Bilingual => ({
    zh: `严重程度按${keys.map(key => `“${key}”`).join('、')}定，每项判断写一次，这里是“${judgedText(judged)}”。`,
    en: `The severity goes by ${keys.map(key => `“${key}”`).join(' and ')}, each stated once; this is “${judgedText(judged)}”.`
});
