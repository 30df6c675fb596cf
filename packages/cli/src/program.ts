// The commands and their arguments, as commander reads them.
import { schemaNames, type SchemaName } from '@guiju/model';
import { Argument, Command, Option } from 'commander';
import { check, type CheckOptions } from './commands/check.ts';
import { compile, type CompileOptions } from './commands/compile.ts';
import { diff, DIFF_FORMATS, type DiffQuestion } from './commands/diff.ts';
import { explain } from './commands/explain.ts';
import { fmt, type FmtOptions } from './commands/fmt.ts';
import { serve, type ServeOptions } from './commands/lsp.ts';
import { path, PATH_FORMATS, type PathQuestion } from './commands/path.ts';
import { schema } from './commands/schema.ts';
import { score } from './commands/score.ts';
import { sensitivity, type SensitivityOptions } from './commands/sensitivity.ts';
import { simulate, SIMULATE_FORMATS, type SimulateOptions } from './commands/simulate.ts';
import { test, TEST_FORMATS, type TestOptions } from './commands/test.ts';
import { SCORE_FORMATS, type ScoreOptions } from './commands/written-results.ts';
import { defineAnswers } from './answering.ts';
import { formatOption, type Context } from './command-context.ts';
import { help, helpLayout } from './help.ts';
import { LANGUAGES } from './languages.ts';
import { EXIT, type ExitCode } from './refusal.ts';
import { FORMATS } from './reports/report.ts';
import type { Session } from './session.ts';
import { VERSION } from './version.ts';

const HELP_WIDTH = 110;

/** Runs the command that the arguments name; throws CommanderError for wrong usage, help and version. */
export async function dispatch(args: readonly string[], session: Session): Promise<ExitCode> {
    let exitCode: ExitCode = EXIT.fine;
    const context: Context = {
        session,
        say: sentence => sentence[session.person],
        run:
            action =>
            async (...given) => {
                exitCode = await action(...given);
            }
    };
    const program = root(context);
    const defined = [
        ...[defineCheck, defineCompile, defineScore, defineSimulate, defineSensitivity, defineAnswers],
        ...[definePath, defineDiff, defineTest, defineFmt, defineExplain, defineSchema, defineLsp]
    ];
    for (const define of defined) define(program, context);
    await program.parseAsync(args, { from: 'user' });
    return exitCode;
}

/** Mistakes are not printed here: the sentence for them is ours. */
function root({ session, say }: Context): Command {
    return new Command('guiju')
        .description(say(help.program))
        .configureHelp(helpLayout(session.person))
        .configureOutput({
            writeOut: text => session.io.out.write(text),
            writeErr: text => session.io.err.write(text),
            outputError: () => {},
            getOutHelpWidth: () => HELP_WIDTH,
            getErrHelpWidth: () => HELP_WIDTH
        })
        .exitOverride()
        .helpOption('-h, --help', say(help.helpOption))
        .helpCommand('help [COMMAND]', say(help.help))
        .version(VERSION, '-V, --version', say(help.version))
        .addOption(new Option('--lang <zh|en>', say(help.lang)).choices(LANGUAGES));
}

function defineCheck(program: Command, { session, say, run }: Context): void {
    program
        .command('check')
        .description(say(help.check))
        .argument('[PATHS...]', say(help.paths))
        .addOption(formatOption(FORMATS, say))
        .addOption(
            new Option('--fail-on <error|warning>', say(help.failOn)).choices(['error', 'warning']).default('error')
        )
        .option('--coverage', say(help.coverage))
        .option('--fix', say(help.fix))
        .option('--dry-run', say(help.dryRun))
        .action(run((paths: string[], options: CheckOptions) => check(session, paths, options)));
}

function defineCompile(program: Command, { session, say, run }: Context): void {
    program
        .command('compile')
        .description(say(help.compile))
        .argument('<FILE>', say(help.file))
        .option('-o, --output <OUT>', say(help.output))
        .option('--check', say(help.fresh))
        .action(run((file: string, options: CompileOptions) => compile(session, file, options)));
}

function defineScore(program: Command, { session, say, run }: Context): void {
    program
        .command('score')
        .description(say(help.score))
        .argument('<RULES>', say(help.rules))
        .argument('<AUDITS...>', say(help.audits))
        .addOption(formatOption(SCORE_FORMATS, say))
        .option('--explain', say(help.explainResult))
        .action(
            run((rules: string, audits: string[], options: ScoreOptions) => score(session, { rules, audits }, options))
        );
}

function defineSimulate(program: Command, { session, say, run }: Context): void {
    program
        .command('simulate')
        .description(say(help.simulate))
        .argument('<RULES>', say(help.rules))
        .addOption(formatOption(SIMULATE_FORMATS, say))
        .option('--runs <N>', say(help.runs))
        .addOption(new Option('--seed <S>', say(help.seed)).default('1'))
        .option('--distribution <FILE>', say(help.distribution))
        .option('--learn <AUDITS...>', say(help.learn), [])
        .option('--audit <AUDIT>', say(help.known))
        .option('--given <NAME=VALUE...>', say(help.given), [])
        .option('--against <RULES>', say(help.against))
        .option('--show <NUMBER>', say(help.show))
        .action(run((rules: string, options: SimulateOptions) => simulate(session, rules, options)));
}

function defineSensitivity(program: Command, { session, say, run }: Context): void {
    program
        .command('sensitivity')
        .description(say(help.sensitivity))
        .argument('<RULES>', say(help.rules))
        .addOption(formatOption(SIMULATE_FORMATS, say))
        .option('--audit <AUDIT>', say(help.studied))
        .option('--runs <N>', say(help.studies))
        .addOption(new Option('--seed <S>', say(help.seed)).default('1'))
        .option('--distribution <FILE>', say(help.distribution))
        .option('--learn <AUDITS...>', say(help.learn), [])
        .option('--given <NAME=VALUE...>', say(help.given), [])
        .action(run((rules: string, options: SensitivityOptions) => sensitivity(session, rules, options)));
}

function definePath(program: Command, { session, say, run }: Context): void {
    program
        .command('path')
        .description(say(help.path))
        .argument('<RULES>', say(help.rules))
        .argument('<AUDIT>', say(help.audit))
        .requiredOption('--to <GRADE>', say(help.to))
        .option('--costs <FILE>', say(help.costs))
        .option('--step <POINTS>', say(help.step))
        .addOption(formatOption(PATH_FORMATS, say))
        .option('-o, --output <OUT>', say(help.output))
        .action(
            run((rules: string, input: string, options: Omit<PathQuestion, 'rules' | 'input'>) =>
                path(session, { rules, input, ...options })
            )
        );
}

function defineDiff(program: Command, { session, say, run }: Context): void {
    program
        .command('diff')
        .description(say(help.diff))
        .argument('<OLD>', say(help.old))
        .argument('<NEW>', say(help.newer))
        .option('--audits <AUDITS...>', say(help.replayed))
        .addOption(formatOption(DIFF_FORMATS, say))
        .option('-o, --output <OUT>', say(help.output))
        .action(
            run((old: string, newer: string, options: Omit<DiffQuestion, 'old' | 'newer'>) =>
                diff(session, { old, newer, ...options })
            )
        );
}

function defineTest(program: Command, { session, say, run }: Context): void {
    program
        .command('test')
        .description(say(help.test))
        .argument('[PATHS...]', say(help.paths))
        .addOption(formatOption(TEST_FORMATS, say))
        .action(run((paths: string[], options: TestOptions) => test(session, paths, options)));
}

function defineFmt(program: Command, { session, say, run }: Context): void {
    program
        .command('fmt')
        .description(say(help.fmt))
        .argument('[PATHS...]', say(help.paths))
        .option('--check', say(help.laidOut))
        .addOption(new Option('--keywords <zh|en>', say(help.keywords)).choices(LANGUAGES))
        .action(run((paths: string[], options: FmtOptions) => fmt(session, paths, options)));
}

function defineExplain(program: Command, { session, say, run }: Context): void {
    program
        .command('explain')
        .description(say(help.explain))
        .argument('<CHECK-ID>', say(help.id))
        .action(run((id: string) => explain(session, id)));
}

function defineSchema(program: Command, { session, say, run }: Context): void {
    program
        .command('schema')
        .description(say(help.schema))
        .addArgument(new Argument('<NAME>', say(help.schemaName)).choices(schemaNames))
        .action(run((name: SchemaName) => schema(session, name)));
}

function defineLsp(program: Command, { session, say, run }: Context): void {
    program
        .command('lsp')
        .description(say(help.lsp))
        .option('--stdio', say(help.stdio))
        .action(run((options: ServeOptions) => serve(session, options)));
}
