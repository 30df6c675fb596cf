// Only those tokens are tried that a character can begin: there are nine hundred, and a file has thousands of characters.
import { expect, test } from 'vitest';
import { createLanguage } from '@guiju/language';

test('it is known of every token with what it can begin', () => {
    const { Lexer } = createLanguage().guiju.parser;
    const { chevrotainLexer } = Lexer as unknown as {
        chevrotainLexer: { canModeBeOptimized: Record<string, boolean> };
    };
    expect(chevrotainLexer.canModeBeOptimized).toEqual({ defaultMode: true });
});
