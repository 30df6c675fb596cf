// Every word of the language in both spellings, and what it means to the program.
import { EXAMPLE_WORDS } from './example-words.ts';
import { CLAUSE_WORDS } from './clause-words.ts';
import { TABLE_WORDS } from './table-words.ts';
import { FINDING_WORDS } from './finding-words.ts';
import { APPLICATION_WORDS } from './application-words.ts';
import { CERTIFICATE_WORDS } from './certificate-words.ts';
import { TERM_WORDS } from './term-words.ts';

/**
 * zh spelling, en spelling, meaning. The meaning is what code compares with; several words may share a spelling in
 * one language (其余 is `otherwise` everywhere), and a further spelling of the same word follows its main one.
 */
const WORDS: readonly (readonly [zh: string, en: string, meaning: string])[] = [
    ['规则', 'ruleset', 'ruleset'],
    ['版本', 'edition', 'edition'],
    ['机构', 'body', 'body'],
    ['依据', 'basis', 'basis'],
    ['代号', 'as', 'as'],
    ['发布', 'published', 'published'],
    ['实施', 'effective', 'effective'],
    ['导入', 'import', 'import'],
    ['为', 'named', 'named'],
    ['备注', 'note', 'note'],
    ['依', 'per', 'per'],

    ['标记', 'mark', 'mark'],
    ['英文', 'english', 'english'],
    ['中文', 'chinese', 'chinese'],
    ['于', 'on', 'on'],
    ['条目', 'items', 'items'],
    ['条目', 'item', 'item'],
    ['评分行', 'rows', 'rows'],
    ['评分行', 'row', 'rows'],
    ['得分', 'score', 'score'],
    ['按评分行', 'by rows', 'by rows'],
    ['该行 取代 本条其余得分', 'replaces the rest of the item', 'replaces'],
    ['该行 附加', 'adds to the item', 'adds'],
    ['记入', 'raises', 'raises'],
    ['每次', 'each by', 'each'],

    ['评分', 'scoring', 'scoring'],
    ['满分', 'full marks', 'full marks'],
    ['取自', 'taken from', 'taken from'],
    ['指标', 'section', 'section'],
    ['指标', 'sections', 'sections'],
    ['择一', 'one of', 'one'],
    ['累加', 'each of', 'each of'],
    ['分', 'points', 'points'],
    ['分', 'point', 'points'],
    ['分值', 'points', 'points'],
    ['原', 'was', 'was'],
    ['可删减', 'excludable', 'excludable'],
    ['须 理由', 'reason required', 'reason required'],
    ['不适用', 'not applicable', 'not applicable'],
    ['未评', 'not evaluated', 'not evaluated'],
    ['无定论', 'inconclusive', 'inconclusive'],
    ['剔除', 'removed', 'removed'],
    ['按满分计', 'counts as full', 'full'],
    ['按零分计', 'counts as zero', 'zero'],
    ['按最差计', 'counts as worst', 'worst'],
    ['禁止', 'forbidden', 'forbidden'],
    ['无法评定', 'undetermined', 'undetermined'],
    ['给分', 'award', 'award'],
    ['其余', 'otherwise', 'otherwise'],
    ['不计', 'not counted', 'not counted'],

    ['权重', 'weight', 'weight'],
    ['整项不适用', 'whole section not applicable', 'whole section not applicable'],
    ['条目覆盖', 'coverage of items', 'coverage of items'],
    ['分值覆盖', 'coverage of points', 'coverage of points'],
    ['不得少于', 'must be at least', 'must be at least'],
    ['权重分摊', 'weight redistributed', 'redistributed'],

    ['计算', 'compute', 'compute'],
    ['其中', 'where', 'where'],
    ['折合', 'scaled to', 'scale'],
    ['且', 'and', 'and'],
    ['或', 'or', 'or'],
    ['非', 'not', 'not'],
    ['个百分点', 'pp', 'pp'],
    ['个', '', 'measure word'],
    ['项', '', 'measure word'],
    ['次', '', 'measure word'],
    ['名', '', 'measure word'],
    ['条', '', 'measure word'],
    ['人', 'people', 'person'],
    ['人', 'person', 'person'],
    ['个场所', 'sites', 'site'],
    ['场所', 'site', 'site'],
    ['人日', 'person-days', 'person-day'],
    ['人日', 'person-day', 'person-day'],
    ['小时', 'hours', 'hour'],
    ['个小时', 'hour', 'hour'],
    ['日历日', 'calendar days', 'calendar-day'],
    ['个日历日', 'calendar day', 'calendar-day'],
    ['工作日', 'working days', 'working-day'],
    ['个工作日', 'working day', 'working-day'],
    ['周', 'weeks', 'week'],
    ['周', 'week', 'week'],
    ['个月', 'months', 'month'],
    ['个月', 'month', 'month'],
    ['年', 'years', 'year'],
    ['年', 'year', 'year'],
    ['', 'sqrt', 'root'],
    ['超过', 'counted as at most', 'at most'],
    ['不足', 'counted as at least', 'at least'],
    ['按', 'by', 'by'],
    ['计', '', 'counted'],
    ['不设上下限', 'no floor and no ceiling', 'no bounds'],
    ['不设下限', 'no floor', 'no floor'],
    ['不设上限', 'no ceiling', 'no ceiling'],
    ['不舍入', 'unrounded', 'unrounded'],
    ['四舍五入到', 'rounded to', 'half-up'],
    ['四舍六入五成双到', 'rounded to', 'half-even'],
    ['进位到', 'rounded to', 'up'],
    ['舍去到', 'rounded to', 'down'],
    ['截断到', 'truncated to', 'truncate'],
    ['就近到', 'rounded to nearest', 'nearest'],
    ['居中取大', 'ties up', 'half-up'],
    ['居中取小', 'ties down', 'half-down'],
    ['居中取双', 'ties even', 'half-even'],
    ['四舍五入', 'half-up', 'half-up'],
    ['四舍六入五成双', 'half-even', 'half-even'],
    ['进位到', 'up', 'up'],
    ['舍去到', 'down', 'down'],
    ['截断', 'truncated', 'truncate'],
    ['显示到', 'shown to', 'shown to'],
    ['为零', 'is zero', 'is zero'],
    ['为零', 'is 0', 'is zero'],
    ['则', 'then', 'then'],
    ['如果', 'if', 'if'],
    ['否则', 'else', 'else'],

    ['量表', 'scale', 'scale'],
    ['量表 不含', 'scale without', 'scale without'],
    ['按', 'of', 'of'],
    ['整数', 'whole', 'whole'],
    ['得', '', 'gives'],
    ['实测', 'measured', 'measured'],

    ['等级', 'grades', 'grades'],
    ['阶梯', 'ladder', 'ladder'],
    ['逐级', 'cumulative', 'cumulative'],
    ['独立', 'independent', 'independent'],
    ['不发证', 'no certificate', 'no certificate'],
    ['当', 'when', 'when'],
    ['否决', 'veto', 'veto'],

    ['门槛', 'gate', 'gate'],
    ['后果', 'consequence', 'consequence'],
    ['是', 'yes', 'yes'],
    ['否', 'no', 'no'],
    ['封顶', 'cap at', 'cap'],
    ['降一级', 'lower by one', 'lower'],
    ['升一级', 'raise by one', 'raise'],
    ['升降', 'shifts', 'shifts'],
    ['累计', 'adding up', 'adding up'],
    ['至多一级', 'at most one', 'at most one'],
    ['后缀', 'suffix', 'suffix'],
    ['必须', 'must', 'must'],
    ['不满足须 理由', 'a reason where not met', 'reason where not met'],
    ['或更好', 'or better', 'or better'],

    ...EXAMPLE_WORDS,

    ...CLAUSE_WORDS,

    ['输入', 'inputs', 'inputs'],
    ['个数', 'count', 'count'],
    ['比例', 'ratio', 'ratio'],
    ['人数', 'people', 'person'],
    ['场所数', 'sites', 'site'],
    ['周数', 'weeks', 'week'],
    ['月数', 'months', 'month'],
    ['年数', 'years', 'year'],
    ['是否', 'yes-no', 'yes-no'],
    ['日期', 'date', 'date'],
    ['文字', 'text', 'text'],
    ['缺省', 'default', 'default'],
    ['默认', 'default', 'default'],

    ...APPLICATION_WORDS,

    ...TABLE_WORDS,

    ...FINDING_WORDS,

    ['事件', 'events', 'events'],

    ...TERM_WORDS,
    ...CERTIFICATE_WORDS
];

/** A keyword in both languages; an empty spelling means that the language needs no such word. */
export interface KeywordPair {
    readonly zh: string;
    readonly en: string;
    readonly meaning: string;
}

export const keywords: readonly KeywordPair[] = WORDS.map(([zh, en, meaning]) => ({ zh, en, meaning }));

const BY_SPELLING = new Map<string, KeywordPair>();
for (const pair of keywords) {
    for (const spelling of [pair.zh, pair.en]) {
        if (spelling !== '' && !BY_SPELLING.has(spelling)) BY_SPELLING.set(spelling, pair);
    }
}

/** What a keyword means, whichever language and blanks it is written with; other text means itself. */
export function meaningOf(spelling: string): string {
    const single = spelling.replace(/\s+/g, ' ');
    return BY_SPELLING.get(single)?.meaning ?? single;
}

/** What can be asked of an item or a section, and where. */
export const ATTRIBUTES = [
    { zh: '得分', en: 'score', meaning: 'score' },
    { zh: '分值', en: 'points', meaning: 'points' },
    { zh: '得分率', en: 'ratio', meaning: 'ratio' },
    { zh: '适用', en: 'applicable', meaning: 'applicable' },
    { zh: '最外层', en: 'outermost', meaning: 'outermost' },
    { zh: '已评', en: 'evaluated', meaning: 'evaluated' },
    { zh: '不适用', en: 'not-applicable', meaning: 'not applicable' },
    { zh: '未评', en: 'not-evaluated', meaning: 'not evaluated' },
    { zh: '无定论', en: 'inconclusive', meaning: 'inconclusive' },
    { zh: '样本', en: 'samples', meaning: 'samples' },
    { zh: '合格样本', en: 'conforming-samples', meaning: 'conforming samples' }
] as const;

const STATES: ReadonlySet<string> = new Set(['evaluated', 'not applicable', 'not evaluated', 'inconclusive']);

/** Whether an attribute asks how an item was answered. */
export const isStateMeaning = (meaning: AttributeMeaning): meaning is StateMeaning => STATES.has(meaning);

/** Whether an attribute is a condition and no number. */
export const isConditionMeaning = (meaning: AttributeMeaning): meaning is StateMeaning | 'applicable' | 'outermost' =>
    meaning === 'applicable' || meaning === 'outermost' || isStateMeaning(meaning);

/** What can be asked of a finding besides its severity and its place. */
export const FINDING_STATES = [
    { zh: '已关闭', en: 'closed', meaning: 'closed' },
    { zh: '未关闭', en: 'open', meaning: 'open' }
] as const;

/** The functions of expressions. `on`: what they are applied to. */
export const FUNCTIONS = [
    { zh: '合计', en: 'sum', meaning: 'sum', on: ['items', 'tally'] },
    { zh: '计数', en: 'count', meaning: 'count', on: ['items', 'tally', 'findings'] },
    { zh: '平均', en: 'mean', meaning: 'mean', on: ['items'] },
    { zh: '最小', en: 'min', meaning: 'least', on: ['items', 'values'] },
    { zh: '最大', en: 'max', meaning: 'greatest', on: ['items', 'values'] },
    { zh: '存在', en: 'exists', meaning: 'exists', on: ['items', 'findings'] },
    { zh: '全部', en: 'all', meaning: 'all', on: ['items', 'findings'] },
    { zh: '样本数', en: 'size', meaning: 'size', on: ['collection'] },
    { zh: '加权', en: 'weighted', meaning: 'weighted', on: ['sections'] },
    { zh: '加权平均', en: 'weighted-mean', meaning: 'weighted mean', on: ['values'] },
    { zh: '占比', en: 'share', meaning: 'share', on: ['items'] },
    { zh: '最差', en: 'worst', meaning: 'worst', on: ['ordinals'] }
] as const;

/** The two values of a yes-no input, as a default names them. */
export const YES_NO = [
    { zh: '是', en: 'yes', value: true },
    { zh: '否', en: 'no', value: false }
] as const;

export type FindingState = (typeof FINDING_STATES)[number]['meaning'];
export type AttributeMeaning = (typeof ATTRIBUTES)[number]['meaning'];
export type StateMeaning = 'evaluated' | 'not applicable' | 'not evaluated' | 'inconclusive';
export type FunctionMeaning = (typeof FUNCTIONS)[number]['meaning'];

/** The function a name stands for, in either language. */
export function functionOf(name: string): (typeof FUNCTIONS)[number] | undefined {
    return FUNCTIONS.find(entry => entry.zh === name || entry.en === name);
}
