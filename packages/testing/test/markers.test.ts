import { expect, test } from 'vitest';
import { cellsOf, stripMarkers, writeMarkers } from '@guiju/testing';
import type { GuijuDiagnostic } from '@guiju/language';

function diagnostic(line: number, from: number, to: number, endLine = line): GuijuDiagnostic {
    const range = { start: { line, character: from }, end: { line: endLine, character: to } };
    return { code: 'some-check', severity: 'error', message: 'Law.', range, path: '/x.guiju' };
}

test('a Chinese character and a full-width sign take two cells, a curly quote takes one', () => {
    expect(cellsOf('评分（5.1）')).toBe(11);
    expect(cellsOf('“售后”')).toBe(6);
    expect(cellsOf('𠮷')).toBe(2);
});

test('carets stand below the range, counted in cells', () => {
    expect(writeMarkers('评分 满分 100分 {\n}', [diagnostic(0, 6, 10)])).toBe(
        '评分 满分 100分 {\n//        ^^^^^ error some-check: Law.\n}'
    );
});

test('a range under the slashes is marked from them on', () => {
    expect(writeMarkers('note', [diagnostic(0, 0, 4)])).toBe('note\n//<^^^^ error some-check: Law.');
});

test('a range over several lines is marked to the end of its first, an empty range with one caret', () => {
    expect(writeMarkers('   ab\ncd', [diagnostic(0, 3, 1, 1)])).toBe('   ab\n// ^^ error some-check: Law.\ncd');
    expect(writeMarkers('   ab', [diagnostic(0, 3, 3)])).toBe('   ab\n// ^ error some-check: Law.');
});

test('several markers of a line keep their order', () => {
    const marked = writeMarkers('  ab', [diagnostic(0, 2, 3), diagnostic(0, 3, 4)]);
    expect(marked.split('\n').map(line => line.indexOf('^'))).toEqual([-1, 2, 3]);
});

test.each(['评分 满分 3分 {\n}\n', 'a\r\nb', ''])('stripping gives the text back: %j', text => {
    const plain = text.replaceAll('\r', '');
    const last = plain.split('\n').length - 1;
    expect(stripMarkers(writeMarkers(text, [diagnostic(0, 0, 1), diagnostic(last, 0, 0)]))).toBe(plain);
});

test('an ordinary comment is no marker', () => {
    expect(stripMarkers('// error: ^ is a sign\n//   ^ see above')).toBe('// error: ^ is a sign\n//   ^ see above');
});
