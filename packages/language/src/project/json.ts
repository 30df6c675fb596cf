// JSON with the place of every value: what is wrong in a file that people write is told where it stands.

interface Span {
    readonly from: number;
    readonly to: number;
}

/** A value that was read, or what stands where a value could not be read. */
export type JsonValue = Span &
    (
        | { readonly kind: 'text'; readonly text: string }
        | { readonly kind: 'list'; readonly values: readonly JsonValue[] }
        | { readonly kind: 'object'; readonly entries: readonly JsonEntry[] }
        | { readonly kind: 'other' }
    );

export interface JsonEntry {
    readonly key: JsonValue & { readonly kind: 'text' };
    readonly value: JsonValue;
}

/** The value of a whole file, or the offset from which it cannot be read on. */
export type ReadJson = { readonly value: JsonValue } | { readonly value?: undefined; readonly stuckAt: number };

class Stuck extends Error {
    readonly at: number;

    constructor(at: number) {
        super(`stuck at ${at}`);
        this.at = at;
    }
}

export function readJson(text: string): ReadJson {
    const reader = new Reader(text);
    try {
        const value = reader.value();
        reader.end();
        return { value };
    } catch (error) {
        if (error instanceof Stuck) return { stuckAt: error.at };
        throw error;
    }
}

const BLANK = /[ \t\r\n\uFEFF]*/y;
const TEXT = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const OTHER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

class Reader {
    private readonly text: string;
    private at = 0;

    constructor(text: string) {
        this.text = text;
    }

    value(): JsonValue {
        this.skip();
        const from = this.at;
        if (this.takes('{')) return { kind: 'object', entries: this.all('}', () => this.entry()), from, to: this.at };
        if (this.takes('[')) return { kind: 'list', values: this.all(']', () => this.value()), from, to: this.at };
        if (this.text[from] === '"') return this.string();
        this.match(OTHER);
        return { kind: 'other', from, to: this.at };
    }

    end(): void {
        this.skip();
        if (this.at < this.text.length) throw new Stuck(this.at);
    }

    private entry(): JsonEntry {
        this.skip();
        const key = this.string();
        this.skip();
        if (!this.takes(':')) throw new Stuck(this.at);
        return { key, value: this.value() };
    }

    private string(): JsonValue & { kind: 'text' } {
        const from = this.at;
        const text = JSON.parse(this.match(TEXT)) as string;
        return { kind: 'text', text, from, to: this.at };
    }

    /** What stands between brackets, separated by commas. */
    private all<Part>(close: string, read: () => Part): Part[] {
        const parts: Part[] = [];
        this.skip();
        if (this.takes(close)) return parts;
        for (;;) {
            parts.push(read());
            this.skip();
            if (this.takes(close)) return parts;
            if (!this.takes(',')) throw new Stuck(this.at);
        }
    }

    private skip(): void {
        this.match(BLANK);
    }

    private takes(sign: string): boolean {
        const there = this.text.startsWith(sign, this.at);
        if (there) this.at += sign.length;
        return there;
    }

    private match(pattern: RegExp): string {
        pattern.lastIndex = this.at;
        const found = pattern.exec(this.text)?.[0];
        if (found === undefined) throw new Stuck(this.at);
        this.at += found.length;
        return found;
    }
}
