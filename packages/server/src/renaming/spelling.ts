// Whether a new name can be written, and how it is written at a place.
import type { AstNode } from 'langium';
import type { Bilingual } from '@guiju/language';
import type { Spot } from '../naming/spots.ts';

const CODED = new Set(['Item', 'Section', 'Clause']);
const CODE = /^([\p{L}]+[.．])?[\p{L}\p{N}]+([.．]\p{N}+)*$/u;
const PLAIN = /^[\p{L}_][\p{L}\p{M}\p{N}_]*(-[\p{L}\p{N}_][\p{L}\p{M}\p{N}_]*)*$/u;
const SIGN = /^[△▲☆★●○◆◇■□※#*+]$/u;
/** Words that steer an expression name nothing by themselves. */
const STEERING = new Set('或 or 且 and 其中 where 当 when 如果 if 则 then 否则 else 折合 非 not sqrt'.split(' '));

export const isCodeOf = ({ $type }: AstNode): boolean => CODED.has($type);

export interface Spelled {
    readonly problem: Bilingual | undefined;
    at(spot: Spot): string;
}

export function spelled(name: string, node: AstNode): Spelled {
    const isPlain = isCodeOf(node) ? CODE.test(name) : SIGN.test(name) || (PLAIN.test(name) && !STEERING.has(name));
    return { problem: problemOf(name, isPlain || !isCodeOf(node)), at: spot => writtenAt(name, isPlain, spot) };
}

function problemOf(name: string, isAllowed: boolean): Bilingual | undefined {
    if (name.trim() === '') return { zh: '名称不能是空的。', en: 'A name must not be empty.' };
    if (/[「」`“”"\n]/.test(name)) {
        return {
            zh: `名称里不能有引号和换行。写的是“${name}”。`,
            en: `A name must not hold quotation marks or line ends. “${name}” does.`
        };
    }
    if (isAllowed) return undefined;
    return {
        zh: `编号由数字、字母和点组成，例如 5.1.2。写的是“${name}”。`,
        en: `A code is made of numbers, letters and full stops, such as 5.1.2. “${name}” is none.`
    };
}

/** Inside of marks as it is; elsewhere in 「」 where it is no single word. */
function writtenAt(name: string, isPlain: boolean, { document, from }: Spot): string {
    const before = document.textDocument.getText().charAt(from - 1);
    return isPlain || /[「`“"＂]/.test(before) ? name : `「${name}」`;
}
