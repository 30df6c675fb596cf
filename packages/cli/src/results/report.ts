// One result, for people: the grade, why, the numbers behind it, and what is missing.
import { exactText, readExact, type ExactJson } from '@guiju/exact';
import type { Language, Result, Trace } from '@guiju/model';
import { explanationText, modelWithScoring } from '@guiju/runtime';
import type { Style } from '../io.ts';
import { columns } from './layout.ts';
import { memberLines } from './members.ts';
import { sectionScores, type PartScore } from './sections.ts';
import { gradeText, NONE, numberText, words, type Telling } from './telling.ts';

export function resultReport(result: Result, telling: Telling): string {
    const blocks = [
        head(telling),
        grade(result, telling),
        furtherGrades(result, telling),
        measures(result, telling),
        findings(result, telling),
        members(result, telling),
        sections(result, telling),
        deductions(result, telling),
        leftOut(result, telling),
        missing(result, telling),
        telling.explain ? explanation(result, telling) : []
    ];
    return blocks
        .filter(lines => lines.length > 0)
        .map(lines => lines.join('\n') + '\n')
        .join('\n');
}

const indented = (lines: readonly string[]): string[] => lines.map(line => `  ${line}`);

function head({ model: { ruleset }, name, output }: Telling): string[] {
    const title = [ruleset.title, ruleset.edition].filter(Boolean).join(' ');
    return [`${output.paint(['bold'], title)}  ${output.paint(['dim'], name)}`];
}

function grade({ grade, because, complete }: Result, { language, output }: Telling): string[] {
    const said = words[language];
    const styles: Style[] = ['bold', grade === null ? 'yellow' : grade.certificate ? 'green' : 'red'];
    const name = grade ? gradeText(grade) : complete ? said.undecided : said.incomplete;
    const reasons = (grade?.because ?? because ?? []).map(reason => `- ${reason}`);
    const follows = Object.entries(grade?.consequences ?? {}).map(([what, text]) => `${what}${said.colon}${text}`);
    return indented([output.paint(styles, name), ...reasons, ...follows]);
}

/** The other blocks of grades, each with its name. */
function furtherGrades({ decisions, complete }: Result, { language, output }: Telling): string[] {
    const said = words[language];
    return indented(
        decisions.slice(1).flatMap(({ name, by, grade, because }) => {
            // Those of members stand in their table.
            if (by !== undefined) return [];
            const outcome = grade ? gradeText(grade) : complete ? said.undecided : said.incomplete;
            return [`${name}${said.colon}${output.paint(['bold'], outcome)}`, ...because.map(reason => `- ${reason}`)];
        })
    );
}

/** What the rule shows, and beside it the exact value where that says more; what is still possible while open. */
function measures(result: Result, { model, language }: Telling): string[] {
    const rows = model.measures.map(({ name }) => {
        const exact = result.measures[name];
        const printed = result.shown[name];
        if (exact === null) return [name, rangeText(result.range?.measures[name], language), ''];
        return [name, printed ?? numberText(exact), saysAll(printed, exact) ? '' : `= ${numberText(exact)}`];
    });
    return rows.length === 0 ? [] : indented(columns(rows, ['left', 'right', 'left']));
}

function saysAll(printed: string | undefined, exact: ExactJson | undefined): boolean {
    const [shown, value] = [readExact(printed), readExact(exact)];
    return printed === undefined || (shown !== undefined && value !== undefined && shown.equals(value));
}

function rangeText(range: { from: ExactJson | null; to: ExactJson | null } | undefined, language: Language): string {
    return range ? [range.from, range.to].map(numberText).join(words[language].to) : NONE;
}

/** A line for each member of a collection. */
function members(result: Result, { language, output }: Telling): string[] {
    return indented(
        memberLines(result, language).flatMap(([header, ...lines]) => [output.paint(['dim'], header!), ...lines])
    );
}

/** How many of each class; nothing while they are not stated. */
function findings(result: Result, { language }: Telling): string[] {
    const counts = Object.entries(result.findings ?? {}).filter(([, count]) => count !== null);
    if (counts.length === 0) return [];
    const said = words[language];
    return indented([
        `${said.findings}${said.colon}${counts.map(([name, count]) => `${name} ${count}`).join(said.comma)}`
    ]);
}

function sections(result: Result, { model: whole, language, output }: Telling): string[] {
    const model = modelWithScoring(whole, result.scoring);
    if (model.sections.length === 0) return [];
    const said = words[language];
    const { sections, total } = sectionScores(model, result);
    const points = ({ items, got, of }: PartScore): string[] =>
        items === 0 ? [NONE, NONE] : [exactText(got), exactText(of)];
    const rows = sections.map(part => [`${'  '.repeat(part.depth)}${part.code} ${part.title}`, ...points(part)]);
    const all = [[said.section, said.got, said.of], ...rows, [said.total, ...points(total)]];
    const [header, ...lines] = columns(all, ['left', 'right', 'right']);
    return indented([output.paint(['dim'], header!), ...lines]);
}

/** Each tally that was raised, once, however often the explanation comes to it, with what raised it. */
function deductions({ trace, items }: Result, { language, output }: Telling): string[] {
    const tallies = nodesOf(trace).filter(({ kind, value }) => kind === 'tally' && value !== '0');
    const raised = [...new Map(tallies.map(node => [node.name, node])).values()];
    const flagged = Object.entries(items).flatMap(([key, { flags }]) => (flags ?? []).map(flag => `${flag} ${key}`));
    const lines = raised.flatMap(node => [nodeText(node), ...node.parts.map(part => `  ${nodeText(part)}`)]);
    const told = lines.length > 0 ? lines : flagged;
    return told.length === 0 ? [] : indented([output.paint(['dim'], words[language].deductions), ...told]);
}

function nodesOf(trace: Result['trace']): Trace[] {
    return isTrace(trace) ? [trace, ...trace.parts.flatMap(nodesOf)] : [];
}

function isTrace(trace: Result['trace']): trace is Trace {
    return 'parts' in trace;
}

const nodeText = ({ name, text }: Trace): string => [name, text].filter(Boolean).join('  ');

function leftOut({ items }: Result, { language, output }: Telling): string[] {
    const said = words[language];
    const lines = Object.entries(items)
        .filter(([, { state }]) => state !== undefined)
        .map(([key, { state, reason }]) => `${key}  ${[said.states[state!], reason].filter(Boolean).join(said.comma)}`);
    return lines.length === 0 ? [] : indented([output.paint(['dim'], said.leftOut), ...lines]);
}

function missing({ missing, range }: Result, { language, output }: Telling): string[] {
    if (missing.length === 0) return [];
    const said = words[language];
    const lines = [output.paint(['dim'], said.missing(missing.length)), missing.join(said.list)];
    if (range && range.lowest !== null)
        lines.push(`${said.range}${said.colon}${range.lowest}${said.to}${range.highest}`);
    return indented(lines);
}

function explanation(result: Result, { language, output }: Telling): string[] {
    const lines = explanationText(result, language).trimEnd().split('\n');
    return indented([output.paint(['dim'], words[language].explanation), ...lines]);
}
