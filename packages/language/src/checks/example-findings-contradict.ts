// A worked example states findings, or that there are none; and where each belongs if the rule asks for it.
import { isFindingGiven, isGiven, isNoFindings, type FindingGiven, type GivenValue } from '../generated/ast.ts';
import type { Bilingual } from '../messages/bilingual.ts';
import { rulesetOf, scoringsOf } from '../names/catalogue.ts';
import { findingsOf } from '../names/findings.ts';
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
        return isFindingGiven(value) ? faultsOf(value, block?.clauseRequired ?? false) : [];
    });
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
const withoutPlace = ({ severity, number }: FindingGiven): Bilingual => ({
    zh: `本规则的发现须写明条款，例如“${severity.$refText} ${number} 于 条目 1.1”。`,
    en: `Findings of this rule name their clause, as in “${severity.$refText} ${number} on item 1.1”.`
});
const withoutClause = ({ severity, number }: FindingGiven): Bilingual => ({
    zh: `本规则的发现须写明条款，例如“${severity.$refText} ${number} 于 条款 8.5”。`,
    en: `Findings of this rule name their clause, as in “${severity.$refText} ${number} on clause 8.5”.`
});
const notByClause = ({ severity, number, clause }: FindingGiven): Bilingual => ({
    zh: `本规则有评分条目，发现归到条目或指标，不写“条款 ${clause!}”，例如“${severity.$refText} ${number} 于 条目 1.1”。`,
    en: `Findings of a rule with items belong to an item or a section, not to “clause ${clause!}”, as in “${severity.$refText} ${number} on item 1.1”.`
});
