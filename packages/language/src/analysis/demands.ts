// What a grade asks beside the band of its measure: conditions, and bounds in the rows of a table.
import { isRung, isScaleOption, type Expression } from '../generated/ast.ts';
import { canonicalSign } from '../lexer/signs.ts';
import { meaningOf } from '../words.ts';
import { isBounded, limitIn, spanOfBand } from './limits.ts';
import { conjunctsOf, unwrapped, type Comparison } from './operators.ts';
import { labelsBestFirst, meeting, partsWithLabel, rungsOf } from './ordinals.ts';
import { fullText } from './source-text.ts';
import { isWithin, type Span } from './spans.ts';
import { truthOf, truthOfBand, type Truth } from './truth.ts';
import { isAffirmed, type BandOn, type FactOn, type WrittenGate } from './written-gates.ts';

export interface Demand {
    /** In the author's words, on one line. */
    readonly text: string;
    readonly truth: Truth | undefined;
    /** The values that it takes of something; undefined where it is no comparison with a number. */
    readonly limit: { readonly subject: Expression; readonly span: Span } | undefined;
    /** The labels that it takes of something, in the author's words. */
    readonly labels?: { readonly subject: string; readonly among: readonly string[] };
}

export function demandOf(condition: Expression): Demand {
    return { text: fullText(condition), truth: truthOf(condition), limit: limitIn(condition) };
}

/** A cell of a table. */
export function demandOfCell(subject: Expression, band: BandOn['band']): Demand {
    return {
        text: `${fullText(subject)} ${fullText(band)}`,
        truth: truthOfBand(subject, band),
        limit: isBounded(band) ? { subject: unwrapped(subject), span: spanOfBand(band) } : undefined
    };
}

/** A cell that names a value, or says whether its subject holds. */
export function demandOfFact({ subject, cell }: FactOn): Demand {
    const text = `${fullText(subject)} ${fullText(cell)}`;
    const among = labelsIn({ subject, cell });
    const labels = among && { labels: { subject: fullText(subject), among } };
    return { text, truth: truthOfFact({ subject, cell }), limit: undefined, ...labels };
}

/** What must be is met; what should be is met or has a reason. */
function labelsIn({ subject, cell }: FactOn): readonly string[] | undefined {
    if (cell.modality) return meaningOf(cell.modality) === 'must' ? ['met'] : ['met', 'reasoned'];
    const [part] = partsWithLabel(subject) ?? [];
    const target = cell.value?.ref;
    if (!part || !target || !cell.operator) return undefined;
    const sign = canonicalSign(cell.operator) as Comparison;
    if (part.kind === 'grades') return isRung(target) ? meeting(rungsOf(part.grades), sign, target.name) : undefined;
    const scale = isScaleOption(target) ? target.$container : undefined;
    return scale && isScaleOption(target) ? meeting(labelsBestFirst(scale), sign, target.label) : undefined;
}

function truthOfFact({ subject, cell }: FactOn): Truth | undefined {
    if (cell.value || cell.modality) return 'maybe';
    const truth = truthOf(subject);
    if (isAffirmed(cell) || truth === 'maybe' || truth === undefined) return truth;
    return truth === 'yes' ? 'no' : 'yes';
}

/** Everything a gate asks; undefined where a band has nothing that it is about. */
export function demandsOf({ bands, facts, condition }: WrittenGate): Demand[] | undefined {
    if (bands.some(({ subject }) => subject === undefined)) return undefined;
    const conditions = condition ? conjunctsOf(condition).map(demandOf) : [];
    return [
        ...bands.map(({ subject, band }) => demandOfCell(subject!, band)),
        ...facts.map(demandOfFact),
        ...conditions
    ];
}

/** Whether one demand cannot be met without the other. */
export function implies(given: Demand, other: Demand): boolean {
    if (given.text === other.text) return true;
    if (given.labels && other.labels?.subject === given.labels.subject)
        return given.labels.among.every(label => other.labels!.among.includes(label));
    const [a, b] = [given.limit, other.limit];
    if (!a || !b || fullText(a.subject) !== fullText(b.subject)) return false;
    return isWithin(a.span, b.span);
}
