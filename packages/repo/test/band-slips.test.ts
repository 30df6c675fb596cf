// A slip in a number of the grades or the measures of the examples that makes them contradict themselves is found.
//
// Not every other number is a slip. These are legal other rules, so nothing can be found, and a test below holds that
// nothing is:
// - a threshold moved between its neighbours, or both ends of a seam between two bands moved together;
// - the lowest threshold moved down, as far as something is left for the lowest grade, or up to its neighbour;
// - `> 95` in place of `≥ 95` where no band ends at 95;
// - a veto from another count above 0, a display or rounding to another step above 0, another base or clamp that
//   leaves every grade within reach.
import { boundsOf, isMeasure, isNegative, type Literal, type Negative } from '@guiju/language';
import { beforeAll, describe, expect, test } from 'vitest';
import {
    bandNumbers,
    check,
    gradeNumbers,
    lineOf,
    numberOf,
    subjectOf,
    wordsOf,
    written,
    writtenBand,
    type Changes,
    type Subject
} from './slips.ts';

/** At least one error of these codes; where `lines` are given, one of them stands there. */
async function expectFound(text: string, words: string, codes: RegExp, lines?: readonly number[]): Promise<void> {
    const { diagnostics } = await check(text);
    const found = diagnostics.filter(({ code, severity }) => severity === 'error' && codes.test(code));
    expect(found, `nothing was found: ${words}`).not.toEqual([]);
    if (!lines) return;
    const places = found.map(({ range }) => range.start.line);
    expect(
        places.some(place => lines.includes(place)),
        `${words}: found elsewhere, ${places.join()}`
    ).toBe(true);
}

async function expectEachFound(
    subject: Subject,
    slips: readonly Changes[],
    codes: RegExp,
    linesOf?: (slip: Changes) => number[]
): Promise<void> {
    for (const slip of slips) await expectFound(written(subject, slip), wordsOf(slip), codes, linesOf?.(slip));
}

async function expectLegal(subject: Subject, changes: readonly Changes[]): Promise<void> {
    for (const change of changes) {
        const { diagnostics } = await check(written(subject, change));
        expect(diagnostics, wordsOf(change)).toEqual([]);
    }
}

const linesOf = (slip: Changes): number[] => slip.map(([literal]) => lineOf(literal));

/** The lower ends of the bands, from the best grade to the worst. */
const thresholdsOf = ({ gates }: Subject): Literal[] => gates.map(({ band }) => (band.limit ?? band.from)!);

/** Where two bands meet: the upper end of one and the threshold of the next better one. */
const seamsOf = (subject: Subject): [Literal, Literal][] =>
    subject.gates.flatMap(({ band }, place) =>
        band.to ? [[band.to, thresholdsOf(subject)[place - 1]!] as [Literal, Literal]] : []
    );

/** The greatest value of the measure, in the unit that the bands are written in. */
function highestOf({ gates }: Subject): number {
    const { measure } = gates[0]!.$container;
    const highest = measure && isMeasure(measure.ref) ? boundsOf(measure.ref)?.hi : undefined;
    if (!highest) throw new Error('the measure of the grades has no greatest value');
    return highest.valueOf() * (gates[0]!.band.limit?.unit ? 100 : 1);
}

/** The bounds of the examples whose numbers are changed have no sign. */
const unsigned = (number: Literal | Negative): Literal => {
    if (isNegative(number)) throw new Error('a bound with a sign');
    return number;
};

const swapped = (a: Literal, b: Literal): Changes => [a, b].map(each => [each, numberOf(each === a ? b : a)] as const);

describe.each([
    { example: 'after-sales-100', thresholds: 4, seams: 0 },
    { example: 'after-sales-145', thresholds: 3, seams: 2 }
])('the grades of $example', ({ example, thresholds, seams }) => {
    let subject: Subject;
    /** Numbers in which a slip was tried. */
    const tried = new Set<Literal>();
    const trying = (slips: readonly Changes[]): readonly Changes[] => {
        for (const slip of slips) for (const [literal] of slip) tried.add(literal);
        return slips;
    };

    beforeAll(async () => {
        subject = await subjectOf(example);
        expect(thresholdsOf(subject).length).toBe(thresholds);
        expect(seamsOf(subject).length).toBe(seams);
    });

    test('a threshold on its better neighbour or past it', async () => {
        const all = thresholdsOf(subject);
        for (const [place, threshold] of all.entries()) {
            const better = all[place - 1];
            if (!better) continue;
            const slips = [0, 0.01, 1].map((by): Changes => [[threshold, numberOf(better) + by]]);
            const lines = [lineOf(threshold), lineOf(better)];
            await expectEachFound(subject, trying(slips), /^grade-order$/, () => lines);
        }
    });

    test('a threshold on its worse neighbour or past it', async () => {
        const all = thresholdsOf(subject);
        for (const [place, threshold] of all.entries()) {
            const worse = all[place + 1];
            if (!worse) continue;
            const slips = [0, 0.01, 1].map((by): Changes => [[threshold, numberOf(worse) - by]]);
            const lines = [lineOf(threshold), lineOf(worse)];
            await expectEachFound(subject, trying(slips), /^grade-order$/, () => lines);
        }
    });

    test('a best threshold that nobody reaches', async () => {
        const [best] = thresholdsOf(subject);
        const slips = [0.01, 1].map((by): Changes => [[best!, highestOf(subject) + by]]);
        await expectEachFound(subject, trying(slips), /^grade-unreachable$/, linesOf);
    });

    if (seams > 0) {
        // Which of the two ends is the slip only the author knows: either line is the right one.
        test('an end of a seam that leaves a gap or reaches over', async () => {
            for (const [ceiling, threshold] of seamsOf(subject)) {
                const slips = [ceiling, threshold].flatMap(end =>
                    [-1, -0.01, 0.01, 1].map((by): Changes => [[end, numberOf(end) + by]])
                );
                const lines = [lineOf(ceiling), lineOf(threshold)];
                await expectEachFound(subject, trying(slips), /^grade-(gap|overlap)$/, () => lines);
            }
        });

        test('a band turned round, or without a value in it', async () => {
            for (const { band } of subject.gates.filter(gate => gate.band.to)) {
                const [from, to] = [band.from!, band.to!];
                const slips: Changes[] = [0, 1].flatMap(by => [
                    [[to, numberOf(from) - by]],
                    [[from, numberOf(to) + by]]
                ]);
                await expectEachFound(
                    subject,
                    trying([...slips, swapped(from, to)]),
                    /^grade-(order|unreachable)$/,
                    linesOf
                );
            }
        });

        test('a seam whose value belongs to both sides or to none', async () => {
            for (const [place, { band }] of subject.gates.entries()) {
                if (!band.to) continue;
                const better = subject.gates[place - 1]!.band;
                const lines = [lineOf(band), lineOf(better)];
                const closed = writtenBand(subject, band, text => text.replace('<', ''));
                await expectFound(closed, 'a closed band', /^grade-overlap$/, lines);
                if (!better.limit) continue;
                const open = writtenBand(subject, better, text => text.replace('≥', '>'));
                await expectFound(open, 'an open threshold', /^grade-gap$/, lines);
            }
        });
    }

    test('a number without its unit, or with another', async () => {
        for (const number of bandNumbers(subject)) {
            const wrong = number.unit ? [`${number.value}分`, number.value] : [`${number.value}%`, `${number.value}项`];
            const slips = wrong.map((instead): Changes => [[number, instead]]);
            await expectEachFound(subject, trying(slips), /^unit-mismatch$/, linesOf);
        }
    });

    test('every number of the bands was among them', () => {
        expect([...tried].sort((a, b) => lineOf(a) - lineOf(b))).toEqual(bandNumbers(subject));
        const others = gradeNumbers(subject).filter(number => !tried.has(number));
        expect(others).toEqual(subject.vetoNumbers);
    });

    test('what is another rule and no slip stays without complaint', async () => {
        const all = thresholdsOf(subject);
        const seamAt = (threshold: Literal): Literal[] =>
            seamsOf(subject).flatMap(([ceiling, own]) => (own === threshold ? [ceiling] : []));
        const moved = all.flatMap((threshold, place) => {
            const [better, worse] = [all[place - 1], all[place + 1]];
            const others = [better, worse].flatMap(each => (each ? [(numberOf(threshold) + numberOf(each)) / 2] : []));
            return [...others, numberOf(threshold) - 0.01].map((value): Changes =>
                [threshold, ...seamAt(threshold)].map(end => [end, value] as const)
            );
        });
        expect(moved.length).toBeGreaterThan(2 * all.length);
        await expectLegal(subject, moved);
        for (const { band } of subject.gates.filter(gate => gate.band.limit && seamAt(gate.band.limit).length === 0)) {
            const { diagnostics } = await check(writtenBand(subject, band, text => text.replace('≥', '>')));
            expect(diagnostics).toEqual([]);
        }
    });
});

describe('vetoes', () => {
    // A veto that always holds takes every better grade away: that is said at each of these grades.
    test('that always hold, or count something else', async () => {
        const subject = await subjectOf('after-sales-100');
        expect(subject.vetoNumbers.length).toBe(1);
        const [count] = subject.vetoNumbers;
        const always = [0, -1, -5].map((value): Changes => [[count!, value]]);
        const better = subject.gates.map(lineOf);
        await expectEachFound(subject, always, /^grade-unreachable$/, () => better);
        const units = ['5分', '5%'].map((value): Changes => [[count!, value]]);
        await expectEachFound(subject, units, /^unit-mismatch$/, linesOf);
        await expectLegal(subject, [[[count!, 1]], [[count!, 4]], [[count!, 6]]]);
    });
});

/** The examples leave their total unclamped and unrounded: this one has everything that a measure can have. */
const clamped = (text: string): string =>
    text.replace('不设上下限，', '不足 0分 按 0分 计，超过 100分 按 100分 计，四舍五入到 0.01，');

describe.each([
    { name: 'after-sales-100', change: undefined, bases: 1, bounds: 1, steps: 1 },
    { name: 'after-sales-145', change: undefined, bases: 0, bounds: 0, steps: 1 },
    { name: 'after-sales-100', change: clamped, bases: 1, bounds: 3, steps: 2 }
])('the measures of $name with $bounds bounds', ({ name, change, ...counts }) => {
    let subject: Subject;
    beforeAll(async () => {
        subject = await subjectOf(name, change);
        const { bases, bounds, steps } = subject;
        expect({ bases: bases.length, bounds: bounds.length, steps: steps.length }).toEqual(counts);
    });

    test('a step of nothing, or below', async () => {
        for (const { step } of subject.steps) {
            await expectEachFound(subject, [[[step, 0]]], /^step-not-positive$/, linesOf);
            await expectEachFound(subject, [[[step, -numberOf(step)]]], /^syntax$/, linesOf);
            await expectLegal(subject, [[[step, 0.1]]]);
        }
    });

    if (counts.bounds > 0) {
        test('a bound of two numbers', async () => {
            for (const { limit, value } of subject.bounds) {
                const slips = [unsigned(limit), unsigned(value!)].flatMap(number =>
                    [-1, -0.01, 0.01, 1].map(by => numberOf(number) + by).map((other): Changes => [[number, other]])
                );
                await expectEachFound(subject, slips, /^bound-values-differ$/, linesOf);
            }
        });
    }

    if (counts.bases > 0) {
        // Said at the grades that are lost, as the number itself may be what was meant.
        test('a base, ceiling, floor or rounding that leaves grades out of reach', async () => {
            const bounds = subject.bounds.filter(({ $container }) => isMeasure($container));
            const ceiling = bounds.find(({ side }) => side === '超过');
            const floor = bounds.find(({ side }) => side === '不足');
            const both = (of: typeof ceiling, number: number): Changes[] =>
                of ? [[of.limit, of.value!].map(each => [unsigned(each), number] as const)] : [];
            const rounding = subject.steps.find(({ $type }) => $type === 'Rounding');
            const slips: Changes[] = [
                ...subject.bases.flatMap((base): Changes[] => [[[base, 0]], [[base, -100]], [[base, 10]]]),
                ...[0, 50].flatMap(value => both(ceiling, value)),
                ...[100, 101].flatMap(value => both(floor, value)),
                ...(rounding ? [[[rounding.step, 200]] as const] : [])
            ];
            expect(slips.length).toBe(3 * counts.bases + (change ? 5 : 0));
            await expectEachFound(subject, slips, /^grade-unreachable$/, () => subject.gates.map(lineOf));
            await expectLegal(subject, [...subject.bases.map((base): Changes => [[base, 99]]), ...both(floor, 1)]);
        });
    }
});
