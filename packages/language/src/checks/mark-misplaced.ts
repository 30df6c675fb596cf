// A mark stands where its declaration says, and does what can be done there.
import { wordsOf } from '../analysis/printed.ts';
import { isMark, isRow, type Mark, type MarkerUse } from '../generated/ast.ts';
import { meaningOf } from '../words.ts';
import { defineCheck } from './check.ts';

type Finding =
    | { kind: 'use'; mark: string; place: string; before: 'item' | 'row' }
    | { kind: 'effect missing'; mark: string }
    | { kind: 'effect'; mark: string; place: string; effect: string };

/** A mark in another place would be read and do nothing. */
export const markMisplaced = defineCheck({
    id: 'mark-misplaced',
    severity: 'error',
    on: ['MarkerUse', 'Mark'],
    message: {
        zh: (it: Finding) => {
            if (it.kind === 'effect missing') {
                return `有标记“${it.mark}”的行怎样计？请写“该行 取代 本条其余得分”或“该行 附加”。`;
            }
            if (it.kind === 'effect') return `标记“${it.mark}”用于“${it.place}”，那里不能写“${it.effect}”。`;
            return `标记“${it.mark}”用于“${it.place}”，不能写在${it.before === 'row' ? '评分行' : '条目'}前。`;
        },
        en: it => {
            if (it.kind === 'effect missing') {
                return `What does a row with “${it.mark}” do? Write “replaces the rest of the item” or “adds to the item”.`;
            }
            if (it.kind === 'effect')
                return `Mark “${it.mark}” is for “${it.place}”, where “${it.effect}” means nothing.`;
            return `Mark “${it.mark}” is for “${it.place}” and cannot stand before ${it.before === 'row' ? 'a row' : 'an item'}.`;
        }
    },
    run(node, report) {
        if (isMark(node)) checkEffects(node, report);
        else checkUse(node, report);
    }
});

type Report = (it: Finding, at: { node: MarkerUse | Mark | Mark['effects'][number]; property?: string }) => void;

function checkUse(use: MarkerUse, report: Report): void {
    const mark = use.mark.ref;
    const before = isRow(use.$container) ? 'row' : 'item';
    if (!mark || placeOf(mark) === `${before}s`) return;
    report({ kind: 'use', mark: use.mark.$refText, place: mark.place, before }, { node: use });
}

const OF_ITEMS = new Set(['MarkScore', 'ScaleLimit', 'AnswerPolicy']);

function checkEffects(mark: Mark, report: Report): void {
    const place = placeOf(mark);
    const name = mark.name;
    const foreign = mark.effects.filter(
        ({ $type }) => ($type === 'RowEffect' && place !== 'rows') || (OF_ITEMS.has($type) && place !== 'items')
    );
    for (const effect of foreign) {
        report({ kind: 'effect', mark: name, place: mark.place, effect: wordsOf(effect) }, { node: effect });
    }
    const acts = mark.effects.some(effect => effect.$type === 'RowEffect');
    if (place === 'rows' && !acts) report({ kind: 'effect missing', mark: name }, { node: mark, property: 'name' });
}

/** `items` and `item` are the same place, and in Chinese both are 条目. */
function placeOf(mark: Mark): string {
    const place = meaningOf(mark.place);
    return place === 'item' ? 'items' : place;
}
