// What stands between the lines: sums that nobody wrote, points that are left, and what a threshold is in points.
import { AstUtils, type AstNode, type LangiumDocument } from 'langium';
import type { InlayHintProvider, LangiumServices } from 'langium/lsp';
import {
    isGate,
    isScoring,
    isSection,
    languageOf,
    pointsIn,
    thresholdInPoints,
    type Gate,
    type GuijuAddedServices,
    type Language,
    type Scoring,
    type Section
} from '@guiju/language';
import { InlayHintKind, type InlayHint, type InlayHintParams, type Range } from 'vscode-languageserver';

export class GuijuHints implements InlayHintProvider {
    private readonly services: LangiumServices & GuijuAddedServices;

    constructor(services: LangiumServices & GuijuAddedServices) {
        this.services = services;
    }

    getInlayHints(document: LangiumDocument, { range }: InlayHintParams): InlayHint[] {
        const language = this.services.locale.language ?? languageOf(document);
        return AstUtils.streamAst(document.parseResult.value)
            .filter(node => isSeen(node, range))
            .flatMap(node => hintsFor(node, language))
            .toArray();
    }
}

/** A block that is only partly on the screen may have its hint there. */
const isSeen = ({ $cstNode: cst }: AstNode, { start, end }: Range): boolean =>
    cst !== undefined && cst.range.start.line <= end.line && cst.range.end.line >= start.line;

function hintsFor(node: AstNode, language: Language): InlayHint[] {
    if (isScoring(node) || isSection(node)) return pointsHint(node, language);
    return isGate(node) ? thresholdHint(node, language) : [];
}

function pointsHint(whole: Scoring | Section, language: Language): InlayHint[] {
    const { declared, given, left } = pointsIn(whole);
    if (declared === undefined) return isSection(whole) ? behindTitle(whole, sumTold(given, language)) : [];
    const place = isSection(whole) ? whole.points : whole.total;
    if (left === undefined || given === '0') return [];
    const told = { zh: `还余 ${left}分`, en: `${left} ${left === '1' ? 'point' : 'points'} left` }[language];
    return place ? behind(place, told) : [];
}

const sumTold = (given: string, language: Language): string =>
    ({ zh: `共 ${given}分`, en: `${given} ${given === '1' ? 'point' : 'points'} in all` })[language];

function behindTitle(section: Section, told: string): InlayHint[] {
    const brace = section.$cstNode && sectionHead(section);
    return brace ? [{ position: brace, label: told, kind: InlayHintKind.Parameter, paddingRight: true }] : [];
}

/** In front of the brace. */
function sectionHead(section: Section): InlayHint['position'] | undefined {
    const { textDocument } = AstUtils.getDocument(section);
    const { offset = 0, text = '' } = section.$cstNode ?? {};
    const brace = text.replace(/“[^”]*”|"[^"]*"/g, title => '.'.repeat(title.length)).search(/[{｛]/);
    return brace < 0 ? undefined : textDocument.positionAt(offset + brace);
}

function thresholdHint(gate: Gate, language: Language): InlayHint[] {
    const points = thresholdInPoints(gate);
    if (!gate.band || points === undefined) return [];
    return behind(gate.band, { zh: `即 ${points}分`, en: `that is ${points} points` }[language]);
}

function behind({ $cstNode: cst }: AstNode, label: string): InlayHint[] {
    return cst ? [{ position: cst.range.end, label, kind: InlayHintKind.Parameter, paddingLeft: true }] : [];
}
