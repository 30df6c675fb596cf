// A cap or floor of a section changes some of what its items can add up to, and leaves more than one value.
import { compare, exactText, interval, type Interval } from '@guiju/exact';
import { isReadable } from '../analysis/readable.ts';
import { clampingsOf } from '../analysis/section-scores.ts';
import { sourceText } from '../analysis/source-text.ts';
import { defineCheck } from './check.ts';

/** A cap above what the items can give is most likely a slip of the pen, or of the points. */
export const sectionBoundIdle = defineCheck({
    id: 'section-bound-idle',
    severity: 'warning',
    on: 'Section',
    message: {
        zh: (it: Idle) =>
            it.fixed === undefined
                ? `“${it.bound}”从不起作用：指标 ${it.section} 的合计在 ${it.lo} 分到 ${it.hi} 分之间。`
                : `有了“${it.bound}”，指标 ${it.section} 的得分总是 ${it.fixed} 分。`,
        en: it =>
            it.fixed === undefined
                ? `“${it.bound}” never acts: section ${it.section} adds up to between ${it.lo} and ${it.hi} points.`
                : `With “${it.bound}” section ${it.section} always scores ${it.fixed} points.`
    },
    run(section, report) {
        if (section.bounds.length === 0 || !isReadable(section)) return;
        for (const { bound, before, after } of clampingsOf(section)) {
            const fixed = interval.known(before) ? undefined : interval.known(after);
            if (!fixed && !isSame(before, after)) continue;
            const [lo, hi] = [before.lo, before.hi].map(end => (end ? exactText(end) : '…')) as [string, string];
            const it = { bound: sourceText(bound), section: section.codes[0] ?? '', lo, hi };
            report({ ...it, fixed: fixed && exactText(fixed) }, { node: bound });
        }
    }
});

interface Idle {
    readonly bound: string;
    readonly section: string;
    readonly lo: string;
    readonly hi: string;
    readonly fixed: string | undefined;
}

const isSame = (a: Interval, b: Interval): boolean =>
    [
        [a.lo, b.lo],
        [a.hi, b.hi]
    ].every(([one, other]) => (one && other ? compare(one, other) === 0 : one === other));
