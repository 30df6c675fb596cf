// `guiju check --fix`: makes the changes that leave no choice, and tells each of them.
import { certainFixesOf } from '@guiju/language';
import { TextDocument } from 'langium';
import { refuse } from '../refusal.ts';
import { lineDiff } from '../reports/line-diff.ts';
import { countOf } from '../reports/report.ts';
import { openRulesets, type OpenRuleset } from '../rulesets.ts';
import { sentences } from '../sentences.ts';
import type { Session } from '../session.ts';

interface Change {
    readonly file: string;
    /** From 1, where the change was made. */
    readonly line: number;
    /** In the language of the file. */
    readonly title: string;
}

/** A change may uncover a slip of its own; more rounds than this mean that two changes undo each other. */
const MOST_ROUNDS = 20;

/**
 * The rulesets as they read with the changes made. Nothing is written for a dry run, which shows the difference instead, nor
 * where the changes would leave more errors than before.
 */
export async function fixed(
    session: Session,
    paths: readonly string[],
    isDryRun: boolean
): Promise<readonly OpenRuleset[]> {
    const before = await openRulesets(session, paths);
    const texts = new Map<string, string>();
    const changes: Change[] = [];
    let checked: readonly OpenRuleset[] = before;
    for (let round = 0; round < MOST_ROUNDS; round++) {
        const made = checked.flatMap(ruleset => changed(ruleset, texts));
        if (made.length === 0) break;
        changes.push(...made);
        checked = await openRulesets(session, paths, texts);
    }
    if (countOf(checked, 'error') > countOf(before, 'error')) return before;
    if (isDryRun) showDifferences(session, before, texts);
    else await writeAll(session, before, texts);
    tellChanges(session, changes, isDryRun);
    return checked;
}

/** Puts the new text of a ruleset into `texts` and gives what was changed. */
function changed({ document, path, file, language }: OpenRuleset, texts: Map<string, string>): Change[] {
    const { textDocument } = document;
    const certain = certainFixesOf(document);
    if (certain.length === 0) return [];
    const edits = certain.flatMap(({ fix }) => fix.edits);
    texts.set(path, TextDocument.applyEdits(textDocument, edits));
    return certain
        .map(({ fix, range }) => ({ file, line: range.start.line + 1, title: fix.title[language] }))
        .sort((a, b) => a.line - b.line);
}

async function writeAll({ io }: Session, before: readonly OpenRuleset[], texts: ReadonlyMap<string, string>) {
    for (const { path, file } of before) {
        const text = texts.get(path);
        if (text !== undefined && !(await io.write(path, text))) refuse(sentences.unwritable(file));
    }
}

function showDifferences({ io }: Session, before: readonly OpenRuleset[], texts: ReadonlyMap<string, string>): void {
    for (const { path, file, document } of before) {
        const text = texts.get(path);
        if (text !== undefined) io.out.write(lineDiff(file, document.textDocument.getText(), text));
    }
}

/** On standard error: what goes to standard output stays as it is without `--fix`. */
function tellChanges({ io, person }: Session, changes: readonly Change[], isDryRun: boolean): void {
    for (const { file, line, title } of changes) io.err.write(`${file}:${line}: ${title}\n`);
    io.err.write(`${sentences.changesMade(changes.length, isDryRun)[person]}\n`);
}
