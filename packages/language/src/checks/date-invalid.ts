// A date exists.
import { readDate } from '@guiju/calendar';
import type { AstNode } from 'langium';
import { defineCheck } from './check.ts';

const PROPERTIES = ['date', 'from', 'to', 'until', 'next', 'fallbackDate'] as const;
type Dated = Partial<Record<(typeof PROPERTIES)[number], string>>;

/** 30 February would become some other day. */
export const dateInvalid = defineCheck({
    id: 'date-invalid',
    severity: 'error',
    on: [
        ...(['Published', 'Effective', 'EventGiven', 'ReasonGiven', 'ValueGiven', 'DateRange', 'Input'] as const),
        ...(['TermExpectation', 'CertificateExpectation', 'StandingExpectation'] as const)
    ],
    message: {
        zh: (it: { date: string }) => `日期要在历法上存在，没有“${it.date}”这一天。`,
        en: it => `A date exists in the calendar; there is no “${it.date}”.`
    },
    run(node: AstNode & Dated, report) {
        for (const property of PROPERTIES) {
            const date = node[property];
            if (date !== undefined && readDate(date) === undefined) report({ date }, { node, property });
        }
    }
});
