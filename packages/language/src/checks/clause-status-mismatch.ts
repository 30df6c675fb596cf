// What a clause says of itself fits the statements that carry it out.
import { citationOf, statementInside } from '../analysis/carried-out.ts';
import { wordsOf } from '../analysis/printed.ts';
import type { Clause, ClauseStatus } from '../generated/ast.ts';
import { defineCheck } from './check.ts';

type Finding = { code: string; status: string } & ({ kind: 'nothing' } | { kind: 'inside' | 'cited'; line: number });

/** Readers rely on the status to know which part of the text a machine carries out. */
export const clauseStatusMismatch = defineCheck({
    id: 'clause-status-mismatch',
    severity: 'error',
    on: 'ClauseStatus',
    message: {
        zh: (it: Finding) => {
            if (it.kind === 'nothing')
                return `写“${it.status}”的条款里要有语句，或别处有语句依它。没有语句计算“${it.code}”。`;
            const what = it.kind === 'inside' ? '里面有语句' : '有语句依它';
            return `写“${it.status}”的条款没有要计算的。而“${it.code}”${what}，在第 ${it.line} 行。`;
        },
        en: it => {
            if (it.kind === 'nothing')
                return `A clause that is “${it.status}” holds a statement, or a statement cites it. None carries out “${it.code}”.`;
            const what = it.kind === 'inside' ? 'holds a statement' : 'is cited by a statement';
            return `A clause that is “${it.status}” has nothing to work out. But “${it.code}” ${what} on line ${it.line}.`;
        }
    },
    run(status, report) {
        const finding = findingOf(status, status.$container);
        if (finding) report({ ...finding, code: status.$container.name, status: wordsOf(status) }, { node: status });
    }
});

function findingOf(status: ClauseStatus, clause: Clause) {
    const inside = statementInside(clause);
    const cited = inside ? undefined : citationOf(clause);
    if (status.computed) return (inside ?? cited) ? undefined : ({ kind: 'nothing' } as const);
    const found = inside ?? cited;
    if (!status.prose || !found) return undefined;
    const line = (found.$cstNode?.range.start.line ?? 0) + 1;
    return { kind: inside ? 'inside' : 'cited', line } as const;
}
