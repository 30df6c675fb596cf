// Slips in the examples: a text with some of its numbers or signs written otherwise, and what is found in it.
import { AstUtils, type AstNode } from 'langium';
import {
    isBound,
    isDisplay,
    isGate,
    isGrades,
    isLiteral,
    isOperation,
    isRounding,
    isVeto,
    type Band,
    type Bound,
    type Display,
    type Gate,
    type Literal,
    type Rounding
} from '@guiju/language';
import { readText } from '@guiju/repo';
import { createFixtures, type CheckedText } from '@guiju/testing';

const fixtures = createFixtures();
const BESIDE = { '../after-sales-100/rule.guiju': readText('examples/after-sales-100/rule.guiju') };

/** An example, or a variant of it, with the parts that slips are made in. */
export interface Subject {
    readonly text: string;
    /** From the best grade to the worst. */
    readonly gates: readonly (Gate & { readonly band: Band })[];
    readonly vetoNumbers: readonly Literal[];
    readonly bases: readonly Literal[];
    readonly bounds: readonly Bound[];
    readonly steps: readonly (Rounding | Display)[];
}

/** `change` turns the example into a variant of it; both check clean. */
export async function subjectOf(example: string, change = (text: string): string => text): Promise<Subject> {
    const text = change(readText(`examples/${example}/rule.guiju`));
    const { document, diagnostics } = await check(text);
    if (diagnostics.length > 0) throw new Error(`${example}: ${JSON.stringify(diagnostics)}`);
    const nodes = AstUtils.streamAst(document.parseResult.value).toArray();
    const literals = nodes.filter(isLiteral);
    const bands = nodes.filter(isGate).filter((gate): gate is Gate & { band: Band } => gate.band !== undefined);
    return {
        text,
        gates: bands,
        vetoNumbers: literals.filter(literal => AstUtils.getContainerOfType(literal, isVeto) !== undefined),
        bases: literals.filter(({ $container: around }) => isOperation(around) && around.operator === '折合'),
        bounds: nodes.filter(isBound),
        steps: nodes.filter(node => isRounding(node) || isDisplay(node))
    };
}

/** Every number of the bands. */
export const bandNumbers = ({ gates }: Subject): Literal[] =>
    gates.flatMap(({ band }) => AstUtils.streamAllContents(band).filter(isLiteral).toArray());

/** Every number below the grades of the file. */
export const gradeNumbers = ({ gates }: Subject): Literal[] =>
    AstUtils.streamAllContents(AstUtils.getContainerOfType(gates[0], isGrades)!).filter(isLiteral).toArray();

export const check = (text: string): Promise<CheckedText> => fixtures.checkText(text, BESIDE);

/** From 0, as diagnostics count. */
export const lineOf = (node: AstNode): number => node.$cstNode!.range.start.line;

/** The number of a literal, for choosing others beside it. */
export const numberOf = (literal: Literal): number => Number(literal.value);

/** One or several numbers written otherwise. A number keeps the unit behind it, a text takes the place of both. */
export type Changes = readonly (readonly [Literal, number | string])[];

export function written({ text }: Subject, changes: Changes): string {
    const places = changes.map(([{ $cstNode, value }, instead]) => {
        const { offset: start, end } = $cstNode!;
        return { start, end: typeof instead === 'number' ? start + value.length : end, instead };
    });
    return places
        .sort((a, b) => b.start - a.start)
        .reduce((all, { start, end, instead }) => all.slice(0, start) + instead + all.slice(end), text);
}

/** The band itself written otherwise. */
export function writtenBand({ text }: Subject, band: Band, change: (band: string) => string): string {
    const { offset, end } = band.$cstNode!;
    const changed = change(text.slice(offset, end));
    if (changed === text.slice(offset, end)) throw new Error(`nothing changed: ${changed}`);
    return text.slice(0, offset) + changed + text.slice(end);
}

/** A change in words, for failures. */
export const wordsOf = (changes: Changes): string =>
    changes.map(([literal, instead]) => `line ${lineOf(literal) + 1}: ${literal.$cstNode!.text} → ${instead}`).join();
