// The text of the rule: clauses, definitions, the record of changes; nothing of the prose is altered.
import {
    changeRecordsOf,
    citedText,
    clauseAbove,
    clausesOf,
    codeOfClause,
    definitionsOf,
    isClauseItem,
    isClauseText,
    isNote,
    isSee,
    definitionNames,
    type Change,
    type Citable,
    type Clause,
    type ClauseItem,
    type ClauseMember,
    type ClauseStatus,
    type Ruleset
} from '@guiju/language';
import type { Change as ModelChange, Clause as ModelClause, ClausePart, Definition } from '@guiju/model';
import { dateOf } from './identity.ts';
import { clauseOf, sourceOf, type Lowering } from './place.ts';

export interface TextOfRule {
    clauses?: ModelClause[];
    definitions?: Definition[];
    changes?: ModelChange[];
}

/** What a rule does not have is absent. */
export function textOf(ruleset: Ruleset, lowering: Lowering): TextOfRule {
    const all = clausesOf(ruleset);
    const clauses = all.map(clause => lowerClause(clause, all, lowering));
    const definitions = definitionsOf(ruleset).map(definition => ({
        term: definition.name,
        names: definitionNames(definition),
        texts: [...definition.texts],
        ...(definition.avoided.length > 0 && { avoided: [...definition.avoided] }),
        notes: definition.notes.map(note => note.text),
        clause: clauseOf(definition),
        source: sourceOf(definition, lowering, 'name')
    }));
    const changes = changeRecordsOf(ruleset).flatMap(record => record.changes.map(each => lowerChange(each, lowering)));
    return {
        ...(clauses.length > 0 && { clauses }),
        ...(definitions.length > 0 && { definitions }),
        ...(changes.length > 0 && { changes })
    };
}

function lowerClause(clause: Clause, all: readonly Clause[], lowering: Lowering): ModelClause {
    return {
        code: clause.name,
        parent: clauseAbove(clause, all)?.name ?? null,
        title: clause.title ?? null,
        status: clause.status ? statusOf(clause.status) : null,
        parts: clause.members.flatMap(partsOf),
        see: referencesIn(clause).map(lowerReference),
        notes: clause.members.filter(isNote).map(note => note.text),
        source: sourceOf(clause, lowering, 'name')
    };
}

function statusOf({ computed, document, by }: ClauseStatus): ModelClause['status'] {
    if (document !== undefined) return { kind: 'delegated', document };
    if (by !== undefined) return { kind: 'discretion', by };
    return { kind: computed ? 'computed' : 'prose' };
}

function partsOf(member: ClauseMember): ClausePart[] {
    if (isClauseText(member)) return [{ text: member.text }];
    if (!isClauseItem(member)) return [];
    const { name, text, members } = member;
    const label = name ?? null;
    return [{ label, code: label && codeOfClause(member), text, parts: members.flatMap(partsOf) }];
}

/** Those of its points included. */
function referencesIn({ members }: Clause | ClauseItem): Citable[] {
    return members.flatMap(member => {
        if (isSee(member)) return member.targets;
        return isClauseItem(member) ? referencesIn(member) : [];
    });
}

function lowerReference(target: Citable): ModelClause['see'][number] {
    const { basis, code } = target;
    return basis ? { standard: basis.$refText, code: code! } : { clause: citedText(target) };
}

function lowerChange(change: Change, lowering: Lowering): ModelChange {
    return {
        date: dateOf(change.date)!,
        edition: change.edition ?? null,
        places: change.place === undefined ? change.clauses.map(({ $refText }) => $refText) : [change.place],
        text: change.text,
        clause: clauseOf(change),
        source: sourceOf(change, lowering)
    };
}
