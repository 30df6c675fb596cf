// What a cell of a table says: points, the label of a row, a state with its reason, counts of samples, what was measured.

const STATES: readonly (readonly [words: string, answer: (reason: string) => unknown])[] = [
    ['excluded|不适用', reason => ({ excluded: reason })],
    ['not evaluated|未评', reason => ({ state: 'not evaluated', reason })],
    ['inconclusive|无定论', reason => ({ state: 'inconclusive', reason })],
    ['measured|实测', measured => ({ measured })]
];
const SAMPLES = /^(?:nonconforming|不合格样本)\s*[:：]\s*([0-9]+)\s*(?:of|共)\s*([0-9]+)$/su;

/** What is none of these is points or a label. */
export function answerOf(cell: string): unknown {
    for (const [words, answer] of STATES) {
        const told = new RegExp(`^(?:${words})\\s*[:：]\\s*(.*)$`, 'su').exec(cell)?.[1];
        if (told !== undefined) return answer(told);
    }
    const counts = SAMPLES.exec(cell);
    return counts ? { nonconforming: Number(counts[1]), of: Number(counts[2]) } : cell;
}

/** `yes`, or `yes: why`. */
export function judgementOf(cell: string): unknown {
    const [, value, reason] = /^(.*?)\s*[:：]\s*(.*)$/su.exec(cell) ?? [];
    return value === undefined ? cell : { value, reason };
}

/** A number of findings, or the clauses that they are about; what is neither is refused when the record is read. */
export function findingsOf(cell: string): { count: unknown } | { clauses: string[] } {
    if (/^[0-9]+$/.test(cell)) return { count: Number(cell) };
    const clauses = cell.split(/[;；,，、]/u).map(part => part.trim().replace(/^(?:clause|条款)\s*/u, ''));
    return clauses.every(clause => /[0-9]/.test(clause)) ? { clauses } : { count: cell };
}

/** What is no number is refused when the record is read. */
export const countOf = (cell: string): unknown => (/^[0-9]+$/.test(cell) ? Number(cell) : cell);
