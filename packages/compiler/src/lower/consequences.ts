// What follows from each grade, row by row, as plain text.
import { isConsequenceTable, type ConsequenceCell, type ConsequenceRow, type Grades } from '@guiju/language';
import type { Consequence, Decision } from '@guiju/model';
import { clauseOf, sourceOf, type Lowering } from './place.ts';

export function lowerConsequences({ members }: Grades, lowering: Lowering): Pick<Decision, 'consequences'> {
    const consequences = members
        .filter(isConsequenceTable)
        .flatMap(({ rows }) => rows)
        .map(row => lowerRow(row, lowering));
    return { ...(consequences.length > 0 && { consequences }) };
}

function lowerRow(row: ConsequenceRow, lowering: Lowering): Consequence {
    const { rungs } = row.$container;
    const texts = row.cells.flatMap((cell, index): [string, string][] =>
        cell.none ? [] : [[rungs[index]!.ref!.name, textOf(cell)]]
    );
    return {
        name: row.label,
        texts: Object.fromEntries(texts),
        clause: clauseOf(row),
        source: sourceOf(row, lowering, 'label')
    };
}

/** `18个月` and `18 个月` are the same; any other two words have one blank between them. */
function textOf({ text, words }: ConsequenceCell): string {
    return text ?? words.join(' ').replace(/(?<=^|\s)([0-9.]+) (?=\p{Script=Han})/gu, '$1');
}
