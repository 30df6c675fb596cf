// Expected findings of a review: of all of it, of a part, or of one list, mode, role or condition.
import type { Expectation, Model, Review, ReviewFinding, ReviewPart, ReviewState, Source } from '@guiju/model';
import { plainText } from '../audit/slot.ts';
import type { Language } from '../language.ts';
import { reviewOf } from '../review/review.ts';
import type { Scored, Verdict } from './judge.ts';
import { WORDS } from './words.ts';

export type ReviewExpectation = Extract<Expectation, { kind: 'review' | 'missing' }>;

export const isAboutReview = (expectation: Expectation): expectation is ReviewExpectation =>
    expectation.kind === 'review' || expectation.kind === 'missing';

export function judgeReview(expectation: ReviewExpectation, { evaluation }: Scored, language: Language): Verdict {
    const { context } = evaluation;
    const { model } = context.situation.catalogue;
    const review = reviewOf({ model, context, language });
    if (expectation.kind === 'missing') return verdictOnMissing(expectation.texts, review, language);
    const { part, name, state } = expectation;
    if (part === 'review') {
        // An example gives only what it is about.
        const outcome = review.outcome === 'met so far' ? 'met' : review.outcome;
        return {
            actual: WORDS[language].states[outcome],
            passed: outcome === state,
            explain: () => review.because
        };
    }
    const findings = findingsOf(part, name, review, model);
    const states = statesOf(findings);
    return {
        actual: WORDS[language].states[states[0]!],
        passed: states.includes(state),
        explain: () => findings.map(lineOf(language))
    };
}

const lineOf =
    (language: Language) =>
    ({ name, because }: ReviewFinding): string =>
        `${name}${language === 'zh' ? '：' : ': '}${because}`;

function verdictOnMissing(texts: readonly string[], review: Review, language: Language): Verdict {
    const expected = new Set(texts.map(plainText));
    const found = new Set(review.missing.map(plainText));
    const lists = review.findings.filter(({ kind }) => kind === 'documents' || kind === 'contents');
    const words = WORDS[language];
    return {
        actual: lists.length === 0 ? words.states.unexamined : words.missing(review.missing),
        passed: lists.length > 0 && expected.size === found.size && [...expected].every(text => found.has(text)),
        explain: () => lists.map(lineOf(language))
    };
}

type Part = Exclude<ReviewPart, 'review'>;

/** Findings are known by the place of what they are about. */
function findingsOf(part: Part, name: string | null, { findings }: Review, model: Model): ReviewFinding[] {
    const ofPart = findings.filter(({ kind }) => kind === part);
    if (name === null) return ofPart;
    const places = new Set(sourcesOf(part, name, model).map(placeText));
    return ofPart.filter(({ source }) => source !== null && places.has(placeText(source)));
}

const placeText = ({ file, line, column }: Source): string => `${file}:${line}:${column}`;

function sourcesOf(part: Part, name: string, model: Model): Source[] {
    const isNamed = (...names: (string | null)[]): boolean =>
        names.some(each => each !== null && plainText(each) === plainText(name));
    const sources: Record<Part, () => readonly { source: Source }[]> = {
        eligibility: () =>
            (model.eligibility ?? []).flatMap(({ requirements }) =>
                requirements.filter(({ title, text }) => isNamed(title, text))
            ),
        documents: () => (model.documents ?? []).filter(list => list.kind === part && isNamed(list.purpose)),
        contents: () => (model.documents ?? []).filter(list => list.kind === part && isNamed(list.purpose)),
        modes: () => (model.modes ?? []).flatMap(({ modes }) => modes.filter(mode => isNamed(mode.name))),
        roles: () => (model.separations ?? []).filter(({ role }) => isNamed(role)),
        competence: () => (model.competence ?? []).filter(({ role }) => isNamed(role)),
        domains: () => []
    };
    return sources[part]().map(({ source }) => source);
}

const CONSEQUENCES = ['rejected', 'not accepted', null, 'warned'] as const;

/** What may be said of findings together, the most telling first: the worst of them decides. */
function statesOf(findings: readonly ReviewFinding[]): ReviewState[] {
    const violated = findings.filter(({ state }) => state === 'violated');
    if (violated.length > 0) {
        const worst = CONSEQUENCES.find(each => violated.some(({ consequence }) => consequence === each)) ?? null;
        return worst === null ? ['violated'] : [worst, 'violated'];
    }
    const [state = 'unexamined'] = (['open', 'met', 'not asked'] as const).filter(each =>
        findings.some(finding => finding.state === each)
    );
    return [state];
}
