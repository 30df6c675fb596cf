// What a review finds, in sentences of both languages.

const zhList = (texts: readonly string[]): string => texts.map(text => `“${text}”`).join('、');
const enList = (texts: readonly string[]): string => texts.map(text => `"${text}"`).join(', ');

export const WORDS = {
    zh: {
        nothing: '记录里没有可以审查的内容',
        notGiven: (names: readonly string[]) => `尚未给出${zhList(names)}`,
        missing: (texts: readonly string[]) => `缺${zhList(texts)}`,
        perhapsMissing: (texts: readonly string[]) => `是否需要${zhList(texts)}尚未确定`,
        complete: '齐全',
        documents: (purpose: string) => `${purpose}文件`,
        contents: (purpose: string) => `${purpose}内容`,
        modes: '方式',
        allowed: (text: string) => `${text}，允许`,
        notAllowed: (text: string, others: readonly string[]) => `${text} 不在允许的组合里；允许 ${others.join('、')}`,
        partsOpen: '没有写明做了哪些部分',
        separation: (role: string, others: readonly string[]) => `${role} 不得是 ${others.join('、')}`,
        isBoth: (person: string, role: string, other: string) => `${person} 既是${role}，又是${other}`,
        nobodyNamed: (roles: readonly string[]) => `没有写明谁是${roles.join('、')}`,
        nobodyBoth: '没有人兼任',
        competence: (role: string) => `${role}能力`,
        domains: '领域'
    },
    en: {
        nothing: 'the record holds nothing to review',
        notGiven: (names: readonly string[]) => `not given yet: ${enList(names)}`,
        missing: (texts: readonly string[]) => `missing: ${enList(texts)}`,
        perhapsMissing: (texts: readonly string[]) => `it is not known yet whether this is needed: ${enList(texts)}`,
        complete: 'complete',
        documents: (purpose: string) => `documents for ${purpose}`,
        contents: (purpose: string) => `contents of ${purpose}`,
        modes: 'modes',
        allowed: (text: string) => `${text}, allowed`,
        notAllowed: (text: string, others: readonly string[]) =>
            `${text} is no allowed combination; allowed: ${others.join(', ')}`,
        partsOpen: 'it is not said which parts were done',
        separation: (role: string, others: readonly string[]) => `${role} must not be ${others.join(', ')}`,
        isBoth: (person: string, role: string, other: string) => `${person} is ${role} and ${other}`,
        nobodyNamed: (roles: readonly string[]) => `nobody is named as ${roles.join(', ')}`,
        nobodyBoth: 'nobody is both',
        competence: (role: string) => `competence of ${role}`,
        domains: 'domains'
    }
} as const;
