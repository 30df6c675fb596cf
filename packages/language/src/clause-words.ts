// Words of clauses, definitions, changes and revisions in both spellings.

/** zh spelling, en spelling, meaning, as in the table that they are part of. */
export const CLAUSE_WORDS: readonly (readonly [zh: string, en: string, meaning: string])[] = [
    ['条款', 'clause', 'clause'],
    ['计算', 'computed', 'computed'],
    ['仅正文', 'prose only', 'prose only'],
    ['由 文件', 'delegated to document', 'delegated'],
    ['规定', '', 'delegated'],
    ['由', 'at the discretion of', 'discretion'],
    ['裁量', '', 'discretion'],
    ['见', 'see', 'see'],
    ['术语', 'definition', 'definition'],
    ['不说', 'not called', 'not called'],
    ['修订记录', 'change record', 'change record'],
    ['日期', 'date', 'date'],
    ['内容', 'change', 'contents'],

    ['修订', 'revises', 'revises'],
    ['过渡', 'transition', 'transition'],
    ['用 原版', 'use the former edition', 'former edition'],
    ['改', 'changed', 'changed'],
    ['增加 于', 'added to', 'added to'],
    ['删除', 'deleted', 'deleted'],
    ['照旧', 'as before', 'as before']
];
