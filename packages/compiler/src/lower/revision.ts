// Which edition a rule revises, and which audits that one still decides.
import { formerOf, isNote, isChangeover, revisionOf, type Ruleset } from '@guiju/language';
import type { Revises } from '@guiju/model';
import { lowerExpression } from './expressions.ts';
import { clauseOf, sourceOf, type Lowering } from './place.ts';

export function revisedBy(ruleset: Ruleset, lowering: Lowering): { revises?: Revises } {
    const revision = revisionOf(ruleset);
    const header = formerOf(revision)?.header;
    const transition = revision?.members.find(isChangeover);
    if (!revision || !transition) return {};
    const revises = {
        code: header?.code ?? '',
        title: header?.title ?? '',
        edition: header?.edition ?? null,
        former: lowerExpression(transition.condition, lowering),
        notes: revision.members.filter(isNote).map(note => note.text),
        clause: clauseOf(transition),
        source: sourceOf(transition, lowering)
    };
    return { revises };
}
