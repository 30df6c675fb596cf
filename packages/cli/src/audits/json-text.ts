// Reading JSON that people wrote: no number loses a digit, no key is silently taken twice.
import { compare, exact, readExact } from '@guiju/exact';
import type { Content, ReadError } from './named-audit.ts';

const DECIMAL = /^-?\d+\.?\d*$/;

/** `line`: where the text begins in its file. */
export function contentOf(text: string, line = 1): Content {
    let audit: unknown;
    try {
        audit = JSON.parse(text, keepDigits as (key: string, value: unknown) => unknown);
    } catch (error) {
        return { errors: [notJson(text, line, (error as SyntaxError).message)] };
    }
    const errors = repeatedKeys(text).map(repeated);
    return errors.length > 0 ? { errors } : { audit };
}

/** A number with more digits than a JavaScript number holds stays the text it is. */
function keepDigits(_key: string, value: unknown, context: { source?: string }): unknown {
    const { source } = context;
    if (typeof value !== 'number' || source === undefined || !DECIMAL.test(source)) return value;
    const read = readExact(value);
    return read !== undefined && compare(read, exact(source)) === 0 ? value : source;
}

function notJson(text: string, first: number, message: string): ReadError {
    const position = /position (\d+)/.exec(message)?.[1];
    const before = text.slice(0, position === undefined ? text.length : Number(position)).split('\n');
    const line = first + before.length - 1;
    const column = before.at(-1)!.length + 1;
    return {
        item: null,
        code: 'not-json',
        message: {
            zh: `这不是 JSON：第 ${line} 行第 ${column} 列读不下去。`,
            en: `This is not JSON: it cannot be read on from line ${line}, column ${column}.`
        }
    };
}

interface RepeatedKey {
    key: string;
    /** The keys around it, outermost first. */
    path: string[];
}

function repeated({ key, path }: RepeatedKey): ReadError {
    return {
        item: path.length === 1 && path[0] === 'items' ? key : null,
        code: 'key-repeated',
        message: { zh: `“${key}”写了两次，只能写一次。`, en: `“${key}” stands there twice; it may stand there once.` }
    };
}

const TOKEN = /"(?:[^"\\]|\\.)*"(\s*:)?|[{}[\]]/g;

/** Keys that one object has more than once; the text must be JSON. */
function repeatedKeys(text: string): RepeatedKey[] {
    const found: RepeatedKey[] = [];
    const open: { keys: Set<string>; last: string }[] = [];
    for (const [token, colon] of text.matchAll(TOKEN)) {
        if (token === '{' || token === '[') open.push({ keys: new Set(), last: '' });
        else if (token === '}' || token === ']') open.pop();
        else if (colon !== undefined) {
            const here = open.at(-1)!;
            const key = JSON.parse(token.slice(0, -colon.length)) as string;
            if (here.keys.has(key)) found.push({ key, path: open.slice(0, -1).map(({ last }) => last) });
            here.keys.add(key);
            here.last = key;
        }
    }
    return found;
}
