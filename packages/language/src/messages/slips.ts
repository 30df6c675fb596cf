// What people write who have not written a rule before, and what the language says instead.
import type { IToken } from 'chevrotain';
import { nearestName } from '../names/nearest-name.ts';
import { keywords } from '../words.ts';
import type { Bilingual } from './bilingual.ts';

/** Other words for a word of the language: what was written (in small letters) → the right one, in both languages. */
const OTHER_WORDS: readonly (readonly [string, string, string])[] = [
    ['打分 评分表 评分标准 评价表 score scores rating checklist', '评分', 'scoring'],
    ['总分 总计 合计分 满分值 total maximum fullmarks', '满分', 'full marks'],
    ['台阶 等级次序 ranks ranking levels', '阶梯', 'ladder'],
    ['否则 其他 其它 else other others', '其余', 'otherwise'],
    ['大于等于 不小于 不低于 不少于 至少 以上 达到 least', '≥', '≥'],
    ['小于等于 不大于 不高于 不超过 至多 以下 most', '≤', '≤'],
    ['大于 超过 高于 above', '>', '>'],
    ['小于 低于 below', '<', '<'],
    ['等于 为 是 equals is', '=', '='],
    ['并且 而且 同时 以及 &&', '且', 'and'],
    ['或者 ||', '或', 'or'],
    ['到 至 to', '~', '~'],
    ['计算公式 公式 measures formula formulas calculation', '计算', 'compute'],
    ['章 节 部分 一级指标 二级指标 chapter part', '指标', 'section'],
    ['pts pt marks', '分', 'points'],
    ['n na', '不适用', 'not applicable'],
    ['不许 不允许 不得 不可 not-allowed disallowed', '禁止', 'forbidden'],
    ['说明 注 注释 remark remarks comment', '备注', 'note'],
    ['规范 规程 rule rules', '规则', 'ruleset'],
    ['乘', '×', '×'],
    ['除以 除', '÷', '÷']
];

const RIGHT = new Map(
    OTHER_WORDS.flatMap(([words, zh, en]) =>
        words
            .split(' ')
            .map((word): [string, Bilingual] => [
                word,
                { zh: `这里的写法是“${zh}”。`, en: `The word here is “${en}”.` }
            ])
    )
);

/** Signs that other languages have. */
const SIGNS: Readonly<Record<string, Bilingual>> = {
    ';': { zh: '语句之间不用分号。', en: 'Statements need no semicolon.' },
    '。': { zh: '句末不写句号，小数点写“.”。', en: 'Statements need no full stop; the point of a number is “.”.' },
    '#': { zh: '注释写在“//”后面。', en: 'A comment stands behind “//”.' },
    '/': { zh: '注释写在“//”后面。', en: 'A comment stands behind “//”.' },
    ':': { zh: '关键字与后面的内容之间用空格，不用冒号。', en: 'A blank stands behind a word, not a colon.' },
    '(': {
        zh: '编号不加括号；一组内容用“{ }”，括号要成对。',
        en: 'Codes have no brackets; what belongs together stands in “{ }”; brackets come in pairs.'
    },
    ',': {
        zh: '小数点写“.”；次序用“>”，并列的语句之间不用逗号。',
        en: 'The point of a number is “.”; ranks are told by “>”; statements need no comma.'
    },
    '=': { zh: '“大于或等于”写“≥”或“>=”，相等写一个“=”。', en: '“At least” is “≥” or “>=”; equality is one “=”.' }
};

const BRACKETS: Bilingual = { zh: '括号用“{ }”或“( )”。', en: 'Brackets are “{ }” or “( )”.' };
const QUOTES: Bilingual = { zh: '文字用“ ”括起来。', en: 'Texts stand in “ ” or " ".' };

/** For a character that the language does not know. */
export function signHint(text: string): Bilingual | undefined {
    const sign = text.charAt(0);
    if ('【】[]〔〕〖〗［］'.includes(sign)) return BRACKETS;
    if (`‘’'＇”`.includes(sign)) return QUOTES;
    if (/^(&&|\|\|)/.test(text)) return RIGHT.get(text.slice(0, 2));
    return sign === '．' ? { zh: '编号末尾不写点。', en: 'A code ends without a point.' } : SIGNS[sign];
}

const DATE: Bilingual = { zh: '日期写“2026-03-01”或“2026年3月1日”。', en: 'A date reads “2026-03-01”.' };
const ORDER: Bilingual = {
    zh: '条目的次序是：编号、“名称”、分值；评分行的次序是：得分、“说明”。',
    en: 'An item is a code, a "title" and points; a row is its score and a "text".'
};
const STANDARD: Bilingual = {
    zh: '标准号照“GB/T 27922-2011”写，中间有空格；其他文件的名称加引号。',
    en: 'A standard reads “GB/T 27922-2011”, with a blank in it; other documents stand in quotes.'
};

const GRADE: Bilingual = {
    zh: '得到的等级写“等级 = …”，有几个等级块的写“等级 名称 = …”。',
    en: 'A grade is expected by “grade = …”, with several blocks of grades by “grade NAME = …”.'
};

/** For a token in the wrong place, behind another one; `expected` are the tokens that belong there, as far as they are few. */
export function slipHint(
    token: IToken,
    previous: IToken | undefined,
    expected: readonly string[]
): Bilingual | undefined {
    const { image } = token;
    if (expected.includes('DATE')) return DATE;
    if (expected.includes('STANDARD')) return STANDARD;
    if (previous?.image === '=' && token.tokenType.name === 'ID' && expected.includes('NUMBER')) return GRADE;
    if (token.tokenType.name === 'STRING') return ORDER;
    const sign = SIGNS[image];
    if (sign && !(image === ':' && expected.includes('='))) return sign;
    const right = RIGHT.get(image.toLowerCase());
    if (right) return expected.some(name => right.zh.includes(`“${name}”`)) ? undefined : right;
    return (
        digitHint(token, previous) ?? numeralHint(image) ?? quoteHint(token, previous, expected) ?? spellingHint(image)
    );
}

/** A title behind a code, or where a text belongs, without its quotes. */
function quoteHint(token: IToken, previous: IToken | undefined, expected: readonly string[]): Bilingual | undefined {
    const isBehindCode = /^(CODE|NUMBER)$/.test(previous?.tokenType.name ?? '') && expected.includes('NUMBER');
    if (token.tokenType.name !== 'ID' || (!isBehindCode && !expected.includes('STRING') && !expected.includes('TITLE')))
        return undefined;
    if (expected.includes('TITLE'))
        return { zh: `名称写在书名号里：《${token.image}》。`, en: `A title stands in 《 》: 《${token.image}》.` };
    return { zh: `文字要加引号：“${token.image}”。`, en: `Texts stand in quotes: "${token.image}".` };
}

/** 5O and 1l: directly behind a number, a letter that looks like a figure. */
function digitHint({ image, startOffset }: IToken, previous: IToken | undefined): Bilingual | undefined {
    if (previous?.tokenType.name !== 'NUMBER' || previous.endOffset !== startOffset - 1) return undefined;
    const [letter, figure] = /^[Oo]/.test(image) ? [image.charAt(0), '0'] : [/^[lI]/.exec(image)?.[0], '1'];
    if (letter === undefined) return undefined;
    return {
        zh: `“${letter}”是字母，数字是“${figure}”。`,
        en: `“${letter}” is a letter; the figure is “${figure}”.`
    };
}

function numeralHint(image: string): Bilingual | undefined {
    if (!/^[零一二三四五六七八九十百两半]+(分|天|个|年|月|日)?$/.test(image)) return undefined;
    return { zh: '数用数字写，例如“2分”。', en: 'Numbers are written in figures, such as “2 points”.' };
}

const WORDS = keywords.flatMap(({ zh, en }) => [zh, en]).filter(word => word.length > 2);
const KNOWN = new Set(WORDS);

/** Words of the language are written in small letters, and in one way. Short words are near to too many others. */
function spellingHint(image: string): Bilingual | undefined {
    const small = image.toLowerCase();
    if (KNOWN.has(image) || image.length < 4) return undefined;
    const near = KNOWN.has(small) ? small : nearestName(image, WORDS);
    return near === undefined ? undefined : { zh: `也许是“${near}”。`, en: `“${near}” may be meant.` };
}
