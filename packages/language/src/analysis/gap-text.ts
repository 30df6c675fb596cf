// A case that a table has no value for, in words.
import type { Table } from '../generated/ast.ts';
import type { Bilingual } from '../messages/bilingual.ts';
import type { Gap } from './coverage.ts';
import { keysOf, type Slot } from './lookup.ts';
import { spanText } from './spans.ts';

/** 服务人数 为 66 · headcount 66. */
export function slotText(table: Table, place: number, slot: Slot): Bilingual {
    const { target, unit } = keysOf(table)[place]!;
    const name = target?.name ?? '';
    if (slot.kind === 'value') return { zh: `“${name}”为“${slot.value.name}”`, en: `“${name}” “${slot.value.name}”` };
    const text = spanText(slot.span, unit);
    return { zh: `“${name}”${text.zh}`, en: `“${name}” ${text.en}` };
}

export function gapText(table: Table, gap: Gap): Bilingual {
    if (gap.kind === 'value') return slotText(table, gap.key, gap);
    const slots = gap.kind === 'side' ? [] : gap.at.map((slot, place) => slotText(table, place, slot));
    if (gap.kind === 'side') {
        slots.push(slotText(table, gap.key, { kind: 'span', span: gap.span }));
        if (gap.column) slots.push({ zh: `“${gap.column.name}”`, en: `“${gap.column.name}”` });
    }
    return { zh: slots.map(({ zh }) => zh).join('、'), en: slots.map(({ en }) => en).join(', ') };
}
