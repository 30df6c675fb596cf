// One of several results, for people: name, grade and score in columns.
import { explanationText } from '@guiju/runtime';
import type { Result } from '@guiju/model';
import stringWidth from 'string-width';
import { padTo } from './layout.ts';
import { gradeText, NONE, numberText, words, type Telling } from './telling.ts';

/** `nameWidth`: cells of the longest name of the list. */
export function resultLine(result: Result, telling: Telling & { nameWidth: number }): string {
    const { model, language, name, nameWidth, output, explain } = telling;
    const suffixes = (model.decisions[0]?.qualifiers ?? []).map(({ text }) => text).join('');
    const grades = model.grades.map(({ name }) => `${name}${suffixes}`);
    const gradeWidth = Math.max(...[NONE, ...grades].map(text => stringWidth(text)));
    const grade = padTo(result.grade ? gradeText(result.grade) : NONE, gradeWidth);
    const line = [padTo(name, nameWidth), output.paint(['bold'], grade), outcome(result, telling)].join('  ').trimEnd();
    return explain ? `${line}\n${explanationText(result, language).trimEnd()}\n\n` : `${line}\n`;
}

/** What the grade was read from, or why there is none. */
function outcome({ grade, because, range, score, shown }: Result, { model, language }: Telling): string {
    const measure = model.decisions[0]?.measure;
    if (grade !== null) return (measure && shown[measure]) ?? (score === null ? '' : numberText(score));
    const said = words[language];
    const possible = range ? [`${said.range.toLowerCase()}${said.colon}${range.lowest}${said.to}${range.highest}`] : [];
    return [...(because ?? []), ...possible].join(said.comma);
}
