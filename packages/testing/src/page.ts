// The page of a check: what it says and the examples that prove it.

/** A ruleset shown on a page, and the files it imports. */
export interface PageExample {
    readonly language: 'zh' | 'en';
    /** `bad`: the check speaks up; `good`: nothing does. */
    readonly kind: 'bad' | 'good';
    readonly text: string;
    readonly beside: Readonly<Record<string, string>>;
}

export interface Page {
    readonly title: string;
    readonly severity: string;
    readonly examples: readonly PageExample[];
}

const CAPTIONS: Readonly<Record<string, Pick<PageExample, 'language' | 'kind'>>> = {
    不要这样: { language: 'zh', kind: 'bad' },
    这样写: { language: 'zh', kind: 'good' },
    'Not like this': { language: 'en', kind: 'bad' },
    'Like this': { language: 'en', kind: 'good' }
};

/** A block with a file name behind `guiju` is a file beside the examples that follow it in its language. */
const PART =
    /^## (中文|English)$|^(不要这样|这样写|Not like this|Like this)[：:]$|^```guiju(?: (\S+))?\n([^]*?)^```$/gm;

/** Reads `docs/checks/<id>.md`. */
export function readPage(text: string): Page {
    const examples: PageExample[] = [];
    let beside: Record<string, string> = {};
    let caption = '';
    for (const [, heading, newCaption, file, block] of text.matchAll(PART)) {
        if (heading !== undefined) beside = {};
        if (newCaption !== undefined) {
            caption = newCaption;
            beside = { ...beside };
        }
        if (block === undefined) continue;
        if (file === undefined) examples.push({ ...CAPTIONS[caption]!, text: block, beside });
        else beside[file] = block;
    }
    const [, title = '', severity = ''] = /^# (.+)\n\n`(\w+)`\n/.exec(text) ?? [];
    return { title, severity, examples };
}
