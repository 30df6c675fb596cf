// Code blocks of Markdown pages, so that tests can execute what the pages show.

export interface Block {
    /** Language of the block, as behind the fence. */
    language: string;
    /** Words behind the language. */
    words: readonly string[];
    text: string;
    /** Line of the fence, from 1. */
    line: number;
}

export function blocksOf(markdown: string): Block[] {
    return [...markdown.matchAll(/^```(\S+)([^\n]*)\n([^]*?)^```$/gm)].map(match => ({
        language: match[1]!,
        words: match[2]!.split(' ').filter(word => word !== ''),
        text: match[3]!,
        line: markdown.slice(0, match.index).split('\n').length
    }));
}

/** A ruleset from its first line on, not a part of one. */
export function isWholeRuleset(block: Block): boolean {
    return block.language === 'guiju' && /^(规则|ruleset) /.test(block.text);
}
