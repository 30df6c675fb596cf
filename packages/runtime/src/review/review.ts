// Everything that a rule asks of a client, its documents and the people who audit it, held against a record.
import type { AuditError, Model, Review, ReviewFinding, ReviewOutcome } from '@guiju/model';
import { isFields } from '../audit/read-audit.ts';
import { evaluateAudit } from '../evaluate-audit.ts';
import { languageOf, type Language } from '../language.ts';
import { ModelFault } from '../model-fault.ts';
import { domainFindings } from './domains.ts';
import { eligibilityFindings, openNames } from './eligibility.ts';
import { listFindings } from './lists.ts';
import { modeFindings } from './modes.ts';
import { competenceFindings, separationFindings } from './people.ts';
import type { Reviewed } from './reviewed.ts';
import { WORDS } from './words.ts';

export interface ReviewOptions {
    /** Of sentences; Chinese when the ruleset's title holds Chinese characters, else English. */
    readonly language?: Language;
}

/** Pure, like `score`. `record` is an audit record, whose items may be left out; everything wrong comes back as errors. */
export function review(
    model: Model,
    record: unknown,
    options: ReviewOptions = {}
): { review: Review } | { errors: AuditError[] } {
    const language = options.language ?? languageOf(model);
    if (!isFields(record)) return { errors: [{ item: null, code: 'not-a-record', message: NOT_A_RECORD[language] }] };
    try {
        const evaluation = evaluateAudit(model, { items: {}, ...record }, language);
        if (Array.isArray(evaluation)) return { errors: evaluation };
        return { review: reviewOf({ model, context: evaluation.context, language }) };
    } catch (error) {
        if (!(error instanceof ModelFault)) throw error;
        return { errors: [{ item: null, code: error.code, message: error.text[language] }] };
    }
}

const NOT_A_RECORD = { zh: '记录须是 JSON 对象。', en: 'A record is a JSON object.' };

export function reviewOf(reviewed: Reviewed): Review {
    const { model, language } = reviewed;
    const parts = [
        eligibilityFindings(reviewed),
        domainFindings(reviewed),
        listFindings('documents', reviewed),
        modeFindings(reviewed),
        separationFindings(reviewed),
        competenceFindings(reviewed),
        listFindings('contents', reviewed)
    ];
    const findings = parts.flatMap(part => part.findings);
    const unexamined = parts.flatMap(part => part.unexamined);
    const outcome = outcomeOf(findings, unexamined);
    return {
        ruleset: model.ruleset.code,
        hash: model.hash,
        outcome,
        because: because(outcome, findings, language),
        findings,
        missing: [...new Set(findings.flatMap(({ kind, missing = [] }) => (isList(kind) ? missing : [])))],
        open: openNames(reviewed),
        unexamined
    };
}

const isList = (kind: ReviewFinding['kind']): boolean => kind === 'documents' || kind === 'contents';

/** What a finding does to the outcome. */
function effectOf({ state, consequence }: ReviewFinding): ReviewOutcome {
    if (state === 'open') return 'open';
    if (state !== 'violated' || consequence === 'warned') return 'met';
    return consequence ?? 'violated';
}

const WORST_FIRST: readonly ReviewOutcome[] = ['rejected', 'not accepted', 'violated', 'open', 'met'];

/** Where nothing was examined nothing is met, and where something was not, not everything. */
function outcomeOf(findings: readonly ReviewFinding[], unexamined: readonly string[]): ReviewOutcome {
    if (findings.length === 0) return 'open';
    const effects = findings.map(effectOf);
    const worst = WORST_FIRST.find(outcome => effects.includes(outcome))!;
    return worst === 'met' && unexamined.length > 0 ? 'met so far' : worst;
}

function because(outcome: ReviewOutcome, findings: readonly ReviewFinding[], language: Language): string[] {
    if (findings.length === 0) return [WORDS[language].nothing];
    if (outcome === 'met' || outcome === 'met so far') return [];
    const separator = language === 'zh' ? '：' : ': ';
    return findings
        .filter(finding => effectOf(finding) === outcome)
        .map(finding => `${finding.name}${separator}${finding.because}`);
}
