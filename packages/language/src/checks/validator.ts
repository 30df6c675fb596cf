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
    type ParseResult,
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
    isScoring,
    type Ruleset,
    type Scoring
} from '../generated/ast.ts';
import { unpack, pack, type Bilingual } from '../messages/bilingual.ts';
import { languageOf, type Locale } from '../messages/locale.ts';
import type { AnyCheck, Place } from './check.ts';
import { fullDocument } from '../effective/effective.ts';
import { atOrigin, isJudged, isToldInFull } from '../effective/diagnostics.ts';
import { Finding, findingOf, keepFinding } from '../fixes/offered.ts';
import { checks } from './registry.ts';
import { rulesetOf } from '../names/catalogue.ts';
import { choicesOf, inLightOf } from '../names/light.ts';
import { clausesOf } from '../names/clauses.ts';
import { statementsOf } from '../names/statements.ts';

/** Codes of what Langium finds by itself. */
export const SYNTAX = 'syntax';
export const UNRESOLVED = 'reference-unresolved';
/** Code of a fault of ours. */
export const FAULT = 'fault';

/** What a diagnostic carries so that it can be shown in either language. */
export interface DiagnosticData {
    readonly code: string;
    readonly messages: Bilingual;
}

export function registerChecks(registry: ValidationRegistry): void {
    for (const check of checks) {
        for (const type of [check.on].flat()) registry.register({ [type]: asValidation(check) });
    }
}

function asValidation(check: AnyCheck): ValidationCheck<AstNode> {
    return (node, accept) => {
        const document = AstUtils.getDocument(node);
        if (holdsSyntaxError(document, node) || !isJudged(check, document)) return;
        try {
            for (const { it, message, at } of findingsOf(check, node)) {
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

interface Found {
    readonly it: never;
    readonly message: string;
    readonly at: Place;
}

/** Seen in the light of every scoring that the rule chooses from, each finding once. */
function findingsOf(check: AnyCheck, node: AstNode): Found[] {
    const within = AstUtils.getContainerOfType(node, isScoring);
    const lights = within ? [within] : choicesOf(rulesetOf(node));
    const runs = (lights.length === 0 ? [undefined] : lights).map(light => foundBy(check, node, light));
    const [first, ...others] = runs;
    if (check.withEach) return first!.filter(one => others.every(run => run.some(each => isSame(one, each))));
    const all = runs.flat();
    return all.filter((one, place) => all.findIndex(each => isSame(one, each)) === place);
}

function foundBy(check: AnyCheck, node: AstNode, light: Scoring | undefined): Found[] {
    const found: Found[] = [];
    inLightOf(light, () => check.run(node as never, (it, at) => found.push({ it, message: messageOf(check, it), at })));
    return found;
}

const isSame = (one: Found, other: Found): boolean =>
    one.message === other.message &&
    one.at.node === other.at.node &&
    one.at.property === other.at.property &&
    one.at.index === other.at.index;

/** A check that fails must not look like one that found nothing. */
function faultOf(check: AnyCheck, error: unknown): string {
    const cause = error instanceof Error ? error.message : String(error);
    return pack({
        zh: `检查“${check.id}”自身出错，没有查完，请报告：${cause}`,
        en: `The check “${check.id}” broke and did not finish; please report this: ${cause}`
    });
}

function messageOf(check: AnyCheck, it: never): string {
    return pack({ zh: check.message.zh(it), en: check.message.en(it) });
}

function infoOf(check: AnyCheck, at: Place): DiagnosticInfo<AstNode, string> {
    return {
        node: at.node,
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

    override async validateDocument(...[document, ...rest]: Parameters<DefaultDocumentValidator['validateDocument']>) {
        const language = this.locale.language ?? languageOf(document);
        const full = fullDocument(
            document as LangiumDocument<Ruleset>,
            this.services.shared.workspace.LangiumDocumentFactory
        );
        const diagnostics = (await super.validateDocument(document, ...rest)).map(it => finished(it, language));
        if (full === document) return diagnostics;
        if (full.state < DocumentState.Linked) await this.services.references.Linker.link(full);
        const found = (await super.validateDocument(full, ...rest)).map(it => finished(it, language));
        const told = found.map(it => {
            const diagnostic = atOrigin(it, full, document as LangiumDocument<Ruleset>, language);
            keepFinding(diagnostic, findingOf(it));
            return diagnostic;
        });
        return [...diagnostics, ...told];
    }

    /** What follows an unknown sign on its line is its consequence: one slip, one message. */
    protected override processParsingErrors(
        ...[result, diagnostics, options]: Parameters<DefaultDocumentValidator['processParsingErrors']>
    ): void {
        const behindUnknown = (error: ParseResult['parserErrors'][number]): boolean =>
            result.lexerErrors.some(
                unknown => unknown.line === error.token.startLine && unknown.offset <= error.token.startOffset
            );
        const parserErrors = result.parserErrors.filter(error => !behindUnknown(error));
        super.processParsingErrors({ ...result, parserErrors }, diagnostics, options);
    }

    /** A name inside of what could not be found itself is its consequence, too. */
    protected override processLinkingErrors(
        ...[document, diagnostics, options]: Parameters<DefaultDocumentValidator['processLinkingErrors']>
    ): void {
        const references = document.references.filter(
            ({ error }) => !error || (!isConsequence(error.info) && !isToldInFull(error.info, document))
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
