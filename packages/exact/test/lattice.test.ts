// The search over all audits against going through every one of them, on random small sets of parts.
import { describe, expect, test } from 'vitest';
import { compare, exact, lattice, ratio, spans, ZERO, type Exact, type Span } from '../src/index.ts';

/** A seeded source of whole numbers. */
function chanceOf(seed: number): (from: number, to: number) => number {
    let state = seed * 2654435761;
    return (from, to) => {
        state = (Math.imul(state ^ (state >>> 15), 2246822519) + 374761393) >>> 0;
        return from + ((state >>> 8) % (to - from + 1));
    };
}

type Chance = ReturnType<typeof chanceOf>;

interface Trial {
    readonly parts: lattice.Part[];
    readonly free: lattice.Free[];
    readonly ladder: lattice.Ladder;
    readonly measure: lattice.Term;
}

const halves = (number: number): Exact => ratio(number, 2);
const number = (value: Exact): lattice.Term => ({ op: 'number', value });

/** Points, removal and, as `ranges` says, spans of points; one label is what is in question, one a count. */
function trialOf(seed: number, ranges: boolean): Trial {
    const chance = chanceOf(seed);
    const parts = Array.from({ length: chance(1, 3) }, (): lattice.Part => {
        const points = chance(1, 6);
        const kept = Array.from({ length: chance(2, 3) }, (): lattice.Choice => {
            const [lo, hi] = [chance(0, points), chance(0, points)].sort((a, b) => a - b) as [number, number];
            const top = ranges && chance(0, 1) === 1 ? hi : lo;
            return { lo: halves(lo), hi: halves(top), labels: [halves(points), exact(chance(0, 1))], apart: false };
        });
        const removed: lattice.Choice = { lo: ZERO, hi: ZERO, labels: [ZERO, ZERO], apart: true };
        const apart = kept
            .sort((a, b) => compare(a.lo, b.lo))
            .filter(({ lo }, place) => kept.slice(0, place).every(({ hi }) => compare(hi, lo) < 0));
        return chance(0, 2) === 0 ? [...apart, removed] : apart;
    });
    const measure = measureOf(chance);
    return { parts, measure, free: [{ most: chance(0, 2) === 0 ? 2 : null }], ladder: ladderOf(chance, measure) };
}

/** Earned ÷ in question × 10 - counted, perhaps rounded or clamped. */
function measureOf(chance: Chance): lattice.Term {
    const quotient: lattice.Term = { op: 'divide', left: { op: 'score' }, right: { op: 'label', place: 0 } };
    const scaled: lattice.Term = { op: 'multiply', left: quotient, right: number(exact(10)) };
    const counted: lattice.Term = {
        op: 'steps',
        of: { op: 'multiply', left: { op: 'count', place: 0 }, right: number(halves(chance(2, 5))) },
        steps: chance(0, 1) === 0 ? [{ kind: 'at most', limit: exact(chance(1, 3)) }] : []
    };
    const total: lattice.Term = { op: 'subtract', left: scaled, right: counted };
    const modes = ['half-up', 'half-down', 'half-even', 'up', 'down', 'truncate'] as const;
    const steps: lattice.Step[] = [
        ...(chance(0, 2) === 0
            ? [{ kind: 'round', to: halves(chance(1, 4)), mode: modes[chance(0, 5)]! } as const]
            : []),
        ...(chance(0, 3) === 0 ? [{ kind: 'at least', limit: exact(chance(0, 2)) } as const] : []),
        ...(chance(0, 3) === 0 ? [{ kind: 'at most', limit: exact(chance(6, 9)) } as const] : [])
    ];
    const known: lattice.Term = {
        op: 'if zero',
        divisor: { op: 'label', place: 0 },
        then: undefined,
        otherwise: total
    };
    return steps.length > 0 ? { op: 'steps', of: known, steps } : known;
}

function ladderOf(chance: Chance, measure: lattice.Term): lattice.Ladder {
    const thresholds = [chance(6, 10), chance(3, 6), chance(0, 3)].map(exact);
    const gates = thresholds.map((limit, place): lattice.Condition => {
        const above = thresholds[place - 1];
        const hi = above && chance(0, 2) === 0 ? above.sub(halves(chance(0, 1))) : null;
        const band: lattice.Condition = {
            op: 'in',
            term: measure,
            span: { lo: limit, loOpen: chance(0, 4) === 0, hi, hiOpen: true }
        };
        const asked: lattice.Condition = { op: 'in', term: { op: 'label', place: 1 }, span: atMost(chance(0, 2)) };
        return chance(0, 3) === 0 ? { op: 'and', all: [band, asked] } : band;
    });
    const limit: lattice.Condition = {
        op: chance(0, 1) === 0 ? 'or' : 'and',
        all: [
            { op: 'not', of: { op: 'in', term: { op: 'count', place: 0 }, span: atMost(chance(0, 3)) } },
            { op: 'in', term: { op: 'label', place: 1 }, span: atMost(chance(0, 2)) }
        ]
    };
    return { gates: [...gates, undefined], limits: [{ rung: chance(1, 3), condition: limit }] };
}

const atMost = (limit: number): Span => ({ lo: null, loOpen: false, hi: exact(limit), hiOpen: false });

interface Audit {
    readonly taken: readonly lattice.Taken[];
    readonly counts: readonly number[];
    readonly score: Exact;
}

/** Every audit; of a span of points its ends and its middle. More counts than this make no difference here. */
function everyAudit({ parts, free }: Trial): Audit[] {
    const valuesOf = ({ lo, hi }: lattice.Choice): Exact[] =>
        compare(lo, hi) === 0 ? [lo] : [0, 1, 2].map(step => lo.add(hi.sub(lo).mul(ratio(step, 2))));
    const answers = parts.map(part =>
        part.flatMap((choice, place) => valuesOf(choice).map(score => ({ choice: place, score })))
    );
    const all = answers.reduce<lattice.Taken[][]>(
        (some, each) => some.flatMap(one => each.map(next => [...one, next])),
        [[]]
    );
    const counts = Array.from({ length: (free[0]!.most ?? 12) + 1 }, (_, count) => [count]);
    return all.flatMap(taken =>
        counts.map(each => ({ taken, counts: each, score: taken.reduce((sum, { score }) => sum.add(score), ZERO) }))
    );
}

/** What the definition says, one audit at a time: the rung, or undefined where a value is missing. */
function rungOf({ parts, ladder }: Trial, { taken, counts, score }: Audit): number | undefined {
    const labels = [0, 1].map(place =>
        taken.reduce((sum, { choice }, part) => sum.add(parts[part]![choice]!.labels[place]!), ZERO)
    );
    const at: lattice.Known = { labels, counts: counts.map(exact) };
    const holds = (condition: lattice.Condition): boolean | undefined => {
        const { yes, no } = lattice.answersOf(condition, at);
        const isIn = (all: readonly Span[]): boolean =>
            all.some(span => !spans.isEmpty(spans.meet(span, spans.spanOf({ lo: score, hi: score }))));
        return isIn(yes) ? true : isIn(no) ? false : undefined;
    };
    const reached = ladder.gates.findIndex(gate => gate === undefined || holds(gate) !== false);
    const gate = ladder.gates[reached];
    if (gate && holds(gate) === undefined) return undefined;
    const limits = ladder.limits.filter(({ condition }) => holds(condition)).map(({ rung }) => rung);
    return Math.max(reached, ...limits);
}

const trials = (ranges: boolean, count: number): Trial[] =>
    Array.from({ length: count }, (_, index) => trialOf(index + 1, ranges));

describe.each([{ ranges: false }, { ranges: true }])('parts with ranges: $ranges', ({ ranges }) => {
    test('a rung is found exactly where some audit gets it, and the audit is one', () => {
        let [found, never] = [0, 0];
        for (const trial of trials(ranges, 100)) {
            const space = lattice.spaceOf(trial, lattice.conditionsOf(trial.ladder))!;
            const reached = new Set(everyAudit(trial).map(audit => rungOf(trial, audit)));
            for (const rung of trial.ladder.gates.keys()) {
                const witness = lattice.findIn(space, at => lattice.rungsIn(trial.ladder, at)[rung]!);
                if (witness) expect(rungOf(trial, witness)).toBe(rung);
                else expect(reached).not.toContain(rung);
                if (!ranges) expect(witness !== undefined).toBe(reached.has(rung));
                if (witness) found++;
                else never++;
            }
        }
        expect(found).toBeGreaterThan(60);
        expect(never).toBeGreaterThan(20);
    });

    test('two audits of which the better one gets less are found exactly where there are such', () => {
        let [found, none] = [0, 0];
        for (const trial of trials(ranges, 100)) {
            const fall = lattice.fallIn(trial, trial.ladder);
            expect(fall).not.toBe('unknown');
            if (fall === 'unknown') continue;
            if (fall) {
                const after = fall.taken.map((taken, part) => (part === fall.part ? fall.more : taken));
                const scored = (taken: readonly lattice.Taken[]): Audit => ({
                    taken,
                    counts: fall.counts,
                    score: taken.reduce((sum, { score }) => sum.add(score), ZERO)
                });
                expect(compare(fall.fewer.score, fall.more.score)).toBe(-1);
                expect(rungOf(trial, scored(fall.taken))).toBe(fall.rungs.fewer);
                expect(rungOf(trial, scored(after))).toBe(fall.rungs.more);
                expect(fall.rungs.more).toBeGreaterThan(fall.rungs.fewer);
                found++;
            } else {
                expect(anyFall(trial)).toBe(false);
                none++;
            }
        }
        expect(found).toBeGreaterThan(5);
        expect(none).toBeGreaterThan(5);
    });
});

/** Whether one part alone, answered better, leads to a worse rung. */
function anyFall(trial: Trial): boolean {
    const all = everyAudit(trial).map(audit => ({ ...audit, rung: rungOf(trial, audit) }));
    const keyOf = ({ taken, counts }: Audit, part: number): string =>
        [
            ...taken.map((each, place) => (place === part ? '' : `${each.choice}/${each.score.toFraction()}`)),
            counts
        ].join();
    return trial.parts.some((choices, part) => {
        const groups = Map.groupBy(all, audit => keyOf(audit, part));
        return [...groups.values()].some(group =>
            group.some(fewer =>
                group.some(more => {
                    const [one, other] = [fewer.taken[part]!, more.taken[part]!];
                    if (choices[one.choice]!.apart || choices[other.choice]!.apart) return false;
                    const [high, low] = [fewer.rung, more.rung];
                    return compare(one.score, other.score) < 0 && high !== undefined && low !== undefined && low > high;
                })
            )
        );
    });
}

test('too much work is given up instead of done', () => {
    const part = (points: number): lattice.Part =>
        [0, points].map(value => ({
            lo: exact(value),
            hi: exact(value),
            labels: [exact(value * value)],
            apart: false
        }));
    const parts = Array.from({ length: 60 }, (_, place) => part(place + 1));
    expect(lattice.spaceOf({ parts, free: [] }, [])).toBeUndefined();
    const settled: lattice.Condition = { op: 'in', term: { op: 'count', place: 0 }, span: atMost(1000) };
    expect(lattice.spaceOf({ parts: [part(1)], free: [{ most: null }] }, [settled])).toBeUndefined();
});
