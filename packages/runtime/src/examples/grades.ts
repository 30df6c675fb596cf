// Expected grades: one of a ladder, some of it, or none.
import type { Decision, Expectation, Result } from '@guiju/model';
import { alternativesOf, type Evaluation } from '../evaluate/evaluation.ts';
import { rungNamed } from '../evaluate/ladder.ts';
import { traceLines } from '../explain/explanation-text.ts';
import { decisionTrace } from '../explain/trace.ts';
import { memberTraces } from '../explain/trace-members.ts';
import { plainText } from '../audit/slot.ts';
import { tellingOf } from '../explain/trace-measures.ts';
import { listed, type Language } from '../language.ts';
import { unknownName } from '../model-fault.ts';
import type { Scored, Verdict } from './judge.ts';
import { withoutItems } from './without-items.ts';
import { WORDS } from './words.ts';

export type GradeExpectation = Extract<Expectation, { kind: 'grade' | 'grade within' | 'no grade' }>;

export function judgeGrade(expectation: GradeExpectation, scored: Scored, language: Language): Verdict {
    if (expectation.of !== undefined) return judgeMember(expectation, expectation.of, scored, language);
    const { evaluation, result } = scored;
    const { decisions } = evaluation.context.situation.catalogue.model;
    const place = decisions.findIndex(({ name }) => name === expectation.decision);
    if (place < 0) throw unknownName(expectation.decision);
    const [decision, decided] = [decisions[place]!, result.decisions[place]!];
    const possible = decided.grade
        ? [decided.grade.name]
        : isOpen(result)
          ? decision.rungs.map(({ name }) => name).filter((_, rung) => isPossible(rung, place, evaluation))
          : [];
    return {
        actual: actualText(decided, possible, language),
        passed: holds(expectation, decision, decided, possible) && !(expectation.kind === 'no grade' && isOpen(result)),
        explain: () =>
            traceLines(withoutItems(decisionTrace(decision, decided, tellingOf(evaluation.context))), language)
    };
}

type Member = NonNullable<GradeExpectation['of']>;

/** The grade of one member of a collection. */
function judgeMember(expectation: GradeExpectation, of: Member, scored: Scored, language: Language): Verdict {
    const { result, evaluation } = scored;
    const { perMember = [] } = evaluation.context.situation.catalogue.model;
    const decision = perMember
        .find(({ collection }) => collection === of.collection)
        ?.decisions.find(({ name }) => name === expectation.decision);
    if (decision === undefined) throw unknownName(expectation.decision);
    const name = plainText(of.member);
    const told = result.members?.[of.collection]?.find(({ by }) => by === name);
    const decided = result.decisions.find(each => each.name === decision.name && each.by?.[of.collection] === name);
    if (told === undefined || decided === undefined) {
        return { actual: WORDS[language].noMember(of.member), passed: false, explain: () => [] };
    }
    const open = told.range?.grades[decision.name];
    const possible = decided.grade ? [decided.grade.name] : (open ?? []);
    const passed = holds(expectation, decision, decided, possible);
    return {
        actual: actualText(decided, possible, language),
        passed: passed && !(expectation.kind === 'no grade' && open !== undefined),
        explain: () =>
            memberTraces(of.collection, tellingOf(evaluation.context, result.decisions))
                .filter(trace => trace.name === name)
                .flatMap(trace => traceLines(withoutItems(trace), language))
    };
}

const isPossible = (rung: number, place: number, evaluation: Evaluation): boolean =>
    alternativesOf(evaluation).some(({ verdicts }) => verdicts[place]!.rungs.includes(rung));

/** Whether answers are missing that may still change what comes out. */
const isOpen = (result: Result): boolean => result.range !== undefined;

function holds(
    expectation: GradeExpectation,
    decision: Decision,
    { grade }: Result['decisions'][number],
    possible: readonly string[]
): boolean {
    if (expectation.kind === 'grade') return grade?.name === expectation.rung;
    if (expectation.kind === 'no grade') return grade === null;
    const ends = [expectation.from, expectation.to].map(name => rungNamed(decision, name));
    const isWithin = (rung: number): boolean => Math.min(...ends) <= rung && rung <= Math.max(...ends);
    return possible.length > 0 && possible.every(name => isWithin(rungNamed(decision, name)));
}

function actualText(
    { grade, because }: Result['decisions'][number],
    possible: readonly string[],
    language: Language
): string {
    if (grade) return grade.name;
    const reasons = listed(because, language);
    const words = WORDS[language];
    return possible.length === 0 ? words.noGrade(reasons) : words.possible(reasons, listed(possible, language));
}
