// Fixtures of editor features: rulesets with places asked about, and below each the answer of the server.
//
//     总评 = 实┃得            a question at this place …
//     //= 净得               … with an argument, such as a new name
//     //> 实得 = ⟦合计⟧       the answer, written by the tool
//
// `⟪实┃¦实得⟫` is 实┃ for the question there and 实得 for all others: half a word spoils nothing but its own question.
// `//- base.guiju` begins a further file. A fixture without a place is asked about as a whole, its answer stands at the end;
// a line `//=` with no place above it is a question of its own.

export const CURSOR = '┃';
const ANSWER = /^\s*\/\/>/;
const ARGUMENT = /^\s*\/\/= ?(.*)$/;
const FILE = /^\/\/- (\S+)$/;

export interface Question {
    readonly file: string;
    readonly place: { readonly line: number; readonly character: number } | undefined;
    readonly argument: string;
    /** The file as it reads while this is asked. */
    readonly text: string;
}

export interface Fixture {
    /** The texts that a server sees, by file name. */
    readonly files: ReadonlyMap<string, string>;
    readonly questions: readonly Question[];
    /** The fixture with these answers in it, one for each question. */
    answered(answers: readonly (readonly string[])[]): string;
}

/** A line as written, the question that it asks, if it asks one, and the question whose answer goes below it. */
interface Line {
    readonly text: string;
    question?: number;
    readonly isArgument?: boolean;
}

export function readFixture(name: string, text: string): Fixture {
    const contents = new Map<string, string[]>([[name, []]]);
    const lines: Line[] = [];
    const asked: { file: string; line: number | undefined; argument: string }[] = [];
    let file = name;
    for (const written of text.split('\n').filter(each => !ANSWER.test(each))) {
        const line: Line = { text: written, isArgument: ARGUMENT.test(written) };
        const before = lines.at(-1);
        lines.push(line);
        const [, started] = FILE.exec(written) ?? [];
        const [, argument] = ARGUMENT.exec(written) ?? [];
        if (started !== undefined) contents.set((file = started), []);
        else if (argument !== undefined && before?.question !== undefined && !before.isArgument) {
            asked[before.question]!.argument = argument;
            line.question = before.question;
            delete before.question;
        } else if (argument !== undefined) line.question = asked.push({ file, line: undefined, argument }) - 1;
        else {
            const at = contents.get(file)!.push(written) - 1;
            if (written.includes(CURSOR)) line.question = asked.push({ file, line: at, argument: '' }) - 1;
        }
    }
    if (asked.length === 0) asked.push({ file: name, line: undefined, argument: '' });
    return {
        files: new Map([...contents].map(([key, content]) => [key, content.map(settled).join('\n')])),
        questions: asked.map(each => questionOf(each, contents.get(each.file)!)),
        answered: answers => withAnswers(lines, answers)
    };
}

const ALTERNATIVE = /⟪([^⟪⟫¦]*)(?:¦([^⟪⟫]*))?⟫/g;

/** A line as it reads for questions elsewhere, and for its own. */
const settled = (line: string): string => line.replace(ALTERNATIVE, '$2').replace(CURSOR, '');
const asking = (line: string): string => line.replace(ALTERNATIVE, '$1');

function questionOf(
    { file, line, argument }: { file: string; line: number | undefined; argument: string },
    content: readonly string[]
): Question {
    const own = content.map((each, at) => (at === line ? asking(each) : settled(each)));
    const place = line === undefined ? undefined : { line, character: own[line]!.indexOf(CURSOR) };
    return { file, argument, place, text: own.map(each => each.replace(CURSOR, '')).join('\n') };
}

function withAnswers(lines: readonly Line[], answers: readonly (readonly string[])[]): string {
    const asComments = (answer: readonly string[]): string[] => answer.map(each => `//> ${each}`.trimEnd());
    const asked = lines.some(({ question }) => question !== undefined);
    if (asked) {
        return lines
            .flatMap(({ text, question }) => [text, ...(question === undefined ? [] : asComments(answers[question]!))])
            .join('\n');
    }
    const written = lines.map(({ text }) => text);
    while (written.at(-1) === '') written.pop();
    return [...written, ...asComments(answers[0]!), ''].join('\n');
}
