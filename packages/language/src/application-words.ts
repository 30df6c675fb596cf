// Words of eligibility, documents, modes, roles, domains and processes in both spellings.

/** zh spelling, en spelling, meaning, as in the table that they are part of. */
export const APPLICATION_WORDS: readonly (readonly [zh: string, en: string, meaning: string])[] = [
    ['判断', 'judgement', 'judgement'],
    ['由', 'by', 'by'],
    ['资格', 'eligibility', 'eligibility'],
    ['不得少于', 'must be at least', 'must be at least'],
    ['不得超过', 'must not exceed', 'must not exceed'],
    ['不受理', 'not accepted', 'not accepted'],
    ['拒绝', 'rejected', 'refused'],
    ['警告', 'warned', 'warned'],
    ['文件', 'documents for', 'documents'],
    ['内容', 'contents of', 'contents'],
    ['可选', 'optional', 'optional'],
    ['方式', 'modes', 'modes'],
    ['允许', 'allowed', 'allowed'],
    ['任意组合', 'any combination', 'any combination'],
    ['角色', 'roles', 'roles'],
    ['角色', 'role', 'roles'],
    ['不得是', 'must not be', 'must not be'],
    ['于 同一审核', 'in the same audit', 'in the same audit'],
    ['能力', 'competence of', 'competence'],
    ['整体', 'together', 'together'],
    ['领域', 'domains', 'domains'],
    ['流程', 'process', 'process'],
    ['并行', 'parallel to', 'parallel to'],
    ['之后', 'after', 'after'],
    ['总计', 'total', 'total'],
    ['自', 'from', 'from'],
    ['通常', 'usually', 'usually']
];
