// A table of weights goes by one input and has a column for each of its values.
import { headedBy, levelsOf, tablesOf } from '../analysis/weights.ts';
import { listText } from '../analysis/printed.ts';
import type { Scoring, WeightTable } from '../generated/ast.ts';
import type { Bilingual } from '../messages/bilingual.ts';
import { rulesetOf } from '../names/catalogue.ts';
import { choicesHeaded, inputNames } from '../names/inputs.ts';
import { defineCheck, type Place } from './check.ts';

interface Data {
    readonly why: 'which' | 'uncovered' | 'several';
    readonly names: Bilingual;
}

/** Which weights hold must be clear in every audit. */
export const weightContextOpen = defineCheck({
    id: 'weight-context-open',
    severity: 'error',
    on: 'Scoring',
    message: {
        zh: (it: Data) =>
            ({
                which: `不止一个输入有这些值：${it.names.zh}。请写明按哪一个，如“| 权重 按 审核 | …”。`,
                uncovered: `输入的每个值都要有一列权重，这里缺${it.names.zh}。`,
                several: `同级指标的权重只能按一个输入，这里有${it.names.zh}。`
            })[it.why],
        en: it =>
            ({
                which: `Several inputs have these values: ${it.names.en}. Say which, as in “| weight by audit | …”.`,
                uncovered: `Every value of the input needs a column of weights; ${it.names.en} has none.`,
                several: `The weights of one level go by one input, here by ${it.names.en}.`
            })[it.why]
    },
    run(scoring, report) {
        for (const table of tablesOf(scoring)) {
            const found = doubtIn(table);
            if (found) report(found, { node: table, property: 'values', index: 0 });
        }
        for (const [names, at] of severalInputs(scoring)) report({ why: 'several', names }, at);
    }
});

function doubtIn(table: WeightTable): Data | undefined {
    const input = headedBy(table);
    const headings = table.values.map(value => value.$refText);
    if (!input || table.values.some(value => value.ref === undefined)) return undefined;
    const knowAll = choicesHeaded(headings, rulesetOf(table)).filter(({ known }) => known === headings.length);
    if (!table.input && knowAll.length > 1) {
        return { why: 'which', names: listText(knowAll.map(choice => choice.input.name)) };
    }
    const uncovered = input.values.filter(value => !inputNames(value).some(name => headings.includes(name)));
    return uncovered.length === 0
        ? undefined
        : { why: 'uncovered', names: listText(uncovered.map(({ name }) => name)) };
}

function severalInputs(scoring: Scoring): [Bilingual, Place][] {
    return levelsOf(scoring)
        .filter(({ inputs }) => inputs.length > 1)
        .map(({ inputs, given }) => [
            listText(inputs.map(({ name }) => name)),
            { node: given.findLast(({ node }) => node.$type === 'WeightRow')!.node, property: 'section' }
        ]);
}
