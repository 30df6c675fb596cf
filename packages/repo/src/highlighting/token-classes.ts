// What is told apart by colour: one table for both kinds of grammar.

/** Scopes in TextMate (without `.guiju`), token in Monarch. An empty scope leaves the text plain. */
export const TOKEN_CLASSES = {
    blank: { scope: '', token: 'white' },
    comment: { scope: 'comment.line.double-slash', token: 'comment' },
    text: { scope: 'string.quoted.double', token: 'string' },
    escape: { scope: 'constant.character.escape', token: 'string.escape' },
    title: { scope: 'string.quoted.other.title', token: 'string.title' },
    date: { scope: 'constant.numeric.date', token: 'number.date' },
    number: { scope: 'constant.numeric', token: 'number' },
    code: { scope: 'entity.name.type.code', token: 'type.code' },
    standard: { scope: 'entity.name.type.standard', token: 'type.standard' },
    mark: { scope: 'constant.language.mark markup.bold.mark', token: 'annotation' },
    statement: { scope: 'keyword.control', token: 'keyword.control' },
    word: { scope: 'keyword.other', token: 'keyword' },
    unit: { scope: 'keyword.other.unit', token: 'keyword.unit' },
    'word-operator': { scope: 'keyword.operator.wordlike', token: 'keyword.operator' },
    operator: { scope: 'keyword.operator', token: 'operator' },
    bracket: { scope: 'punctuation.section', token: 'delimiter.bracket' },
    separator: { scope: 'punctuation.separator', token: 'delimiter' },
    measure: { scope: 'entity.name.function.measure', token: 'identifier.measure' },
    call: { scope: 'support.function', token: 'predefined' },
    name: { scope: 'variable.other', token: 'identifier' }
} as const;

export type TokenClass = keyof typeof TOKEN_CLASSES;
