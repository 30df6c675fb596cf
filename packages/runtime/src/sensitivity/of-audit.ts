// What one audit hangs on: every item with its other answers, one at a time, and the smallest change that gives another grade.
import { compare, readExact, writeExact, ZERO, type Exact } from '@guiju/exact';
import type { AuditSensitivity, ChangedAnswer, MarginalValue, Model, Result } from '@guiju/model';
import { catalogueOf, plainCode, type Catalogue, type ItemFacts } from '../catalogue.ts';
import type { Language } from '../language.ts';
import { pathTo } from '../path/path-to.ts';
import { score } from '../score.ts';
import { defaultAnswers, NEVER_RARE } from '../simulate/defaults.ts';

interface Asked {
    readonly model: Model;
    readonly audit: Record<string, unknown>;
    readonly language: Language;
}

/** One item with another answer. */
interface Tried {
    readonly facts: ItemFacts;
    readonly changed: ChangedAnswer;
    /** Points more than now. */
    readonly by: Exact;
}

/** The audit must be one that `score` takes; `before` is its result. */
export function auditSensitivity(asked: Asked, before: Result): AuditSensitivity {
    const { model } = asked;
    const catalogue = catalogueOf(model);
    const tried = catalogue.items.flatMap(facts => triedFor(facts, catalogue, { ...asked, before }));
    const rungs = (model.decisions[0]?.rungs ?? []).map(({ name }) => name);
    const now = before.grade === null ? -1 : rungs.indexOf(before.grade.name);
    const placeOf = ({ changed }: Tried): number => (changed.grade === null ? -1 : rungs.indexOf(changed.grade));
    const isKnown = now >= 0;
    return {
        grade: before.grade?.name ?? null,
        score: before.score,
        items: [...Map.groupBy(tried, ({ facts }) => facts).values()].map(each => marginalOf(each, before)),
        up: {
            one: smallest(tried.filter(each => isKnown && placeOf(each) >= 0 && placeOf(each) < now)),
            ...(isKnown && now > 0 ? climb(asked, rungs[now - 1]!) : { to: null, cost: null, proven: false, items: [] })
        },
        down: { one: smallest(tried.filter(each => isKnown && placeOf(each) > now)) }
    };
}

/** Only what was answered, and is not answered in samples, is changed. */
function triedFor(facts: ItemFacts, catalogue: Catalogue, about: Asked & { before: Result }): Tried[] {
    const { model, audit, language, before } = about;
    const items = (audit['items'] ?? {}) as Record<string, unknown>;
    const code = Object.keys(items).find(key => catalogue.spellings.get(plainCode(key))?.[0] === facts);
    const points = readExact(before.items[facts.item.key]?.points ?? null);
    if (code === undefined || points === undefined || Array.isArray(items[code])) return [];
    const ruled = defaultAnswers(facts, NEVER_RARE, catalogue).flatMap(({ value }): Tried[] => {
        const scored = score(model, { ...audit, items: { ...items, [code]: value } }, { language });
        if ('errors' in scored) return [];
        const { result } = scored;
        const own = result.items[facts.item.key]?.points ?? null;
        const grade = result.grade?.name ?? null;
        return [
            {
                facts,
                changed: { answer: value, points: own, score: result.score, grade },
                by: (readExact(own) ?? ZERO).sub(points)
            }
        ];
    });
    const kept = {
        answer: items[code],
        points: writeExact(points),
        score: before.score,
        grade: before.grade?.name ?? null
    };
    return [{ facts, changed: kept, by: ZERO }, ...ruled];
}

function marginalOf(tried: readonly Tried[], before: Result): MarginalValue {
    const { item, points } = tried[0]!.facts;
    const scoreOf = ({ changed }: Tried): Exact => readExact(changed.score) ?? readExact(changed.points) ?? ZERO;
    const rising = tried.toSorted((a, b) => compare(scoreOf(a), scoreOf(b)));
    return {
        item: item.key,
        title: item.title,
        points: before.items[item.key]!.points,
        of: writeExact(points),
        lowest: rising[0]!.changed,
        highest: rising.at(-1)!.changed
    };
}

/** By the points of the item; of equal ones the first in the order of the rule. */
function smallest(tried: readonly Tried[]): AuditSensitivity['down']['one'] {
    const size = ({ by }: Tried): Exact => by.abs();
    const least = tried.reduce<Tried | undefined>((a, b) => (a && compare(size(a), size(b)) <= 0 ? a : b), undefined);
    if (least === undefined) return null;
    const { item } = least.facts;
    return { item: item.key, title: item.title, by: writeExact(least.by), changed: least.changed };
}

function climb({ model, audit, language }: Asked, to: string): Omit<AuditSensitivity['up'], 'one'> {
    const found = pathTo(model, audit, { to, language });
    if ('errors' in found) return { to, cost: null, proven: false, items: [] };
    const { cost, proven, changes } = found.result;
    return { to, cost, proven, items: changes.map(({ item, tally, finding }) => item ?? tally ?? finding ?? '') };
}
