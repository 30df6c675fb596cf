// Why a decision came out as it did, in one to three sentences.
import type { Decision } from '@guiju/model';
import { gatesOf, rungNamed, type Verdict } from '../evaluate/decision.ts';
import { evaluate } from '../evaluate/expression.ts';
import type { Context } from '../evaluate/situation.ts';
import { asTruth, surely } from '../evaluate/value.ts';
import { listed, quoted, type Language } from '../language.ts';
import { statement } from './statement.ts';

/** For a complete audit: what decided, which better rung failed, and the veto that struck. */
export function becauseOf(decision: Decision, verdict: Verdict, context: Context): string[] {
    const zh = context.situation.language === 'zh';
    const [final] = verdict.rungs;
    if (final === undefined || verdict.none !== null) {
        return [verdict.none ?? (zh ? '依规则无法评定' : 'by the rule it is undetermined')];
    }
    const gates = gatesOf(decision, context);
    const reached = gates.findIndex(surely);
    const vetoes = reached === final ? [] : strikingVetoes(decision, final, reached, context);
    return [...vetoes, ...reasonsFor(decision, reached, context)];
}

/** Why there is no grade yet. */
export function openReason(missing: number, zh: boolean): string {
    if (zh) return `还有 ${missing} 个条目没有作答`;
    return missing === 1 ? 'one item is not answered yet' : `${missing} items are not answered yet`;
}

/** Which inputs are still needed. */
export function openInputsReason(names: readonly string[], language: Language): string {
    const list = listed(
        names.map(name => quoted(name, language)),
        language
    );
    return language === 'zh' ? `还没有给出输入${list}` : `not given yet: ${list}`;
}

function reasonsFor(decision: Decision, reached: number, context: Context): string[] {
    const zh = context.situation.language === 'zh';
    const rung = decision.rungs[reached]!;
    const better = decision.rungs.slice(0, reached).findLast(each => each.condition !== null);
    const own =
        rung.condition === null
            ? zh
                ? `更高的等级都未达到，为“${rung.name}”`
                : `no better grade is reached, so ${rung.name}`
            : statement(rung.condition, context);
    if (better === undefined) return [own];
    const failed = failedGate(decision, better.name, context);
    return [own, zh ? `未达“${better.name}”：${failed}` : `not ${better.name}: ${failed}`];
}

/** In a cumulative ladder the gate that failed may be one below. */
function failedGate(decision: Decision, name: string, context: Context): string {
    const place = rungNamed(decision, name);
    const asked = decision.nesting === 'cumulative' ? decision.rungs.slice(place) : [decision.rungs[place]!];
    const conditions = asked.flatMap(({ condition }) => (condition === null ? [] : [condition]));
    const failed = conditions.find(condition => !surely(asTruth(evaluate(condition, context))));
    return statement(failed ?? conditions[0]!, context);
}

function strikingVetoes(decision: Decision, final: number, reached: number, context: Context): string[] {
    const zh = context.situation.language === 'zh';
    const striking = decision.vetoes.filter(
        veto => rungNamed(decision, veto.rung) === final && surely(asTruth(evaluate(veto.condition, context)))
    );
    const [from, to] = [decision.rungs[reached]!.name, decision.rungs[final]!.name];
    return striking.map(veto => {
        const text = statement(veto.condition, context);
        const reason = veto.reason === null ? '' : zh ? `（${veto.reason}）` : ` (${veto.reason})`;
        return zh
            ? `否决：${text}${reason}，由“${from}”降为“${to}”`
            : `veto: ${text}${reason}, ${to} instead of ${from}`;
    });
}
