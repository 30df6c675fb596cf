// Runs the checks inside Langium's validation and gives every diagnostic its code and both languages.
import {
    DefaultDocumentValidator,
    AstUtils,
    DocumentState,
    GrammarUtils,
    type AstNode,
    type DiagnosticInfo,
    type LangiumCoreServices,
    type LangiumDocument,
    type ReferenceInfo,
    type ValidationCheck,
    type ValidationRegistry,
    type ValidationSeverity
} from 'langium';
import type { IToken } from 'chevrotain';
import type { Diagnostic, Range } from 'vscode-languageserver-types';
import {
    isChange,
    isCitable,
    isGradeExpectation,
    isGrades,
    isItemAnswer,
    isRowTaken,
    type Ruleset
} from '../generated/ast.ts';
import { unpack, pack, type Bilingual } from '../messages/bilingual.ts';
import { languageOf, type Locale } from '../messages/locale.ts';
import { mainErrors, mainSigns } from '../messages/parse-errors.ts';
import type { AnyCheck, Place } from './check.ts';
import { fullDocument, originOf } from '../effective/effective.ts';
import { atOrigin, isJudged, isOfTheFile, isToldInFull } from '../effective/diagnostics.ts';
import { Finding, findingOf, keepFinding } from '../fixes/offered.ts';
import { settled, type Found, type FoundAt, type Unused } from '../suppressions/settle.ts';
import { SYNTAX, UNRESOLVED } from './known.ts';
import { messageOf, reportedBy } from './in-each-light.ts';
import { checks } from './registry.ts';
import { suppressionUnused } from './suppression-unused.ts';
import { rulesetOf } from '../names/catalogue.ts';
import { clausesOf } from '../names/clauses.ts';
import { statementsOf } from '../names/statements.ts';

/** Code of a fault of ours. */
export const FAULT = 'fault';

/** What a diagnostic carries so that it can be shown in either language. */
export interface DiagnosticData {
    readonly code: string;
    readonly messages: Bilingual;
}

export function registerChecks(registry: ValidationRegistry): void {
    for (const check of checks.filter(each => each.run !== undefined)) {
        for (const type of [check.on].flat()) registry.register({ [type]: asValidation(check) });
    }
}

function asValidation(check: AnyCheck): ValidationCheck<AstNode> {
    return (node, accept) => {
        const document = AstUtils.getDocument(node);
        if (!isJudged(check, document) || (!isOfTheFile(check) && holdsSyntaxError(document, node))) return;
        try {
            for (const { it, message, at } of reportedBy(check, node)) {
                const data = new Finding(check, { node, it, at });
                accept(check.severity, message, { ...infoOf(check, at), data });
            }
        } catch (error) {
            // Behind a slip of syntax a check may meet a statement elsewhere that lacks a part: it has nothing to say.
            if (document.parseResult.parserErrors.length === 0)
                accept('error', faultOf(check, error), { node, code: FAULT });
        }
    };
}

/** A check that fails must not look like one that found nothing. */
function faultOf(check: AnyCheck, error: unknown): string {
    const cause = error instanceof Error ? error.message : String(error);
    return pack({
        zh: `检查“${check.id}”自身出错，没有查完，请报告：${cause}`,
        en: `The check “${check.id}” broke and did not finish; please report this: ${cause}`
    });
}

function infoOf(check: AnyCheck, at: Place): DiagnosticInfo<AstNode, string> {
    const { textDocument } = AstUtils.getDocument(at.node);
    const { span } = at;
    const range = span && { start: textDocument.positionAt(span.from), end: textDocument.positionAt(span.to) };
    return {
        node: at.node,
        ...(range === undefined ? {} : { range }),
        ...(at.property === undefined ? {} : { property: at.property }),
        ...(at.index === undefined ? {} : { index: at.index }),
        ...rangeOfPart(at),
        code: check.id
    };
}

/** Nothing where the whole property is meant, or the part does not stand there in these words. */
function rangeOfPart({ node, property, index, part }: Place): { range?: Range } {
    const written = part && property ? GrammarUtils.findNodeForProperty(node.$cstNode, property, index) : undefined;
    const place = written?.text.indexOf(part!) ?? -1;
    if (!written || place < 0) return {};
    const { textDocument } = AstUtils.getDocument(node);
    const start = written.offset + place;
    return { range: { start: textDocument.positionAt(start), end: textDocument.positionAt(start + part!.length) } };
}

/** A statement that was not understood whole, or that ends where it was no longer understood, is not judged. */
function holdsSyntaxError(document: LangiumDocument, node: AstNode): boolean {
    const errors = document.parseResult.parserErrors;
    const cst = node.$cstNode;
    if (errors.length === 0 || !cst) return false;
    const holds = (offset: number | undefined): boolean =>
        offset !== undefined && cst.offset <= offset && offset < cst.end;
    return errors.some(error => {
        const before = 'previousToken' in error ? (error.previousToken as IToken | undefined) : undefined;
        return holds(error.token.startOffset) || holds(before?.startOffset);
    });
}

export class GuijuValidator extends DefaultDocumentValidator {
    private readonly locale: Locale;
    private readonly services: LangiumCoreServices;

    constructor(services: LangiumCoreServices & { locale: Locale }) {
        super(services);
        this.locale = services.locale;
        this.services = services;
    }

    override async validateDocument(...[given, ...rest]: Parameters<DefaultDocumentValidator['validateDocument']>) {
        const document = given as LangiumDocument<Ruleset>;
        const language = this.locale.language ?? languageOf(document);
        // Made first: the short file is asked less where there is a full one.
        const full = fullDocument(document, this.services.shared.workspace.LangiumDocumentFactory);
        const own = (await super.validateDocument(document, ...rest)).map(it => finished(it, language));
        const found = own.map((diagnostic): Found => ({ diagnostic, places: [placeOf(document, diagnostic)] }));
        if (full !== document) {
            if (full.state < DocumentState.Linked) await this.services.references.Linker.link(full);
            const inFull = (await super.validateDocument(full, ...rest)).map(it => finished(it, language));
            found.push(...inFull.map(it => foundInFull(it, full, document, language)));
        }
        const { kept, unused } = settled(document, found);
        const more = unused.map(each => finished(this.unusedDiagnostic(document, each), language));
        return [
            ...kept,
            ...settled(
                document,
                more.map(it => ({ diagnostic: it, places: [] }))
            ).kept
        ];
    }

    private unusedDiagnostic(document: LangiumDocument<Ruleset>, { suppression, named }: Unused): Diagnostic {
        const node = document.parseResult.value;
        const it = { id: named.id } as never;
        const at: Place = { node, span: suppression.ids.length > 1 ? named : suppression };
        const data = new Finding(suppressionUnused, { node, it, at });
        const info = { ...infoOf(suppressionUnused, at), data };
        return this.toDiagnostic(suppressionUnused.severity, messageOf(suppressionUnused, it), info);
    }

    protected override processLexingErrors(
        ...[result, diagnostics, options]: Parameters<DefaultDocumentValidator['processLexingErrors']>
    ): void {
        super.processLexingErrors({ ...result, lexerErrors: mainSigns(result) }, diagnostics, options);
    }

    /** One slip, one message. */
    protected override processParsingErrors(
        ...[result, diagnostics, options]: Parameters<DefaultDocumentValidator['processParsingErrors']>
    ): void {
        const parserErrors = mainErrors(result, AstUtils.getDocument(result.value).textDocument.getText());
        super.processParsingErrors({ ...result, parserErrors }, diagnostics, options);
    }

    /** A name inside of what could not be found itself is its consequence, too. */
    protected override processLinkingErrors(
        ...[document, diagnostics, options]: Parameters<DefaultDocumentValidator['processLinkingErrors']>
    ): void {
        const slips = linesOfSlips(document);
        const lost = wordsLost(document);
        const references = document.references.filter(
            ({ error, $refNode }) =>
                !error ||
                (!isConsequence(error.info) &&
                    !isToldInFull(error.info, document) &&
                    !slips.has(($refNode?.range.start.line ?? -1) + 1) &&
                    !lost($refNode?.text ?? ''))
        );
        super.processLinkingErrors({ ...document, references }, diagnostics, options);
    }

    protected override toDiagnostic<N extends AstNode>(
        severity: ValidationSeverity,
        message: string,
        info: DiagnosticInfo<N, string>
    ): Diagnostic {
        const code = info.code ?? UNRESOLVED;
        return super.toDiagnostic(severity, message, { ...info, code });
    }
}

/** Lines (from 1) on which a word was not understood: names there may have been taken for something else. */
function linesOfSlips({ parseResult: { parserErrors, lexerErrors } }: LangiumDocument): Set<number> {
    return new Set([
        ...parserErrors.map(({ token }) => token.startLine ?? 0),
        ...lexerErrors.map(({ line = 0 }) => line)
    ]);
}

/** Words on the lines of slips, and in what was passed over behind them: a name declared there is no slip where it is used. */
function wordsLost({ parseResult: { parserErrors }, textDocument }: LangiumDocument): (name: string) => boolean {
    if (parserErrors.length === 0) return () => false;
    const lines = textDocument.getText().split(/\r\n|\n|\r/);
    const words = new Set(
        parserErrors.flatMap(({ token, resyncedTokens }) => [
            ...resyncedTokens.map(({ image }) => image),
            ...((lines[(token.startLine ?? 0) - 1] ?? '').match(WORDS) ?? [])
        ])
    );
    const glued = parserErrors.map(({ token }) => token.image);
    return name =>
        name !== '' && (words.has(name) || glued.some(image => image.length > name.length && image.endsWith(name)));
}

const WORDS = /[\p{L}_][\p{L}\p{M}\p{N}_]*(?:-[\p{L}\p{N}_]+)*/gu;

/**
 * In a worked example: the row of an item or group that is unknown, the grade of a rule that has none. In a citation: the
 * point of a clause that is unknown, any clause in a rule that does not hold its text. A clause that was changed may be gone.
 */
function isConsequence({ container, property, index }: ReferenceInfo): boolean {
    if (isChange(container)) return true;
    if (isCitable(container)) {
        if (property !== 'items') return clausesOf(rulesetOf(container)).length === 0;
        return index === 0 ? !container.clause?.ref : !container.items[(index ?? 0) - 1]?.ref;
    }
    if (isRowTaken(container)) {
        const item = AstUtils.getContainerOfType(container, isItemAnswer)?.items[0];
        return !item?.ref || (property === 'row' && container.group !== undefined && !container.group.ref);
    }
    if (!isGradeExpectation(container)) return false;
    const ruleset = AstUtils.getDocument(container).parseResult.value as Ruleset;
    if (!statementsOf(ruleset).some(isGrades)) return true;
    return property !== 'decision' && container.decision !== undefined && !container.decision.ref;
}

function placeOf(document: LangiumDocument, { range }: Diagnostic): FoundAt {
    return { document, offset: document.textDocument.offsetAt(range.start) };
}

/** What stays as it was is told in the author's file; a comment there and one in the other file both answer it. */
function foundInFull(
    found: Diagnostic,
    full: LangiumDocument<Ruleset>,
    document: LangiumDocument<Ruleset>,
    language: 'zh' | 'en'
): Found {
    const diagnostic = atOrigin(found, full, document, language);
    keepFinding(diagnostic, findingOf(found));
    const origin = originOf(full, full.textDocument.offsetAt(found.range.start));
    return { diagnostic, places: [placeOf(document, diagnostic), origin] };
}

function finished(diagnostic: Diagnostic, language: 'zh' | 'en'): Diagnostic {
    const text = diagnostic.message;
    const messages = unpack(typeof text === 'string' ? text : text.value);
    const code = diagnostic.code ?? SYNTAX;
    const told: Diagnostic = {
        ...diagnostic,
        code,
        message: messages[language],
        source: 'guiju',
        data: { code: String(code), messages } satisfies DiagnosticData
    };
    if (diagnostic.data instanceof Finding) keepFinding(told, diagnostic.data);
    return told;
}
