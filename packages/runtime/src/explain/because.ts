// Why a decision came out as it did, a sentence for each reason.
import type { Decision } from '@guiju/model';
import { courseOf } from '../evaluate/adjustments.ts';
import { gatesOf } from '../evaluate/decision.ts';
import { evaluate } from '../evaluate/expression.ts';
import { rungNamed, type Verdict } from '../evaluate/ladder.ts';
import type { Context } from '../evaluate/situation.ts';
import { asTruth, surely } from '../evaluate/value.ts';
import { adjustmentReasons, qualifierReasons, unknownReasons } from './because-adjustments.ts';
import { listed, quoted, type Language } from '../language.ts';
import { statement } from './statement.ts';

/** For a complete audit: what changed the result of the gates, what decided there, which better rung failed, and suffixes. */
export function becauseOf(decision: Decision, verdict: Verdict, context: Context): string[] {
    const zh = context.situation.language === 'zh';
    const [final] = verdict.rungs;
    if (final === undefined || verdict.none !== null) {
        const why = verdict.none ?? (zh ? '依规则无法评定' : 'by the rule it is undetermined');
        return [why, ...unknownReasons(decision, context)];
    }
    const gates = gatesOf(decision, context);
    const reached = gates.findIndex(surely);
    const adjustments = adjustmentReasons(decision, courseOf(decision, reached, context), final, context);
    return [...adjustments, ...reasonsFor(decision, reached, context), ...qualifierReasons(decision, context)];
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

/** Which collections are still to be listed. */
export function openCollectionsReason(names: readonly string[], language: Language): string {
    const list = listed(
        names.map(name => quoted(name, language)),
        language
    );
    return language === 'zh' ? `还没有列出${list}` : `not listed yet: ${list}`;
}

/** An audit without findings says so by an empty list. */
export const openFindingsReason = (language: Language): string =>
    language === 'zh'
        ? '还没有写明发现（没有发现时写空列表 "findings": []）'
        : 'the findings are not stated yet (without any, write the empty list "findings": [])';

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
