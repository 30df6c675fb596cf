// What was judged: each under any of its names, by whom, and why where the rule asks for a reason.
import type { Input, Model } from '@guiju/model';
import type { Catalogue } from '../catalogue.ts';
import type { InputState, Judged } from '../evaluate/inputs.ts';
import { listed } from '../language.ts';
import { readYesNo } from './inputs.ts';
import type { Report } from './problems.ts';
import { plainText } from './slot.ts';

const judgementsOf = ({ inputs = [] }: Model): Input[] => inputs.filter(({ judgement }) => judgement !== undefined);

export const judgementNamed = (model: Model, name: string): Input | undefined =>
    judgementsOf(model).find(({ names }) => names.some(each => plainText(each) === plainText(name)));

/** By the judgement's name. */
export function readJudgements({ model }: Catalogue, fields: object, report: Report): Map<string, InputState> {
    const states = new Map<string, InputState>();
    const spelledAs = new Map<Input, string>();
    for (const [name, value] of Object.entries(fields)) {
        const input = judgementNamed(model, name);
        if (input === undefined) {
            const names = judgementsOf(model).flatMap(each => each.names);
            report('unknown-judgement', { name, names: listed(names, 'zh'), namesEn: listed(names, 'en') });
            continue;
        }
        const other = spelledAs.get(input);
        if (other !== undefined) report('judgement-twice', { name, other });
        spelledAs.set(input, name);
        const state = readJudgement(input, value, report);
        if (state !== undefined) states.set(input.name, state);
    }
    return states;
}

type Told = { value?: unknown; by?: string; reason?: string };

function readJudgement(input: Input, value: unknown, report: Report): InputState | undefined {
    const told: Told = typeof value === 'object' && value !== null ? value : { value };
    const { by, reason: isReasonRequired } = input.judgement!;
    const reason = told.reason?.trim() || null;
    if (isReasonRequired && reason === null) return void report('judgement-without-reason', { name: input.name, by });
    const state = readYesNo(input, told.value, report);
    const judged: Judged = { by: told.by ?? by, reason };
    return state?.kind === 'yes-no' ? { ...state, judged } : state;
}
