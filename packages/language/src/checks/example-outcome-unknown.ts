// What a worked example expects of samples, notes, suffixes and consequences is something that the rule can give.
import type {
    ConsequenceExpectation,
    NoteExpectation,
    SampleExpectation,
    ScoringExpectation,
    SuffixExpectation
} from '../generated/ast.ts';
import { consequencesOf, isChosen, notesOfTime, sampleKinds, suffixesOf, type Sampled } from '../analysis/outcomes.ts';
import type { Bilingual } from '../messages/bilingual.ts';
import { rulesetOf } from '../names/catalogue.ts';
import { nearestName } from '../names/nearest-name.ts';
import { defineCheck, type Place } from './check.ts';

/** Such an example fails whatever is given. */
export const exampleOutcomeUnknown = defineCheck({
    id: 'example-outcome-unknown',
    severity: 'error',
    on: ['SampleExpectation', 'SuffixExpectation', 'ConsequenceExpectation', 'NoteExpectation', 'ScoringExpectation'],
    message: {
        zh: (it: Bilingual) => it.zh,
        en: it => it.en
    },
    run(node, report) {
        for (const [sentence, at] of faultsIn(node)) report(sentence, at);
    }
});

type Fault = readonly [Bilingual, Place];
type Outcome = ConsequenceExpectation | NoteExpectation | SampleExpectation | ScoringExpectation | SuffixExpectation;

function faultsIn(node: Outcome): Fault[] {
    switch (node.$type) {
        case 'SuffixExpectation': {
            const known = suffixesOf(node);
            return known === undefined
                ? []
                : node.texts.flatMap((text, index) => named('suffix', text, known, { node, property: 'texts', index }));
        }
        case 'ConsequenceExpectation':
            return named('consequence', node.label, consequencesOf(node), { node, property: 'label' });
        case 'NoteExpectation':
            return named('note', node.text, notesOfTime(rulesetOf(node)), { node, property: 'text' });
        case 'ScoringExpectation':
            return isChosen(rulesetOf(node)) ? [] : [[UNCHOSEN, { node, property: 'scoring' }]];
        case 'SampleExpectation':
            return faultsOfSample(node);
    }
}

const LAWS = {
    suffix: { zh: '后缀须是等级里写的', en: 'A suffix stands in the block of grades' },
    consequence: { zh: '后果须是后果表的一行', en: 'A consequence is a row of the table of consequences' },
    note: { zh: '备注须是审核时间里写的', en: 'A note stands in audit time' }
};

/** Nothing is said of a name that is unknown because what it stands in is. */
function named(
    law: keyof typeof LAWS,
    text: string | undefined,
    known: readonly string[] | undefined,
    at: Place
): Fault[] {
    if (text === undefined || known === undefined || known.includes(text)) return [];
    const near = nearestName(text, [...known]);
    const { zh, en } = LAWS[law];
    const sentence = {
        zh: `${zh}，那里没有“${text}”。${near === undefined ? '' : `是否指“${near}”？`}`,
        en: `${en}; there is no “${text}”.${near === undefined ? '' : ` Did you mean “${near}”?`}`
    };
    return [[sentence, at]];
}

const UNCHOSEN: Bilingual = {
    zh: '只有写明什么时候用哪个评分的规则，才谈得上用了哪个。这份规则的评分都没有写“当 …”。',
    en: 'Which scoring applies is a question where the rule says when each does. No scoring of this rule has “when …”.'
};

function faultsOfSample(node: SampleExpectation): Fault[] {
    const kinds = sampleKinds(node);
    if (kinds === undefined) return [];
    const sentence = faultOfSample(node, kinds);
    return sentence === undefined ? [] : [[sentence, { node, property: 'sample' }]];
}

function faultOfSample({ sample, random, size, to, notAsked }: SampleExpectation, can: Sampled): Bilingual | undefined {
    const name = sample.$refText;
    if (random && !can.random)
        return {
            zh: `随机抽几个，须在抽样里写“其中 至少 … 随机”。“${name}”的抽样没有写。`,
            en: `How many are taken at random is said by “of which at least … at random”. The sampling of “${name}” does not say so.`
        };
    if (notAsked && !can.conditional)
        return {
            zh: `只有写了“其中 条件”的抽样才可能不要求。“${name}”的抽样没有条件。`,
            en: `Only a sampling with “where …” may be not asked for. That of “${name}” has no condition.`
        };
    if (to !== undefined && !can.advised)
        return {
            zh: `“甲~乙”是“宜”的范围。“${name}”的抽样没有写“宜”，请写一个数。`,
            en: `A range is what there “should be”. The sampling of “${name}” has no “should be”: expect one number.`
        };
    if (size !== undefined && to === undefined && !can.sized)
        return {
            zh: `写“宜”的抽样不算出个数。“${name}”请写范围，如“= 2~20”。`,
            en: `A sampling with “should be” gives no size. For “${name}” expect its range, such as “= 2~20”.`
        };
    return undefined;
}
