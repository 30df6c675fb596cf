// Everything an evaluation starts from: the plan with what each item can be, and what the audit adds to tallies.
import type { Members } from '../audit/collections.ts';
import type { Participants } from '../audit/participants.ts';
import type { Finding } from '../audit/findings.ts';
import type { AuditRecord } from '../audit/read-audit.ts';
import { STATE_NAMES } from '../audit/states.ts';
import type { Catalogue } from '../catalogue.ts';
import { quoted, type Language } from '../language.ts';
import { unknownName } from '../model-fault.ts';
import { oncePer } from '../once-per.ts';
import { asksStates, lackingCoverage } from './coverage.ts';
import { inputsBesideScoring } from './inputs-used.ts';
import { inputEntryOf, type InputEntry } from './inputs.ts';
import type { MemberContext } from './member-contexts.ts';
import { entryOf, type Entry } from './outcomes.ts';
import { neededAnswers, type Given } from './stubs.ts';
import type { Quantity } from './value.ts';

export interface Situation {
    readonly catalogue: Catalogue;
    readonly language: Language;
    readonly entries: readonly Entry[];
    readonly extra: ReadonlyMap<string, number>;
    /** By name, in the order of the rule. */
    readonly inputs: ReadonlyMap<string, InputEntry>;
    /** By name, in the order of the rule. */
    readonly collections: ReadonlyMap<string, Members>;
    /** Who took part in what, how, and with which documents. */
    readonly participants: Participants;
    /** Those that are known of. */
    readonly findings: readonly Finding[];
    /** Whether there may be more of them, as the audit does not state them. */
    readonly findingsOpen: boolean;
    /** Answers that leave the whole result undetermined, each with a sentence. */
    readonly undetermined: readonly string[];
    /** Places of the items below each section, by its code. */
    readonly below: ReadonlyMap<string, ReadonlySet<number>>;
    /** Values in the place of what the rule computes. */
    readonly given: Given;
    /** Inputs for audit time, samples and reviews alone. */
    readonly unasked: ReadonlySet<string>;
    /** Places of the items that must be answered. */
    readonly needed: ReadonlySet<number>;
    readonly findingsNeeded: boolean;
}

/** One evaluation: what is known of the measures so far, and which choices made a quotient extreme. */
export interface Context {
    readonly situation: Situation;
    readonly measures: Map<string, Quantity>;
    /** Measures being evaluated, to find one that needs itself. */
    readonly pending: Set<string>;
    /** Measures that the rule has excluded from being 0 here. */
    readonly nonZero: ReadonlySet<string>;
    /** For each quotient of sums the outcome of every item that makes it least and greatest. */
    readonly extremes: Extreme[];
    /** By collection, as far as they were asked for. */
    readonly members: Map<string, readonly MemberContext[]>;
    /** For a member of a collection the evaluation that it is part of. */
    readonly whole?: Context;
}

export interface Extreme {
    readonly end: 'lo' | 'hi';
    /** By item: which of its outcomes. */
    readonly outcomes: readonly number[];
}

export const contextOf = (situation: Situation): Context => ({
    situation,
    measures: new Map(),
    pending: new Set(),
    nonZero: new Set(),
    extremes: [],
    members: new Map()
});

export function situationOf(catalogue: Catalogue, record: AuditRecord, language: Language, given: Given): Situation {
    const byState = asksStates(catalogue.model);
    const entries = catalogue.items.map(facts =>
        entryOf(facts, record.answers.get(facts.index), { byState, samples: record.samples.get(facts.index) })
    );
    const below = belowOf(catalogue);
    const undetermined = [
        ...entries.flatMap(entry => undeterminedBy(entry, language)),
        ...lackingCoverage(catalogue.model, entries, below, language)
    ];
    const { items: needed, findings: findingsNeeded } = neededAnswers(catalogue, below, given);
    const declared = catalogue.model.inputs ?? [];
    const inputs = new Map(declared.map(each => [each.name, inputEntryOf(each, record.inputs.get(each.name))]));
    const { extra, extraFindings, collections, participants } = record;
    const findings = [...(record.findings ?? []), ...extraFindings];
    const findingsOpen = record.findings === undefined;
    return {
        ...{ catalogue, language, entries, extra, inputs, participants, findings, findingsOpen, findingsNeeded },
        ...{ collections, undetermined, below, given, needed, unasked: inputsBesideScoring(catalogue) }
    };
}

function undeterminedBy({ answer }: Entry, language: Language): string[] {
    if (answer?.treatment !== 'undetermined') return [];
    const state = STATE_NAMES[answer.state!][language];
    return language === 'zh'
        ? [`条目 ${answer.code} 的作答为${quoted(state, language)}，依规则整个结果无法评定`]
        : [`Item ${answer.code} is answered ${quoted(state, language)}: by the rule the whole result is undetermined`];
}

export const belowOf = oncePer((catalogue: Catalogue): Map<string, Set<number>> => {
    const sections = new Map(catalogue.model.sections.map(section => [section.code, section]));
    const below = new Map(catalogue.model.sections.map(section => [section.code, new Set<number>()]));
    for (const { item, index } of catalogue.items) {
        const seen = new Set<string>();
        for (let code = item.section; code !== null && !seen.has(code);) {
            const section = sections.get(code);
            if (section === undefined) throw unknownName(code);
            below.get(code)!.add(index);
            seen.add(code);
            code = section.parent;
        }
    }
    return below;
});
