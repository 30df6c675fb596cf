// Inputs in the explanation: what each is, and whether the audit or the default says so.
import type { Trace } from '@guiju/model';
import { knownInput, type InputEntry } from '../evaluate/inputs.ts';
import type { Context } from '../evaluate/situation.ts';
import type { Language } from '../language.ts';
import { exactOf } from '../model-fault.ts';
import { unitOfInput, withUnit } from './units.ts';

/** In the order of the rule; what is open and not asked for has no part in the result. */
export function inputTraces({ situation }: Context): Trace[] {
    return [...situation.inputs.values()]
        .filter(({ origin, input }) => origin !== 'open' || !situation.unasked.has(input.name))
        .map(entry => inputTrace(entry, situation.language));
}

function inputTrace(entry: InputEntry, language: Language): Trace {
    const { name, clause, source } = entry.input;
    const known = entry.origin === 'open' ? undefined : knownInput(entry);
    const value = known === undefined ? null : typeof known === 'object' && 'value' in known ? known.value : known;
    return { kind: 'input', name, text: originText(entry, language), value, clause, source, parts: [] };
}

function originText(entry: InputEntry, language: Language): string {
    const zh = language === 'zh';
    const text = inputText(entry, language);
    if (entry.origin === 'open' || text === undefined) return zh ? '尚未给出' : 'not given yet';
    if (entry.origin === 'audit') return `${text}${judgedText(entry, language)}`;
    return zh ? `${text}（缺省）` : `${text} (by default)`;
}

/** Who judged, and why. */
function judgedText({ state }: InputEntry, language: Language): string {
    const judged = state.kind === 'yes-no' ? state.judged : undefined;
    if (judged === undefined) return '';
    const { by, reason } = judged;
    if (language === 'zh') return reason === null ? `（${by}判断）` : `（${by}判断：${reason}）`;
    return reason === null ? ` (judged by ${by})` : ` (judged by ${by}: ${reason})`;
}

/** `300`, `30%`, `5分`, `2.5人日`, `是`, `初审`; undefined where it is not known. */
export function inputText(entry: InputEntry, language: Language): string | undefined {
    const known = knownInput(entry);
    if (known === undefined) return undefined;
    if (typeof known === 'boolean') return YES_NO[language][known ? 'yes' : 'no'];
    if (typeof known === 'object' && 'value' in known) return known.value;
    const amount = exactOf(known);
    return withUnit(amount, unitOfInput(entry.input), language);
}

const YES_NO = { zh: { yes: '是', no: '否' }, en: { yes: 'yes', no: 'no' } };
