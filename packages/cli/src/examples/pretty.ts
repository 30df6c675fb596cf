// For people: each worked example with a sign of whether it holds, and how a wrong value came about.
import type { ExampleResult, ExpectationResult } from '@guiju/model';
import type { Output } from '../io.ts';
import { visible, visibleValue } from '../visible.ts';
import { errorsOf, failedIn, total, type Tested } from './tested.ts';
import { sentencesFor } from './words.ts';

export function prettyReport(tested: readonly Tested[], output: Output): string {
    const files = tested.map(one => fileLines(one, output).join('\n') + '\n');
    const { summary } = sentencesFor(tested[0]?.language ?? 'en');
    const counts = {
        files: tested.length,
        examples: total(tested, ({ examples }) => examples.length),
        failed: total(tested, failedIn),
        broken: tested.filter(one => errorsOf(one) > 0).length
    };
    return [...files, summary(counts) + '\n'].join('\n');
}

function fileLines(tested: Tested, output: Output): string[] {
    const { file, language, examples } = tested;
    const head = output.paint(['bold'], visible(file));
    const sentences = sentencesFor(language);
    if (errorsOf(tested) > 0) return [head, `  ${output.paint(['red'], sentences.broken(errorsOf(tested)))}`];
    if (examples.length === 0) return [head, `  ${output.paint(['dim'], sentences.none)}`];
    return [head, ...examples.flatMap(example => exampleLines(visibleValue(example), tested, output))];
}

function exampleLines(
    { title, passed, clause, expectations }: ExampleResult,
    tested: Tested,
    output: Output
): string[] {
    const cited = clause === null ? '' : tested.language === 'zh' ? `（依 ${clause}）` : ` (per ${clause})`;
    return [
        `  ${sign(passed, output)} ${title}${output.paint(['dim'], cited)}`,
        ...expectations.flatMap(expectation => expectationLines(expectation, tested, output))
    ];
}

function expectationLines(expectation: ExpectationResult, { fileOf, language }: Tested, output: Output): string[] {
    const { subject, expected, passed, explanation, source } = expectation;
    if (passed) return [`      ${sign(true, output)} ${subject} ${expected}`];
    const place = output.paint(['dim'], `${visible(fileOf(source))}:${source.line}:${source.column}`);
    return [
        `      ${sign(false, output)} ${sentencesFor(language).failed(expectation)}  ${place}`,
        ...explanation.map(line => `          ${line}`)
    ];
}

const sign = (passed: boolean, output: Output): string =>
    passed ? output.paint(['green'], '✓') : output.paint(['bold', 'red'], '✗');
