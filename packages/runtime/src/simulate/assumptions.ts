// What a run takes for granted, in sentences: nobody should have to guess what was drawn.
import type { Language } from '../language.ts';
import type { Drawn } from './engine.ts';

type Sentence = Readonly<Record<Language, string>>;

export function assumptionsOf({ chances, model, language, learnedFrom }: Drawn): string[] {
    const hasMembers = Object.keys(chances.collections).length > 0;
    const isMarked = model.marks.some(({ on }) => on !== 'items') || model.tallies.length > 0;
    const all: Sentence[] = [
        INDEPENDENT,
        ...(learnedFrom === undefined ? [] : [learnedSentence(learnedFrom)]),
        UNIFORM,
        ...(isMarked || model.items.some(({ policies }) => policies['not applicable'] !== undefined) ? [RARE] : []),
        ...((model.inputs ?? []).some(({ default: standing }) => standing !== null) ? [INPUTS] : []),
        ...(chances.statesFindings ? [FINDINGS] : []),
        ...(hasMembers ? [MEMBERS] : []),
        CHANCES
    ];
    return all.map(sentence => sentence[language]);
}

const INDEPENDENT: Sentence = {
    zh: '各条目、输入与发现互不相关，分别抽取；实际审核中好坏往往成片，所以真实的分布会比这里更分散。',
    en: 'Items, inputs and findings are drawn independently of each other; in real audits good and bad come together, so real results spread wider.'
};

const learnedSentence = (audits: number): Sentence => ({
    zh: `各种作答的频率取自 ${audits} 份审核记录；每个条目另加一份设想的记录，平均分给它的各种作答，使没有出现过的作答也可能出现。`,
    en: `The frequencies of answers come from ${audits} audits; for each item one imagined audit is spread evenly over its answers, so that what was never seen may still come.`
});

const UNIFORM: Sentence = {
    zh: '没有给出分布的条目，各种评分行机会均等；有幅度的行取最低、中间、最高；没有评分行的条目取满分的 0、¼、½、¾、1。',
    en: 'Where nothing is said about an item, its rows are equally likely; a row with a range gives its least, middle and most; an item without rows 0, ¼, ½, ¾ or all of its points.'
};

const RARE: Sentence = {
    zh: '没有给出分布时，不剔除条目，不记标记，不另加计分。',
    en: 'Where nothing is said about them, no item is left out, no mark is flagged and no entry is added.'
};

const INPUTS: Sentence = {
    zh: '没有给出的输入取规则写明的缺省值。',
    en: 'An input that is not given has the default of the rule.'
};

const FINDINGS: Sentence = {
    zh: '没有给出分布的发现不出现。',
    en: 'Findings about which nothing is said do not occur.'
};

const MEMBERS: Sentence = {
    zh: '每次审核的样本成员相同；没有列出时，取规则要求的最少个数，权重相等。',
    en: 'Every audit has the same members of each collection; where they are not listed, as many as the rule asks for, of equal weight.'
};

const CHANCES: Sentence = {
    zh: '机会取到 1/65536。',
    en: 'Chances are rounded to 1/65536.'
};
