// All audits of a rule, searched for one that gets a certain grade or a certain value.
import { lattice, type Exact, type Span } from '@guiju/exact';
import {
    isCap,
    isShift,
    isVeto,
    type Cap,
    type Expression,
    type Grades,
    type Measure,
    type Veto
} from '../generated/ast.ts';
import { rulesetOf } from '../names/catalogue.ts';
import { meaningOf } from '../words.ts';
import { ladderOf } from './gates.ts';
import { remembered, rememberedByText } from './memo.ts';
import { conditionOf, conditionOfBand, conditionOfFact, termOf, termOfMeasure } from './reading-terms.ts';
import { readingOf, type Reading } from './reading.ts';
import { gatesOf } from './written-gates.ts';

/** One audit that does what was asked for. */
export interface Example {
    readonly reading: Reading;
    readonly witness: lattice.Witness;
    /** The value that was asked about; undefined where a condition was. */
    readonly value?: Exact | undefined;
}

/** `unknown` where the rule has something in it that cannot be searched, or there is too much to search. */
export type Found = Example | 'never' | 'unknown';

/** Whether what was found really is an audit: not only something that the rule seems to allow. */
export const isSure = ({ items }: Reading): boolean => items.every(({ isExact }) => isExact);

interface GradeSearch {
    readonly reading: Reading;
    readonly measure: lattice.Term | undefined;
    readonly ladder: lattice.Ladder;
    /** The veto or cap that each limit of the ladder stands for. */
    readonly limits: readonly (Veto | Cap)[];
}

/** Undefined where nothing is read from points, or shifts along the ladder make it something else. */
export const searchOf = remembered<Grades, GradeSearch | undefined>(grades => {
    const facts = ladderOf(grades);
    if (!facts || grades.members.some(isShift)) return undefined;
    const reading = readingOf(rulesetOf(grades));
    const measure = termOfMeasure(facts.measure, reading);
    const limits = grades.members.filter((member): member is Veto | Cap => isVeto(member) || isCap(member));
    const { rungs } = grades.ladder;
    const own = rungs.map(rung => gateOf(grades, rung, measure, reading));
    const isCumulative = meaningOf(grades.ladder.nesting ?? '') === 'cumulative';
    return {
        reading,
        measure,
        limits,
        ladder: {
            gates: isCumulative ? own.map((gate, place) => gate && allOf(own.slice(place))) : own,
            limits: limits.map(({ rung, condition }) => ({
                rung: rungs.indexOf(rung.ref!),
                condition: conditionOf(condition, reading)
            }))
        }
    };
}, undefined);

const allOf = (gates: readonly (lattice.Condition | undefined)[]): lattice.Condition => ({
    op: 'and',
    all: gates.filter(gate => gate !== undefined)
});

function gateOf(
    grades: Grades,
    rung: Grades['ladder']['rungs'][number],
    measure: lattice.Term | undefined,
    reading: Reading
): lattice.Condition | undefined {
    const gate = gatesOf(grades).find(candidate => candidate.rung.ref === rung);
    if (!gate) return undefined;
    return allOf([
        ...gate.bands.map(band => conditionOfBand(band, measure, reading)),
        ...gate.facts.map(fact => conditionOfFact(fact, reading)),
        ...(gate.condition ? [conditionOf(gate.condition, reading)] : [])
    ]);
}

/** An audit that gets the grade at this place of the ladder. */
export function auditFor(grades: Grades, rung: number): Found {
    const search = searchOf(grades);
    if (!search) return 'unknown';
    const { reading, ladder } = search;
    return found(reading, lattice.conditionsOf(ladder), at => lattice.rungsIn(ladder, at)[rung]!);
}

/** An audit in which the measure that the grades are read from lies in the span. */
export function auditWith(grades: Grades, span: Span): Found {
    const measure = ladderOf(grades)?.measure;
    return measure ? auditWhere(measure, span) : 'unknown';
}

/** An audit in which a measure or a formula lies in the span. */
export function auditWhere(of: Measure | Expression, span: Span): Found {
    const reading = readingOf(rulesetOf(of));
    const term = of.$type === 'Measure' ? termOfMeasure(of, reading) : termOf(of, reading);
    if (!term) return 'unknown';
    const asked: lattice.Condition = { op: 'in', term, span };
    const result = found(reading, [asked], at => lattice.answersOf(asked, at).yes);
    return typeof result === 'string' ? result : { ...result, value: valueIn(term, result) };
}

function valueIn(term: lattice.Term, { witness, reading }: Example): Exact | undefined {
    return lattice.valueAt(term, witness, reading.audits());
}

/** An audit in which a condition holds, or one in which it fails. */
export function auditWhen(condition: Expression, holds: boolean): Found {
    const reading = readingOf(rulesetOf(condition));
    const asked = conditionOf(condition, reading);
    if (asked.op === 'open') return 'unknown';
    return found(reading, [asked], at => lattice.answersOf(asked, at)[holds ? 'yes' : 'no']);
}

type SpansAt = Parameters<typeof lattice.findIn>[1];

function found(reading: Reading, conditions: readonly lattice.Condition[], spansOf: SpansAt): Found {
    const space = spaceFor({ audits: reading.audits(), conditions });
    if (!space) return 'unknown';
    const witness = lattice.findIn(space, spansOf);
    return witness ? { reading, witness } : 'never';
}

/** The same question after an edit elsewhere has the same answer. */
const spaceFor = rememberedByText(
    ({ audits, conditions }: { audits: lattice.Audits; conditions: readonly lattice.Condition[] }) =>
        lattice.spaceOf(audits, conditions)
);

/** Two audits of which the better one gets a worse grade. */
export function fallOf(
    grades: Grades
): (lattice.Fall & { readonly reading: Reading; readonly limit: Veto | Cap | undefined }) | undefined {
    const search = searchOf(grades);
    const fall = search && fallFor({ audits: search.reading.audits(), ladder: search.ladder });
    if (!fall || fall === 'unknown') return undefined;
    const limit = search.limits.find((_, place) => search.ladder.limits[place]!.rung === fall.rungs.more);
    return { ...fall, reading: search.reading, limit };
}

const fallFor = rememberedByText(({ audits, ladder }: { audits: lattice.Audits; ladder: lattice.Ladder }) =>
    lattice.fallIn(audits, ladder)
);
