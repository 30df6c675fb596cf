// From what is drawn to the slots of a plan: every answer is read exactly as an audit is.
import type { AuditError } from '@guiju/model';
import { readAudit, type AuditRecord } from '../audit/read-audit.ts';
import type { Catalogue } from '../catalogue.ts';
import { inputEntryOf } from '../evaluate/inputs.ts';
import { entryOf } from '../evaluate/outcomes.ts';
import { situationOf, type Situation } from '../evaluate/situation.ts';
import { givenBy } from '../evaluate/stubs.ts';
import type { Language } from '../language.ts';
import type { Slot, World } from '../plan/world.ts';
import { auditOf, outcomesOf, saidBy, type Chances, type ChanceSlot } from './chances.ts';

/** So many combinations of the samples of one item are told apart; beyond that audits are scored one by one. */
export const MOST_OUTCOMES = 1024;

/** Errors name what cannot be answered so; a world is undefined where an item has too many combinations of samples. */
export function worldOf(
    catalogue: Catalogue,
    chances: Chances,
    language: Language
): { readonly world: World | undefined } | { readonly errors: AuditError[] } {
    const first = readAudit(
        catalogue,
        auditOf(
            chances,
            chances.slots.map(() => 0)
        ),
        language
    );
    if (Array.isArray(first)) return { errors: first };
    const base = situationOf(catalogue, first, language, givenBy({}, catalogue));
    if (chances.slots.some(slot => outcomesOf(slot) > MOST_OUTCOMES)) return { world: undefined };
    const slots: Slot[] = [];
    const errors: AuditError[] = [];
    for (const slot of chances.slots) {
        const records = Array.from({ length: outcomesOf(slot) }, (_, outcome) =>
            readAudit(catalogue, alone(chances, slot, outcome), language)
        );
        errors.push(...records.flatMap(record => (Array.isArray(record) ? record : [])));
        if (errors.length === 0) slots.push(slotOf(slot, records as AuditRecord[], base));
    }
    return errors.length > 0 ? { errors } : { world: { base, slots } };
}

/** An audit that says nothing else. */
function alone({ collections, statesFindings }: Chances, slot: ChanceSlot, outcome: number): object {
    const one = {
        slots: [{ ...slot, members: undefined, answers: [{ ...slot.answers[0]!, value: saidBy(slot, outcome) }] }]
    };
    return auditOf({ ...one, collections, statesFindings }, [0]);
}

function slotOf({ kind, name }: ChanceSlot, records: readonly AuditRecord[], base: Situation): Slot {
    switch (kind) {
        case 'item': {
            const { facts } = base.entries.find(each => each.facts.item.key === name)!;
            const { index } = facts;
            const outcomes = records.map(({ answers, samples }) =>
                entryOf(facts, answers.get(index), { byState: false, samples: samples.get(index) })
            );
            return { kind, index, outcomes };
        }
        case 'input':
        case 'judgement': {
            const { input } = base.inputs.get(name)!;
            return {
                kind: 'input',
                name,
                outcomes: records.map(({ inputs }) => inputEntryOf(input, inputs.get(name)))
            };
        }
        case 'extra':
            return { kind, tally: name, outcomes: records.map(({ extra }) => extra.get(name) ?? 0) };
        case 'findings':
            return { kind, outcomes: records.map(({ findings }) => findings ?? []) };
    }
}
