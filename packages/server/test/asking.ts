// How each editor feature is asked about a place of a fixture, and how its answer reads there.
import type {
    CompletionItem,
    CompletionList,
    ProtocolConnection,
    Range,
    TextEdit,
    InsertReplaceEdit
} from 'vscode-languageserver/node';
import type { Question } from './feature-fixtures.ts';
import { inLine } from './places.ts';

export interface Asked {
    readonly connection: ProtocolConnection;
    readonly question: Question;
    readonly uri: string;
    /** Of the file that is asked about. */
    readonly text: string;
    readonly files: ReadonlyMap<string, string>;
    uriOf(file: string): string;
}

type Ask = (asked: Asked) => Promise<string[]>;

/** By the name of the folder that holds the fixtures. */
export const FEATURES: Readonly<Record<string, Ask>> = { completion };

const at = ({ uri, question }: Asked) => ({ textDocument: { uri }, position: question.place });

const SHOWN = 14;

/** The first suggestions; the argument chooses those whose label holds it. With what is replaced, where that is something. */
async function completion(asked: Asked): Promise<string[]> {
    const answer: CompletionList | null = await asked.connection.sendRequest('textDocument/completion', at(asked));
    if (!answer) return ['(nothing)'];
    const wanted = answer.items.filter(({ label }) => label.includes(asked.question.argument));
    const more = wanted.length > SHOWN ? [`… ${wanted.length} in all`] : [];
    return [...wanted.slice(0, SHOWN).map(item => suggestion(item, asked.text)), ...more];
}

function suggestion(item: CompletionItem, text: string): string {
    const edit = item.textEdit as (TextEdit & InsertReplaceEdit) | undefined;
    const range: Range | undefined = edit?.replace ?? edit?.range;
    const isEmpty = range !== undefined && range.start.character === range.end.character;
    const written = edit && edit.newText !== item.label ? ` ⇒ ${JSON.stringify(edit.newText)}` : '';
    const replaced = range && !isEmpty ? ` in ${inLine(text, range)}` : '';
    const told = [item.detail, item.labelDetails?.description].filter(Boolean).join(' · ');
    return `${item.label}${told ? `  ${told}` : ''}${written}${replaced}`;
}
