// For test reports of CI systems: a suite per file, a case per worked example; a file with errors is an error.
import type { ExampleResult, ExpectationResult } from '@guiju/model';
import { escapeXml } from '../reports/junit.ts';
import { errorsOf, failedIn, total, type Tested } from './tested.ts';
import { sentencesFor } from './words.ts';

export function junitReport(tested: readonly Tested[]): string {
    const [tests, failures, errors] = [total(tested, testsIn), total(tested, failedIn), total(tested, brokenIn)];
    return [
        '<?xml version="1.0" encoding="UTF-8"?>',
        `<testsuites name="guiju test" tests="${tests}" failures="${failures}" errors="${errors}">`,
        ...tested.flatMap(suite),
        '</testsuites>',
        ''
    ].join('\n');
}

const brokenIn = (tested: Tested): number => (errorsOf(tested) > 0 ? 1 : 0);
const testsIn = (tested: Tested): number => tested.examples.length + brokenIn(tested);

function suite(tested: Tested): string[] {
    const name = escapeXml(tested.file);
    const counts = `tests="${testsIn(tested)}" failures="${failedIn(tested)}" errors="${brokenIn(tested)}"`;
    return [
        `  <testsuite name="${name}" ${counts}>`,
        ...(errorsOf(tested) > 0 ? broken(tested) : []),
        ...tested.examples.flatMap(example => testCase(example, tested)),
        '  </testsuite>'
    ];
}

function broken(tested: Tested): string[] {
    const name = escapeXml(tested.file);
    const message = escapeXml(sentencesFor(tested.language).broken(errorsOf(tested)));
    return [
        `    <testcase name="check" classname="${name}" file="${name}">`,
        `      <error type="errors" message="${message}"/>`,
        '    </testcase>'
    ];
}

function testCase({ title, passed, expectations, source }: ExampleResult, tested: Tested): string[] {
    const [where, file] = [tested.file, tested.fileOf(source)].map(escapeXml);
    const open = `<testcase name="${escapeXml(title)}" classname="${where}" file="${file}" line="${source.line}"`;
    if (passed) return [`    ${open}/>`];
    const failed = expectations.filter(expectation => !expectation.passed);
    return [`    ${open}>`, ...failed.map(expectation => `      ${failure(expectation, tested)}`), '    </testcase>'];
}

function failure({ source, ...expectation }: ExpectationResult, { fileOf, language }: Tested): string {
    const message = sentencesFor(language).failed({ ...expectation, source });
    const text = [`${fileOf(source)}:${source.line}:${source.column} ${message}`, ...expectation.explanation].join(
        '\n'
    );
    return `<failure type="expectation" message="${escapeXml(message)}">${escapeXml(text)}</failure>`;
}
