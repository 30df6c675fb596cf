// Findings: the classes that a rule declares, and those that a worked example states.
import {
    bothNames,
    findingsOf,
    inputNames,
    isGiven,
    rulesetOf,
    valuesOf,
    type Example,
    type FindingGiven,
    type FindingMatrix,
    type Ruleset
} from '@guiju/language';
import type { Audit, Finding, FindingMatrix as ModelMatrix, Model } from '@guiju/model';
import { placeOf } from './expressions.ts';
import { clauseOf, sourceOf, type Lowering } from './place.ts';

/** A model of a rule without findings does not mention them. */
export function lowerFindings(ruleset: Ruleset, lowering: Lowering): Pick<Model, 'findings'> {
    const block = findingsOf(ruleset);
    if (block === undefined) return {};
    const classes = block.severities.map(each => ({
        name: each.name,
        names: inputNames(each),
        source: sourceOf(each, lowering, 'name')
    }));
    return {
        findings: {
            classes,
            clauseRequired: block.clauseRequired,
            ...(block.matrix ? { matrix: lowerMatrix(block.matrix, lowering) } : {}),
            notes: block.notes.map(note => note.text),
            clause: clauseOf(block),
            source: sourceOf(block, lowering)
        }
    };
}

function lowerMatrix(matrix: FindingMatrix, lowering: Lowering): ModelMatrix {
    const named = (node: { readonly name: string; readonly otherName?: string }) => ({
        name: node.name,
        names: bothNames(node)
    });
    const [, columns] = matrix.keys;
    const cells = matrix.rows.flatMap(({ value, cells }) =>
        cells.map((cell, at) => ({
            at: [value.name, ...(columns ? [matrix.head.values[at]!.name] : [])],
            severity: cell.none ? null : cell.severity!.ref!.name,
            source: sourceOf(cell, lowering)
        }))
    );
    const keys = matrix.keys.map(key => ({ ...named(key), values: valuesOf(key).map(named) }));
    return { keys, cells, clause: clauseOf(matrix) };
}

export interface FindingsGiven {
    readonly findings: Pick<Audit, 'findings'>;
    /** How many more of each class, for the record's `extra`. */
    readonly classes: Record<string, number>;
}

/**
 * What an example says of findings is all there are. One that says nothing leaves them open, unless it gives measures
 * `alone`: then there are none. Findings with nothing but a number go into `extra`.
 */
export function lowerFindingsGiven(example: Example, alone: boolean): FindingsGiven {
    if (findingsOf(rulesetOf(example)) === undefined) return { findings: {}, classes: {} };
    const values = example.statements.filter(isGiven).flatMap(statement => statement.values);
    const given = values.filter(value => value.$type === 'FindingGiven');
    const stated = alone || given.length > 0 || values.some(value => value.$type === 'NoFindings');
    if (!stated) return { findings: {}, classes: {} };
    const plain = given.filter(each => !isDetailed(each));
    const classes: Record<string, number> = {};
    for (const { severity, number } of plain) {
        const { name } = severity!.ref!;
        classes[name] = (classes[name] ?? 0) + Number(number);
    }
    return { findings: { findings: given.filter(isDetailed).flatMap(detailedFindings) }, classes };
}

const isDetailed = ({ closed, place, clause, judged }: FindingGiven): boolean =>
    judged.length > 0 || closed || place !== undefined || clause !== undefined;

const judgedBy = (judged: FindingGiven['judged']): Record<string, string> =>
    Object.fromEntries(judged.map(({ key, value }) => [key.ref!.name, value.ref!.name]));

function detailedFindings({ severity, judged, number, closed, place, clause }: FindingGiven): Finding[] {
    const finding: Finding = {
        ...(severity ? { severity: severity.ref!.name } : {}),
        ...(judged.length > 0 ? { judged: judgedBy(judged) } : {}),
        ...(place?.ref ? { clause: placeOf(place.ref).key } : {}),
        ...(clause === undefined ? {} : { clause }),
        ...(closed ? { closed } : {})
    };
    return Array.from({ length: Number(number) }, () => finding);
}
