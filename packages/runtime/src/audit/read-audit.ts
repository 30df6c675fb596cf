// From any JSON value to the answers of an audit, or to everything that is wrong with it.
import { Audit, type AuditError } from '@guiju/model';
import { plainCode, type Catalogue, type ItemFacts } from '../catalogue.ts';
import type { InputState } from '../evaluate/inputs.ts';
import type { Sample } from '../evaluate/samples.ts';
import { listed, type Language } from '../language.ts';
import { readAnswer } from './answer.ts';
import { readExtra } from './extra.ts';
import { readFindings, type Finding } from './findings.ts';
import { readCollections, type Members } from './collections.ts';
import { unweighted } from './member-weights.ts';
import { readInputs } from './inputs.ts';
import { readJudgements } from './judgements.ts';
import { readParticipants, type Participants } from './participants.ts';
import { reporter, type Report } from './problems.ts';
import { remembered } from './remembered.ts';
import { readSampled, unanswered, type Sampled } from './sampled.ts';
import type { Answered, Slot } from './slot.ts';

export interface AuditRecord {
    /** By the item's place in the plan; an item that is absent is open. */
    readonly answers: ReadonlyMap<number, Answered>;
    /** The samples of items that are answered for each member of a collection, the missing ones included. */
    readonly samples: ReadonlyMap<number, readonly Sample[]>;
    /** By the collection's name. */
    readonly collections: ReadonlyMap<string, Members>;
    /** By the tally's name. */
    readonly extra: ReadonlyMap<string, number>;
    /** By the input's name; one that is absent has its default or is open. */
    readonly inputs: ReadonlyMap<string, InputState>;
    readonly participants: Participants;
    /** Undefined where the audit does not state them; what `extra` adds stands apart. */
    readonly findings: readonly Finding[] | undefined;
    readonly extraFindings: readonly Finding[];
}

type Fields = Record<string, unknown>;

/** What each field of the record must look like, for people. */
const SHAPES = {
    items: { zh: '条目编号到作答的对象', en: 'an object from item codes to answers' },
    findings: { zh: '发现的列表，没有发现时为 []', en: 'a list of findings, [] without any' },
    inputs: { zh: '对象', en: 'an object' },
    collections: { zh: '集合名称到成员的对象', en: 'an object from collections to their members' },
    extra: { zh: '计分项到非负整数的对象', en: 'an object from tallies to whole numbers from 0' },
    judgements: {
        zh: '判断到 true、false 或 { "value", "by", "reason" } 的对象',
        en: 'an object from judgements to true, false or { "value", "by", "reason" }'
    },
    modes: {
        zh: '方式的列表，或方式到各部分列表的对象',
        en: 'a list of modes, or an object from modes to lists of their parts'
    },
    roles: { zh: '角色到人员（文字或列表）的对象', en: 'an object from roles to people, each a text or a list' },
    people: { zh: '人员到能力列表的对象', en: 'an object from people to lists of what they are able to do' },
    documents: { zh: '用途到文件列表的对象', en: 'an object from purposes to lists of documents' },
    contents: { zh: '文件到内容列表的对象', en: 'an object from documents to lists of what they contain' },
    domains: { zh: '领域的代号，或代号的列表', en: 'the code of a domain, or a list of codes' },
    note: { zh: '文字', en: 'a text' }
} as const;
type FieldName = keyof typeof SHAPES;

/** Never throws; every problem found is reported at once. */
export function readAudit(catalogue: Catalogue, audit: unknown, language: Language): AuditRecord | AuditError[] {
    const errors: AuditError[] = [];
    const report = reporter(errors, null, language);
    if (!isFields(audit) || (!('items' in audit) && catalogue.items.length > 0)) {
        report('not-an-audit', {});
        return errors;
    }
    for (const field of Object.keys(audit)) checkField(field, audit[field], catalogue, report);
    const collections = readCollections(catalogue, audit['collections'], audit['items'], report);
    for (const lacking of unweighted(catalogue.model, collections)) report('member-without-weight', lacking);
    const read = readItems(catalogue, audit['items'], collections, { errors, language });
    const extra = readExtra(catalogue, isFields(audit['extra']) ? audit['extra'] : {}, report);
    const findings = readFindings(catalogue, audit['findings'], report);
    const given = isFields(audit['inputs']) ? readInputs(catalogue, audit['inputs'], report) : [];
    if (errors.some(({ code }) => code === 'wrong-shape')) return errors;
    const judged = isFields(audit['judgements']) ? readJudgements(catalogue, audit['judgements'], report) : [];
    const inputs = new Map([...given, ...judged]);
    const participants = readParticipants(catalogue, audit, report);
    return errors.length > 0 ? errors : { ...read, collections, ...extra, inputs, findings, participants };
}

export const isFields = (value: unknown): value is Fields =>
    typeof value === 'object' && value !== null && !Array.isArray(value);

function checkField(field: string, value: unknown, catalogue: Catalogue, report: Report): void {
    if (!Object.hasOwn(SHAPES, field)) return report('unknown-field', { field });
    const name = field as FieldName;
    const fits = fitsShape(name, value, catalogue);
    if (!fits) report('wrong-shape', { field, ...SHAPES[name] });
}

/** Answers and findings are looked at one by one, each with a sentence of its own. */
function fitsShape(name: FieldName, value: unknown, { model }: Catalogue): boolean {
    if (name === 'items' || name === 'collections') return isFields(value);
    return name === 'findings' && model.findings ? Array.isArray(value) : Audit.shape[name].safeParse(value).success;
}

interface Read {
    readonly answers: Map<number, Answered>;
    readonly samples: Map<number, readonly Sample[]>;
}

interface Telling {
    readonly errors: AuditError[];
    readonly language: Language;
}

function readItems(
    catalogue: Catalogue,
    items: unknown,
    collections: ReadonlyMap<string, Members>,
    { errors, language }: Telling
): Read {
    const read: Read = { answers: new Map(), samples: new Map() };
    const spelledAs = new Map<number, string>();
    for (const [code, value] of isFields(items) ? Object.entries(items) : []) {
        const report = reporter(errors, code, language);
        const facts = findItem(catalogue, code, report);
        if (facts === undefined) continue;
        const other = spelledAs.get(facts.index);
        if (other !== undefined) report('answered-twice', { other });
        spelledAs.set(facts.index, other ?? code);
        readItem({ catalogue, facts, code, language, report }, value, collections, read);
    }
    for (const facts of catalogue.items) {
        const { sampling, key } = facts.item;
        if (sampling === undefined || spelledAs.has(facts.index)) continue;
        const slot = { catalogue, facts, code: key, language, report: reporter(errors, key, language) };
        keep(read, facts, unanswered(slot, sampling, collections));
    }
    return read;
}

function readItem(slot: Slot, value: unknown, collections: ReadonlyMap<string, Members>, read: Read): void {
    const { facts } = slot;
    const { sampling } = facts.item;
    if (sampling !== undefined) return keep(read, facts, readSampled(slot, sampling, value, collections));
    const answer = remembered(slot, value, readAnswer);
    if (answer !== undefined) read.answers.set(facts.index, answer);
}

function keep({ answers, samples }: Read, { index }: ItemFacts, sampled: Sampled | undefined): void {
    if (sampled?.answer !== undefined) answers.set(index, sampled.answer);
    if (sampled !== undefined && sampled.samples.length > 0) samples.set(index, sampled.samples);
}

function findItem(catalogue: Catalogue, code: string, report: Report): ItemFacts | undefined {
    const found = catalogue.spellings.get(code) ?? catalogue.spellings.get(plainCode(code)) ?? [];
    if (found.length === 1) return found[0];
    const keys = found.map(facts => facts.item.key);
    if (keys.length === 0 && catalogue.scoring) {
        report('item-of-no-scoring', { code, scoring: catalogue.scoring.title });
    } else if (keys.length === 0) report('unknown-item', { code });
    else report('ambiguous-item', { code, keys: listed(keys, 'zh'), keysEn: listed(keys, 'en') });
    return undefined;
}
