// The provably cheapest set of improvements that brings an audit to a grade, tried on the evaluator before it is told.
import { exact, isZero, writeExact, ZERO, type Exact } from '@guiju/exact';
import type { Audit, AuditError, Decision, Model, PathResult, Result } from '@guiju/model';
import { readAudit } from '../audit/read-audit.ts';
import { catalogueOf, plainCode, type Catalogue } from '../catalogue.ts';
import { asksStates } from '../evaluate/coverage.ts';
import { combinesMembers } from '../evaluate/member-parts.ts';
import type { Entry } from '../evaluate/outcomes.ts';
import { withoutFormer } from '../evaluate/former-edition.ts';
import { situationOf } from '../evaluate/situation.ts';
import { givenBy } from '../evaluate/stubs.ts';
import { languageOf, listed, quoted, type Language } from '../language.ts';
import { ModelFault } from '../model-fault.ts';
import { choiceFor } from '../scorings/choose.ts';
import { score } from '../score.ts';
import { readCosts } from './costs.ts';
import { improvedBy } from './improved.ts';
import { optionFor, optionsOf, type Option, type OptionContext } from './options.ts';
import { sampledOptions } from './sampled-options.ts';
import { searched, type Quest, type Searched } from './search.ts';

export interface PathOptions {
    /** Name of a rung of the first decision. */
    readonly to: string;
    /** Any JSON value; see `Costs`. */
    readonly costs?: unknown;
    /** Between the points of a range that are tried; 0.1 unless told. */
    readonly step?: Exact;
    /** Of sentences; Chinese when the ruleset's title holds Chinese characters, else English. */
    readonly language?: Language;
    /** How many states the search may look at; some seconds unless told. */
    readonly budget?: number;
}

const BUDGET = 20_000_000;

/**
 * Pure, like `score`. Improvements give an item at least as many points as now; what is excluded stays so;
 * entries of `extra` can go, findings can be closed. An item that is open starts from its
 * lowest answer.
 */
export function pathTo(
    model: Model,
    audit: unknown,
    options: PathOptions
): { result: PathResult } | { errors: AuditError[] } {
    const language = options.language ?? languageOf(model);
    try {
        return answered(model, audit, { ...options, language });
    } catch (error) {
        if (!(error instanceof ModelFault)) throw error;
        return { errors: [{ item: null, code: error.code, message: error.text[language] }] };
    }
}

interface Asked extends PathOptions {
    readonly language: Language;
}

function answered(model: Model, audit: unknown, asked: Asked): { result: PathResult } | { errors: AuditError[] } {
    const { language } = asked;
    const scored = score(model, audit, { language });
    if ('errors' in scored) return scored;
    const target = targetOf(model, asked);
    if ('errors' in target) return target;
    const catalogue = catalogueFor(model, audit, language);
    if (catalogue === undefined)
        return { result: { ...startOf(asked, scored.result), ...undecided(scored.result, language) } };
    const costOf = readCosts(catalogue, asked.costs ?? {}, language);
    if (Array.isArray(costOf)) return { errors: costOf };
    const quest = { ...questOf(catalogue, audit, asked), ...target, costOf };
    return { result: resultOf(quest, { model, audit: audit as Audit, asked, before: scored.result }) };
}

function targetOf(
    { decisions }: Model,
    { to, language }: Asked
): { decision: Decision; place: number } | { errors: AuditError[] } {
    const [decision] = decisions;
    const place = decision?.rungs.findIndex(({ name }) => name === to.trim()) ?? -1;
    if (decision !== undefined && place >= 0) return { decision, place };
    const names = listed(
        (decision?.rungs ?? []).map(({ name }) => name),
        language
    );
    const zh = `规则没有等级${quoted(to, 'zh')}${names === '' ? '' : `；可选：${names}`}。`;
    const en = `The rule has no grade ${quoted(to, 'en')}${names === '' ? '' : `; there are: ${names}`}.`;
    return { errors: [{ item: null, code: 'unknown-grade', message: { zh, en }[language] }] };
}

const TENTH = exact('0.1');

/** That of the scoring that applies; undefined where the audit does not say which. */
function catalogueFor(model: Model, audit: unknown, language: Language): Catalogue | undefined {
    if (model.scorings === undefined) return catalogueOf(model);
    const { sure, possible } = choiceFor(model, audit, language);
    return sure ? possible[0]!.catalogue : undefined;
}

function questOf(catalogue: Catalogue, audit: unknown, { language, step, budget }: Asked) {
    const record = readAudit(catalogue, audit, language);
    if (Array.isArray(record)) throw new Error('the audit was read before');
    const situation = withoutFormer(situationOf(catalogue, record, language, givenBy({}, catalogue)));
    const context = { catalogue, language, byState: asksStates(catalogue.model), step: step ?? TENTH };
    const written = new Map(
        Object.entries((audit as Audit).items ?? {}).map(([code, answer]) => [
            catalogue.spellings.get(plainCode(code))?.[0],
            answer
        ])
    );
    const found = situation.entries.map(entry =>
        entry.facts.item.sampling === undefined
            ? optionsOf(entry, context)
            : sampledOptions(entry, written.get(entry.facts), record.collections, context)
    );
    const options = found.map((each, place) => each ?? keptOption(situation.entries[place]!, context));
    return { situation, options, isPartial: found.includes(undefined), budget: budget ?? BUDGET };
}

/** An item of which nothing is changed. */
const keptOption = ({ facts, answer, outcomes }: Entry, context: OptionContext): Option[] =>
    answer === undefined ? [] : [{ ...optionFor(undefined, answer, facts, context), outcome: outcomes[0]! }];

interface About {
    readonly model: Model;
    readonly audit: Audit;
    readonly asked: Asked;
    readonly before: Result;
}

function resultOf(quest: Quest, about: About): PathResult {
    const { before, asked } = about;
    const start = startOf(asked, before);
    const hindrance = hindranceOf(quest, before);
    if (hindrance !== undefined) return { ...start, ...NOTHING, proven: false, because: hindrance };
    const found = searched(quest);
    if (found.plan === undefined) {
        const proven = found.atLeast === undefined && !quest.isPartial;
        const reason = proven ? 'proven' : found.atLeast === undefined ? 'frozen' : 'open';
        return { ...start, ...NOTHING, proven, because: NO_WAY[asked.language][reason] };
    }
    return { ...start, ...told(quest, found, about) };
}

const startOf = ({ to }: Asked, { grade, score: points }: Result): Pick<PathResult, 'to' | 'from'> => ({
    to: to.trim(),
    from: { grade: grade?.name ?? null, score: points }
});

const NOTHING = { cost: null, atLeast: null, changes: [], grade: null, score: null, audit: null };

const undecided = ({ missing }: Result, language: Language): Omit<PathResult, 'to' | 'from'> => ({
    ...NOTHING,
    proven: false,
    because: lackingText(missing, language)
});

function lackingText(names: readonly string[], language: Language): string {
    const all = listed(names, language);
    return language === 'zh' ? `审核记录还缺：${all}` : `the audit still lacks: ${all}`;
}

const NO_WAY = {
    zh: {
        proven: '条目能有的改进、能关闭的发现都考虑过了，没有办法',
        frozen: '样本太多的条目没有改动，不改它们就没有办法',
        open: '没有找到办法，但也没有证明没有'
    },
    en: {
        proven: 'every improvement of an item and every finding that can be closed was considered: there is no way',
        frozen: 'items with very many samples were left as they are, and without them there is no way',
        open: 'no way was found, and none was ruled out'
    }
};

const OF_MEMBERS = {
    zh: '规则按各成员分别计算再汇总，这样的规则还不能求最省的办法',
    en: 'the rule combines what it computes for single members; the cheapest path of such a rule cannot be found yet'
};

/** What the improvements of items cannot mend. */
function hindranceOf({ situation, options }: Quest, { missing }: Result): string | undefined {
    const [undetermined] = situation.undetermined;
    if (undetermined !== undefined) return undetermined;
    if (combinesMembers(situation.catalogue.model)) return OF_MEMBERS[situation.language];
    const keys = new Set(situation.catalogue.items.map(({ item }) => item.key));
    const open = situation.entries.filter(({ answer }, place) => !answer && options[place]!.length === 0);
    const others = [...missing.filter(name => !keys.has(name)), ...open.map(({ facts }) => facts.item.key)];
    return others.length === 0 ? undefined : lackingText(others, situation.language);
}

function told(
    quest: Quest,
    { plan, atLeast }: Searched,
    { model, audit, asked }: About
): Omit<PathResult, 'to' | 'from'> {
    const improved = improvedBy(plan!, quest, audit);
    const after = score(model, improved.audit, { language: asked.language });
    const place =
        'errors' in after ? -1 : quest.decision.rungs.findIndex(({ name }) => name === after.result.grade?.name);
    if ('errors' in after || place < 0 || place > quest.place) throw new Error(`the path does not lead to ${asked.to}`);
    return {
        cost: writeExact(plan!.cost),
        atLeast: writeExact(quest.isPartial ? ZERO : atLeast!),
        proven: isZero(plan!.cost) || (!quest.isPartial && atLeast!.equals(plan!.cost)),
        changes: improved.changes,
        grade: after.result.grade!.name,
        score: after.result.score,
        audit: improved.audit
    };
}
