// What a worked example says and expects of a review is something that the rule has.
import type { DomainsGiven, MissingExpectation, ModeGiven, ReviewExpectation } from '../generated/ast.ts';
import {
    codesOfDomains,
    conditionsOf,
    hasPart,
    isOutcome,
    partNames,
    textsOfLists,
    OUTCOMES
} from '../analysis/reviewed-parts.ts';
import { nearestName } from '../names/nearest-name.ts';
import type { Bilingual } from '../messages/bilingual.ts';
import { rulesetOf } from '../names/catalogue.ts';
import { meaningOf } from '../words.ts';
import { defineCheck, type Place } from './check.ts';

/** Such an example fails whatever the rule says, or refuses its own record. */
export const exampleReviewMismatch = defineCheck({
    id: 'example-review-mismatch',
    severity: 'error',
    on: ['ReviewExpectation', 'MissingExpectation', 'ModeGiven', 'DomainsGiven'],
    message: {
        zh: (it: Bilingual) => it.zh,
        en: it => it.en
    },
    run(node, report) {
        for (const [sentence, at] of faultsIn(node)) report(sentence, at);
    }
});

type Fault = readonly [Bilingual, Place];

function faultsIn(node: ReviewExpectation | MissingExpectation | ModeGiven | DomainsGiven): Fault[] {
    switch (node.$type) {
        case 'ReviewExpectation':
            return faultsOfExpectation(node);
        case 'MissingExpectation':
            return unknownTexts(node, 'texts', node.texts, textsOfLists(rulesetOf(node)));
        case 'ModeGiven':
            return node.mode.ref ? unknownTexts(node, 'parts', node.parts, partNames(node.mode.ref)) : [];
        case 'DomainsGiven':
            return unknownTexts(node, 'codes', node.codes, codesOfDomains(rulesetOf(node)));
    }
}

function unknownTexts(
    node: MissingExpectation | ModeGiven | DomainsGiven,
    property: string,
    texts: readonly string[],
    known: readonly string[]
): Fault[] {
    return texts.flatMap((text, index): Fault[] =>
        known.includes(text) ? [] : [[unknown(LISTED[node.$type], text, known), { node, property, index }]]
    );
}

const LISTED: Record<'MissingExpectation' | 'ModeGiven' | 'DomainsGiven' | 'Eligibility', Bilingual> = {
    MissingExpectation: {
        zh: '缺的是文件或内容清单里的一样',
        en: 'What is missing stands in a list of documents or contents'
    },
    ModeGiven: { zh: '所做的是这种方式的一部分', en: 'What was done is a part of this mode' },
    DomainsGiven: { zh: '领域写它的代号', en: 'A domain is named by its code' },
    Eligibility: { zh: '资格写条件的标题', en: 'A condition of eligibility is named by its title' }
};

function unknown(law: Bilingual, text: string, known: readonly string[]): Bilingual {
    const near = nearestName(text, [...known]);
    return {
        zh: `${law.zh}，规则里没有“${text}”。${near === undefined ? '' : `是否指“${near}”？`}`,
        en: `${law.en}; the rule has no “${text}”.${near === undefined ? '' : ` Did you mean “${near}”?`}`
    };
}

function faultsOfExpectation(node: ReviewExpectation): Fault[] {
    const { condition, state, list, role } = node;
    if ((list ?? role)?.error) return [];
    if (!hasPart(node)) return [[absent(node), { node, property: 'part' }]];
    const conditions = conditionsOf(rulesetOf(node));
    if (condition !== undefined && !conditions.includes(condition))
        return [[unknown(LISTED.Eligibility, condition, conditions), { node, property: 'condition' }]];
    if (isOutcome(node)) return [];
    const { zh, en } = OUTCOMES;
    return [
        [
            {
                zh: `审查的结论是${zh}之一，不会是“${state}”。`,
                en: `The outcome of a review is one of ${en}, never “${state}”.`
            },
            { node, property: 'state' }
        ]
    ];
}

/** 审核员 不得是 …, 能力 审核员: what the rule would have to say. */
function absent({ part, role }: ReviewExpectation): Bilingual {
    const name = role?.$refText;
    const isCompetence = meaningOf(part) === 'competence';
    const zh = name === undefined ? part : isCompetence ? `能力 ${name}` : `${name} 不得是 …`;
    const en = name === undefined ? part : isCompetence ? `competence of ${name}` : `${name} must not be …`;
    return {
        zh: `审查的是规则里写的，规则没有“${zh}”。`,
        en: `A review looks at what the rule states; it has no “${en}”.`
    };
}
