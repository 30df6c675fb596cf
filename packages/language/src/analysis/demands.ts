// What a grade asks beside the band of its measure: conditions, and bounds in the rows of a table.
import type { Expression } from '../generated/ast.ts';
import { isBounded, limitIn, spanOfBand } from './limits.ts';
import { conjunctsOf, unwrapped } from './operators.ts';
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
    return { text: `${fullText(subject)} ${fullText(cell)}`, truth: truthOfFact({ subject, cell }), limit: undefined };
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
    const [a, b] = [given.limit, other.limit];
    if (!a || !b || fullText(a.subject) !== fullText(b.subject)) return false;
    return isWithin(a.span, b.span);
}
