// Deadlines for people: by date, each with who must do what, how it stands, and how the date was counted.
import type { Deadline, DeadlineState, Deadlines, Language, Model } from '@guiju/model';
import type { Output, Style } from '../io.ts';
import { clauseText, momentText, stateText, words } from './words.ts';

export interface DeadlineTelling {
    model: Model;
    language: Language;
    /** The day that was asked about, with a time of the day where one was. */
    on: string;
    output: Output;
}

const STYLES: Partial<Record<DeadlineState, Style>> = {
    met: 'green',
    overdue: 'red',
    'met late': 'red',
    'too early': 'red',
    due: 'yellow',
    undetermined: 'yellow'
};

export function deadlineReport({ deadlines }: Deadlines, telling: DeadlineTelling): string {
    const { model, language, on, output } = telling;
    const said = words[language];
    const title = output.paint(['bold'], [model.ruleset.title, model.ruleset.edition].filter(Boolean).join(' '));
    const blocks = deadlines.map(deadline => deadlineLines(deadline, telling));
    const told = blocks.length === 0 ? [said.none] : blocks.map(lines => lines.join('\n'));
    return `${title}  ${output.paint(['dim'], said.title(on))}\n\n${told.join('\n\n')}\n`;
}

function deadlineLines(deadline: Deadline, { model, language, output }: DeadlineTelling): string[] {
    const said = words[language];
    const { name, actor, state, because, clause, modality } = deadline;
    const rule = model.terms?.find(term => term.name === name)?.rule;
    const act = rule?.kind === 'apart' ? said.apart(...rule.events) : deadline.act;
    const style = STYLES[state];
    const standing =
        style === undefined ? stateText(state, language) : output.paint([style], stateText(state, language));
    const cited = clause === null ? '' : output.paint(['dim'], `  [${clauseText(clause, language)}]`);
    return [
        `${datesText(deadline, language)}  ${output.paint(['bold'], name)}  ${standing}${cited}`,
        `  ${actor} ${said.modality[modality]} ${act}`,
        ...because.map(line => `  - ${line}`)
    ];
}

function datesText(deadline: Deadline, language: Language): string {
    const said = words[language];
    const { kind } = deadline;
    if (deadline.due === null) return said.noDate;
    const due = momentText(deadline.due, deadline.dueTime);
    const start = deadline.start === null ? null : momentText(deadline.start, deadline.startTime);
    if (kind === 'window' && start !== null) return `${start}${said.to}${due}`;
    return kind === 'at least' ? `${said.earliest}${due}` : due;
}
