// The commands that answer one record by one rule: reviews, days, samples, deadlines, certificates.
import type { Command } from 'commander';
import type { Question } from './commands/answer.ts';
import { certificate, CERTIFICATE_FORMATS } from './commands/certificate.ts';
import { deadlines, DEADLINE_FORMATS } from './commands/deadlines.ts';
import { days, FACT_FORMATS, sample } from './commands/facts.ts';
import { review, REVIEW_FORMATS } from './commands/review.ts';
import { formatOption, type Context } from './command-context.ts';
import { help } from './help.ts';
import type { ExitCode } from './refusal.ts';
import type { Sentence } from './sentences.ts';
import type { Session } from './session.ts';

interface Answerer<Format extends string> {
    name: 'certificate' | 'days' | 'deadlines' | 'review' | 'sample';
    /** What the record holds. */
    input: Sentence;
    formats: readonly string[];
    answer: (session: Session, question: Question<Format>) => Promise<ExitCode>;
}

export function defineAnswers(program: Command, context: Context): void {
    const { record, input, events } = help;
    defineAnswer(program, context, { name: 'review', input: record, formats: REVIEW_FORMATS, answer: review });
    defineAnswer(program, context, { name: 'days', input, formats: FACT_FORMATS, answer: days });
    defineAnswer(program, context, { name: 'sample', input, formats: FACT_FORMATS, answer: sample });
    defineAnswer(program, context, { name: 'deadlines', input: events, formats: DEADLINE_FORMATS, answer: deadlines });
    defineAnswer(program, context, {
        name: 'certificate',
        input: events,
        formats: CERTIFICATE_FORMATS,
        answer: certificate
    });
}

/** A command that answers one record by one rule. */
function defineAnswer<Format extends string>(
    program: Command,
    { session, say, run }: Context,
    { name, input, formats, answer }: Answerer<Format>
): void {
    program
        .command(name)
        .description(say(help[name]))
        .argument('<RULES>', say(help.rules))
        .argument('<INPUT>', say(input))
        .addOption(formatOption(formats, say))
        .option('-o, --output <OUT>', say(help.output))
        .action(
            run((rules: string, record: string, options: Pick<Question<Format>, 'format' | 'output'>) =>
                answer(session, { rules, input: record, ...options })
            )
        );
}
