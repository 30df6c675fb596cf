// Why vetoes, caps and shifts changed what the gates gave, and what stands behind the name.
import type { Decision, Expression } from '@guiju/model';
import type { Course } from '../evaluate/adjustments.ts';
import { evaluate } from '../evaluate/expression.ts';
import type { Context } from '../evaluate/situation.ts';
import { asTruth, surely } from '../evaluate/value.ts';
import { statement } from './statement.ts';

type Reasoned = Decision['vetoes'][number] | NonNullable<Decision['shifts']>[number];

/** In the order in which they were applied. */
export function adjustmentReasons(decision: Decision, course: Course, final: number, context: Context): string[] {
    const zh = context.situation.language === 'zh';
    const from = decision.rungs[course.reached]!.name;
    const vetoes = course.vetoes.map(veto => {
        const text = withReason(veto, context);
        return zh ? `否决：${text}，由“${from}”降为“${veto.rung}”` : `veto: ${text}, ${veto.rung} instead of ${from}`;
    });
    const caps = course.caps.map(cap => {
        const text = withReason(cap, context);
        return zh ? `封顶：${text}，不高于“${cap.rung}”` : `cap: ${text}, no better than ${cap.rung}`;
    });
    const shifts = course.shifts.map(shift => `${SHIFTS[shift.direction][language(zh)]}${withReason(shift, context)}`);
    const moved = shiftedText(decision, { from: course.limited, to: final }, zh);
    return [...vetoes, ...caps, ...shifts, ...(shifts.length === 0 ? [] : [moved])];
}

const language = (zh: boolean): 'zh' | 'en' => (zh ? 'zh' : 'en');

const SHIFTS = { down: { zh: '降一级：', en: 'lower by one: ' }, up: { zh: '升一级：', en: 'raise by one: ' } };

/** Of vetoes, caps and shifts those of which nobody can tell whether they hold, each with its own reason. */
export function unknownReasons({ vetoes, caps = [], shifts = [] }: Decision, context: Context): string[] {
    const zh = context.situation.language === 'zh';
    const untold = ({ condition }: { condition: Expression }): boolean =>
        asTruth(evaluate(condition, context)).none !== null;
    const told = (what: string, each: Reasoned): string =>
        zh
            ? `${what}是否适用无从知道：${withReason(each, context)}`
            : `whether the ${what} applies cannot be told: ${withReason(each, context)}`;
    return [
        ...vetoes.filter(untold).map(veto => told(zh ? `否决“${veto.rung}”` : `veto to ${veto.rung}`, veto)),
        ...caps.filter(untold).map(cap => told(zh ? `封顶“${cap.rung}”` : `cap at ${cap.rung}`, cap)),
        ...shifts.filter(untold).map(shift => told(KINDS[shift.direction][language(zh)], shift))
    ];
}

const KINDS = { down: { zh: '降一级', en: 'lowering by one' }, up: { zh: '升一级', en: 'raise by one' } };

/** The condition with its values, and the rule's own reason. */
export function withReason({ condition, reason }: Pick<Reasoned, 'condition' | 'reason'>, context: Context): string {
    const text = statement(condition, context);
    if (reason === null) return text;
    return context.situation.language === 'zh' ? `${text}（${reason}）` : `${text} (${reason})`;
}

function shiftedText({ rungs, stacking }: Decision, { from, to }: { from: number; to: number }, zh: boolean): string {
    const mode = stacking === undefined ? '' : STACKINGS[stacking][language(zh)];
    const [before, after] = [rungs[from]!.name, rungs[to]!.name];
    if (from === to) return zh ? `升降${mode}后仍为“${before}”` : `after the shifts${mode} still ${before}`;
    const word = to > from ? '降' : '升';
    return zh
        ? `升降${mode}后由“${before}”${word}为“${after}”`
        : `after the shifts${mode} ${after} instead of ${before}`;
}

const STACKINGS = {
    'adds up': { zh: '累计', en: ', added up,' },
    'at most one': { zh: '至多一级', en: ', by one at most,' }
};

type Qualifier = NonNullable<Decision['qualifiers']>[number];

/** The suffixes whose condition holds. */
export function qualifiersOf({ qualifiers = [] }: Decision, context: Context): Qualifier[] {
    return qualifiers.filter(({ condition }) => holds(condition, context));
}

const holds = (condition: Expression, context: Context): boolean => surely(asTruth(evaluate(condition, context)));

export function qualifierReasons(decision: Decision, context: Context): string[] {
    const zh = context.situation.language === 'zh';
    return qualifiersOf(decision, context).map(({ text, condition }) => {
        const told = statement(condition, context);
        return zh ? `后缀“${text}”：${told}` : `suffix "${text}": ${told}`;
    });
}
