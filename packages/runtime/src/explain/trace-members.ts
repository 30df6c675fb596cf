// The members of a collection in the explanation: what is computed for each, from its answers alone.
import type { Result, Trace } from '@guiju/model';
import { memberContexts, type MemberContext } from '../evaluate/member-contexts.ts';
import { isApplicable } from '../evaluate/members.ts';
import type { Context } from '../evaluate/situation.ts';
import { sureOf } from '../evaluate/value.ts';
import { isTold, measureTrace, planOnce, tellingOf, type Telling } from './trace-measures.ts';
import { decisionTrace } from './trace.ts';
import { valueText } from './values.ts';

/** Members that are not known yet are not told. */
export function memberTraces(collection: string, telling: Telling): Trace[] {
    return memberContexts(collection, telling.context).flatMap(member =>
        member.name === null ? [] : memberTrace(collection, member.name, member, telling)
    );
}

function memberTrace(collection: string, name: string, member: MemberContext, { told, decisions }: Telling): Trace {
    const { context } = member;
    const { model } = context.situation.catalogue;
    const own = { ...tellingOf(context), told: new Set(told) };
    const of = decisions.filter(({ by }) => by?.[collection] === name);
    const isCounted = sureOf(isApplicable(member)) !== 'no';
    const graded = model.decisions.flatMap(decision => {
        const result = of.find(each => each.name === decision.name);
        return result && isCounted ? [decisionTrace(decision, result, own)] : [];
    });
    const rest = model.measures.filter(measure => !isTold(own, measure.name));
    const computed = isCounted ? rest.map(measure => measureTrace(measure.name, own)) : [];
    const { clause, source } = { clause: null, source: null };
    const text = isCounted ? summary(of, context) : nothingApplicable(context);
    const value = of[0]?.grade?.name ?? null;
    return { kind: 'member', name, text, value, clause, source, parts: [...graded, ...computed, ...planOnce(own)] };
}

/** `店总评 85，店级 良`. */
function summary(decisions: Result['decisions'], context: Context): string {
    const zh = context.situation.language === 'zh';
    const { measures } = context.situation.catalogue.model;
    const values = measures.map(({ name }) => {
        const value = context.measures.get(name);
        return `${name} ${value ? valueText({ op: 'measure', name }, value, context) : ''}`.trim();
    });
    const grades = decisions.map(({ name, grade }) => `${name} ${grade?.name ?? (zh ? '没有等级' : 'no grade')}`);
    return [...values, ...grades].join(zh ? '，' : ', ');
}

const nothingApplicable = ({ situation }: Context): string =>
    situation.language === 'zh' ? '没有适用的条目，不参加汇总' : 'nothing is applicable: not counted';
