// A worked example states findings, or that there are none; and where each belongs if the rule asks for it.
import { isFindingGiven, isGiven, isNoFindings, type FindingGiven, type GivenValue } from '../generated/ast.ts';
import type { Bilingual } from '../messages/bilingual.ts';
import { rulesetOf } from '../names/catalogue.ts';
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
        return isFindingGiven(value) && block?.clauseRequired && !value.place ? [[withoutPlace(value), value]] : [];
    });
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
