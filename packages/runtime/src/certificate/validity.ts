// How long the validity is that begins with an event: by the grade and the inputs that the record tells with it.
import type { AuditError, Model, Period, ValidityCase } from '@guiju/model';
import { reporter } from '../audit/problems.ts';
import { isFields } from '../audit/read-audit.ts';
import { plainText, written } from '../audit/slot.ts';
import { contextOfInputs } from '../days/facts.ts';
import { evaluate } from '../evaluate/expression.ts';
import { openInputsIn } from '../evaluate/open-inputs.ts';
import type { Context } from '../evaluate/situation.ts';
import { and, asTruth, truth, type Truth } from '../evaluate/value.ts';
import { statement } from '../explain/statement.ts';
import { listed, type Bilingual, type Language } from '../language.ts';
import { periodText } from './words.ts';

/** More than one length is possible where the record lacks something; then `open` says what. */
export interface Validity {
    readonly periods: readonly Period[];
    readonly open: Bilingual | null;
    /** It joins one whose end is open: what is counted from is the earliest day on which that may be. */
    readonly baseOpen?: boolean;
    /** Which length it is, and why; null where the rule has but one. */
    readonly told: Bilingual | null;
    /** What the rule cites for this length. */
    readonly clause: string | null;
}

export const ofOneLength = (period: Period): Validity => ({ periods: [period], open: null, told: null, clause: null });

interface Telling {
    readonly place: string;
    readonly language: Language;
    readonly errors: AuditError[];
}

/** Of an event of the record that begins a validity. */
export function readValidity(model: Model, event: object, telling: Telling): Validity {
    const { validity, validityCases = [] } = model.certificate!;
    const grades = readGrades(model, fieldOf(event, 'grades', telling), telling);
    const report = reporter(telling.errors, telling.place, telling.language);
    const context = contextOfInputs(model, fieldOf(event, 'inputs', telling), { report, language: telling.language });
    if (validityCases.length === 0) return ofOneLength(validity);
    return lengthBy(validityCases, validity, { grades, context });
}

function fieldOf(event: object, name: string, { errors, place, language }: Telling): Record<string, unknown> {
    const value: unknown = (event as Record<string, unknown>)[name];
    if (value === undefined || isFields(value)) return value ?? {};
    const text = {
        zh: `“${name}”应为对象，每项是名称和值，例如 { "名称": "值" }。`,
        en: `"${name}" is an object of names and values, such as { "name": "value" }.`
    };
    errors.push({ item: place, code: 'wrong-shape', message: text[language] });
    return {};
}

/** The rung of each decision, both by the names of the rule. */
function readGrades({ decisions }: Model, given: object, { errors, place, language }: Telling): Map<string, string> {
    const grades = new Map<string, string>();
    const problem = (code: string, text: Bilingual): void =>
        void errors.push({ item: place, code, message: text[language] });
    for (const [name, value] of Object.entries(given)) {
        const decision = decisions.find(each => plainText(each.name) === plainText(name));
        const names = decisions.map(each => each.name);
        const rungs = decision?.rungs.map(rung => rung.name) ?? [];
        const rung = rungs.find(each => typeof value === 'string' && plainText(each) === plainText(value));
        if (decision === undefined) problem('unknown-grades', unknownGrades(name, names));
        else if (rung === undefined) problem('unknown-grade', unknownGrade(name, written(value), rungs));
        else grades.set(decision.name, rung);
    }
    return grades;
}

const unknownGrades = (name: string, names: readonly string[]): Bilingual => ({
    zh: `规则没有等级“${name}”${names.length === 0 ? '' : `；可写：${listed(names, 'zh')}`}。`,
    en: `The rule has no grades "${name}"${names.length === 0 ? '' : `, but these: ${listed(names, 'en')}`}.`
});

const unknownGrade = (name: string, value: string, rungs: readonly string[]): Bilingual => ({
    zh: `等级“${name}”没有“${value}”这一级；可写：${listed(rungs, 'zh')}。`,
    en: `"${name}" has no grade "${value}", but these: ${listed(rungs, 'en')}.`
});

interface Told {
    readonly grades: ReadonlyMap<string, string>;
    readonly context: Context;
}

/** From above the first that holds; those that may hold are all possible. */
function lengthBy(cases: readonly ValidityCase[], otherwise: Period, told: Told): Validity {
    const possible: Period[] = [];
    const lacking: string[] = [];
    for (const each of cases) {
        const { yes, no, none } = truthOf(each, told);
        if (!yes && none === null) continue;
        possible.push(each.period);
        if (!no && none === null)
            return outcome(possible, lacking, { text: reasonOf(each, told), clause: each.clause }, told);
        lacking.push(...(none === null ? lackingFor(each, told) : [none]));
    }
    const { zh, en } = periodText(otherwise);
    const text = { zh: `有效 ${zh}`, en: `valid for ${en}` };
    return outcome([...possible, otherwise], lacking, { text, clause: null }, told);
}

interface Reason {
    readonly text: Bilingual;
    readonly clause: string | null;
}

function outcome(periods: Period[], lacking: readonly string[], reason: Reason, { context }: Told): Validity {
    if (periods.length === 1) return { periods, open: null, told: reason.text, clause: reason.clause };
    const names = listed([...new Set(lacking)], context.situation.language);
    return {
        periods,
        open: {
            zh: `有效期看${names}，记录没有写明`,
            en: `the validity goes by ${names}, which the record does not tell`
        },
        told: null,
        clause: null
    };
}

function truthOf({ grade, when }: ValidityCase, { grades, context }: Told): Truth {
    const condition = when === null ? truth(true, false) : asTruth(evaluate(when, context));
    if (grade === null) return condition;
    const rung = grades.get(grade.decision);
    const isMeant = rung !== undefined && grade.rungs.includes(rung);
    return and(rung === undefined ? truth(true, true) : truth(isMeant, !isMeant), condition);
}

/** `等级“总评”、“连锁”`: what has to be told before this case is settled. */
function lackingFor({ grade, when }: ValidityCase, { grades, context }: Told): string[] {
    const zh = context.situation.language === 'zh';
    const quote = (name: string): string => (zh ? `“${name}”` : `"${name}"`);
    const rung = grade === null || grades.has(grade.decision) ? [] : [quote(grade.decision)];
    return [...rung, ...(when === null ? [] : openInputsIn(when, context).map(quote))];
}

function reasonOf({ period, grade, when }: ValidityCase, { grades, context }: Told): Bilingual {
    const zh = context.situation.language === 'zh';
    const length = periodText(period);
    const reasons = [
        ...(grade === null ? [] : [`${grade.decision}${zh ? ' 为' : ' is'} ${grades.get(grade.decision)}`]),
        ...(when === null ? [] : [statement(when, context)])
    ];
    const why = reasons.join(zh ? '，' : ', ');
    return { zh: `有效 ${length.zh}：${why}`, en: `valid for ${length.en}: ${why}` };
}
