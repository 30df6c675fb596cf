// A value belongs to one band.
import { compare } from '@guiju/exact';
import type { Literal } from '../generated/ast.ts';
import { exampleText } from '../analysis/audit-text.ts';
import { auditWith, type Found } from '../analysis/grade-search.ts';
import { ladderOf, type LadderFacts, type RungGate } from '../analysis/gates.ts';
import { ceilingOf, orderFaults } from '../analysis/order.ts';
import { meet, onStep, spanText, type Span } from '../analysis/spans.ts';
import type { Bilingual } from '../messages/bilingual.ts';
import { defineCheck } from './check.ts';

/** 90 in 80~90 and in 90~95: the author has to say whose it is. Thresholds without upper limit fall through. */
export const gradeOverlap = defineCheck({
    id: 'grade-overlap',
    severity: 'error',
    on: 'Grades',
    message: {
        zh: (it: { better: string; worse: string; measure: string; values: Bilingual; example: Bilingual }) =>
            `一个值只归一个等级：“${it.measure}”${it.values.zh} 时既是“${it.better}”又是“${it.worse}”${it.example.zh}。`,
        en: it =>
            `A value belongs to one grade: “${it.measure}” at ${it.values.en} is both “${it.better}” and “${it.worse}”` +
            `${it.example.en}.`
    },
    run(grades, report) {
        const ladder = ladderOf(grades);
        if (!ladder || ladder.isCumulative) return;
        for (const { better, worse, values, at, audit } of overlapsOf(ladder)) {
            const names = { better: better.rung.name, worse: worse.rung.name, measure: ladder.measure.name };
            const example = exampleText(audit, ladder.unit);
            report({ ...names, values: spanText(values, ladder.unit), example }, { node: at });
        }
    }
});

interface Overlap {
    readonly better: RungGate;
    readonly worse: RungGate;
    readonly values: Span;
    readonly at: Literal;
    readonly audit: Found;
}

function overlapsOf(ladder: LadderFacts): Overlap[] {
    const misplaced = new Set(orderFaults(ladder).map(fault => fault.worse));
    return ladder.rungs.flatMap((worse, index) => {
        const at = ceilingOf(worse, ladder);
        if (!at || misplaced.has(worse)) return [];
        for (const better of ladder.rungs.slice(0, index).reverse()) {
            const values = better.gate && onStep(meet(meet(better.span, worse.span), ladder.reachable), ladder.step);
            if (!values || !isSlip(better, values)) continue;
            const audit = auditWith(ladder.grades, values);
            if (audit !== 'never') return [{ better, worse, values, at, audit }];
        }
        return [];
    });
}

/** Below a grade that asks for more than its band, a band may well take what fails there; but not one value alone. */
function isSlip(better: RungGate, { lo, hi }: Span): boolean {
    return better.conditions.length === 0 || (lo !== null && hi !== null && compare(lo, hi) === 0);
}
