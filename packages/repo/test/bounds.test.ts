// Law: what the checks say about a rule before any audit holds in every audit, over random rulesets.
import { compare, isZero, readExact, type Exact, type ExactJson, type Interval } from '@guiju/exact';
import { boundsOf, grainOf, isComputation, isGrades, unreachedIn, type Grades, type Measure } from '@guiju/language';
import { describe, expect, test } from 'vitest';
import { failure, trialsOf, type ScoredAudit, type Trial } from './trials.ts';

const RULESETS = 400;
const AUDITS = 8;

/** Made once; whichever test comes first waits for them. */
let trying: Promise<Trial[]> | undefined;
const allTrials = (): Promise<Trial[]> => (trying ??= trialsOf(RULESETS, AUDITS));

/** Every audit of every trial; stops at the first that fails, with the ruleset and the audit. */
async function everyAudit(law: (scored: ScoredAudit, trial: Trial) => string | undefined): Promise<void> {
    for (const trial of await allTrials()) {
        for (const scored of trial.audits) {
            const fault = law(scored, trial);
            if (fault !== undefined) throw failure(fault, trial.text, scored.audit);
        }
    }
}

const measuresOf = ({ ruleset }: Trial): Measure[] =>
    ruleset.elements.filter(isComputation).flatMap(({ measures }) => measures);
const gradesOf = ({ ruleset }: Trial): Grades[] => ruleset.elements.filter(isGrades);
const numberOf = (value: ExactJson | null | undefined): Exact | undefined =>
    value === null || value === undefined ? undefined : readExact(value);

function isWithin(value: Exact, { lo, hi }: Interval): boolean {
    return (lo === null || compare(lo, value) <= 0) && (hi === null || compare(value, hi) <= 0);
}

/** Those without errors are the subject; those with a grade out of reach show that the complaint was right. */
test('enough was tried', async () => {
    const trials = await allTrials();
    const clean = trials.filter(({ isClean }) => isClean);
    const results = trials.flatMap(({ audits }) => audits.map(({ result }) => result));
    const values = results.flatMap(({ measures }) => Object.values(measures)).filter(value => value !== null);
    const grades = results.flatMap(({ decisions }) => decisions).filter(({ grade }) => grade !== null);
    console.log(
        `${RULESETS} rulesets: ${clean.length} without errors, ${trials.length - clean.length} with a grade out of ` +
            `reach; ${results.length} audits, ${values.length} values, ${grades.length} grades`
    );
    expect(clean.length).toBeGreaterThan(RULESETS / 5);
    expect(trials.length - clean.length).toBeGreaterThan(RULESETS / 5);
    expect(values.length).toBeGreaterThan(15 * RULESETS);
    expect(grades.length).toBeGreaterThan(6 * RULESETS);
});

describe('measures', () => {
    test('lie within their bounds', async () => {
        await everyAudit(({ result }, trial) => {
            for (const measure of measuresOf(trial)) {
                const bounds = boundsOf(measure);
                const value = numberOf(result.measures[measure.name]);
                if (!bounds || !value || isWithin(value, bounds)) continue;
                return `${measure.name} is ${value.toFraction()}, outside ${textOf(bounds)}`;
            }
            return undefined;
        });
    });

    test('are multiples of their step', async () => {
        await everyAudit(({ result }, trial) => {
            for (const measure of measuresOf(trial)) {
                const step = grainOf(measure);
                const value = numberOf(result.measures[measure.name]);
                if (!step || !value || (isZero(step) ? isZero(value) : value.div(step).d === 1n)) continue;
                return `${measure.name} is ${value.toFraction()}, no multiple of ${step.toFraction()}`;
            }
            return undefined;
        });
    });

    test('have bounds that say something: most ends are reached', async () => {
        let [ends, reached] = [0, 0];
        for (const trial of await allTrials()) {
            for (const measure of measuresOf(trial)) {
                const values = trial.audits.map(({ result }) => numberOf(result.measures[measure.name]));
                const { lo, hi } = boundsOf(measure) ?? { lo: null, hi: null };
                for (const end of [lo, hi].filter(each => each !== null)) {
                    ends++;
                    if (values.some(value => value && compare(end, value) === 0)) reached++;
                }
            }
        }
        console.log(`${ends} ends of bounds, ${reached} of them reached by an audit`);
        expect(ends).toBeGreaterThan(3 * RULESETS);
        expect(reached).toBeGreaterThan(ends / 2);
    });
});

const textOf = ({ lo, hi }: Interval): string => `${lo?.toFraction() ?? '…'} to ${hi?.toFraction() ?? '…'}`;

describe('grades', () => {
    test('that were called unreachable are never reached', async () => {
        let called = 0;
        for (const trial of await allTrials()) {
            const unreached = new Map(
                gradesOf(trial).map(grades => [grades.name, unreachedIn(grades).map(({ rung }) => rung.name)])
            );
            called += [...unreached.values()].flat().length;
            for (const { audit, result } of trial.audits) {
                const wrong = result.decisions.find(
                    ({ name, grade }) => grade && unreached.get(name)!.includes(grade.name)
                );
                if (wrong) throw failure(`${wrong.name}: ${wrong.grade!.name} was reached`, trial.text, audit);
            }
        }
        console.log(`${called} grades were called unreachable`);
        expect(called).toBeGreaterThan(RULESETS / 3);
    });

    test('are one for every audit, or there is a reason that the rule gives', async () => {
        await everyAudit(({ result }, trial) => {
            if (!result.complete || result.missing.length > 0) return 'a complete audit is called incomplete';
            if (result.decisions.length !== gradesOf(trial).length) return 'not every decision was taken';
            for (const { name, grade, because } of result.decisions) {
                const rungs = gradesOf(trial).find(grades => grades.name === name)!.ladder.rungs;
                if (grade && rungs.filter(rung => rung.name === grade.name).length !== 1)
                    return `${name}: no such grade`;
                if (!grade && because.length === 0) return `${name}: neither a grade nor a reason`;
                if (because.some(reason => OURS.test(reason))) return `${name}: ${because.join()}`;
            }
            return undefined;
        });
    });
});

/** Reasons that the checks should have asked the author about. */
const OURS = /除数为零|没有等级的条件成立/;

describe('a half-finished audit', () => {
    test('is told a range that holds what comes out', async () => {
        await everyAudit(({ result, before: { range } }) => {
            if (!range) return undefined;
            const { grade, measures } = result;
            if (grade ? !range.grades.includes(grade.name) : !range.undetermined) return `not told: ${grade?.name}`;
            for (const [name, value] of Object.entries(measures)) {
                if (value === null) continue;
                const { from, to } = range.measures[name]!;
                const bounds = { lo: numberOf(from) ?? null, hi: numberOf(to) ?? null };
                if (!isWithin(numberOf(value)!, bounds)) return `${name} was to lie in ${textOf(bounds)}`;
            }
            return undefined;
        });
        const trials = await allTrials();
        const open = trials.flatMap(({ audits }) => audits).filter(({ before }) => before.range);
        console.log(`${open.length} audits were looked at half-finished`);
        expect(open.length).toBeGreaterThan(3 * RULESETS);
    });
});
