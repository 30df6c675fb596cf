// What is done while a certificate is valid is due before the validity ends.
import { periodText } from '../analysis/period-text.ts';
import { lengthOf } from '../analysis/periods.ts';
import { isReadable } from '../analysis/readable.ts';
import { termsBeyond } from '../analysis/term-pairs.ts';
import type { Bilingual } from '../messages/bilingual.ts';
import { defineCheck } from './check.ts';

/** A surveillance every four years never comes to a certificate of three. */
export const termBeyondValidity = defineCheck({
    id: 'term-beyond-validity',
    severity: 'warning',
    on: 'Certificate',
    message: {
        zh: (it: { name: string; limit: Bilingual; validity: Bilingual }) =>
            `期限要在有效期之内到来：“${it.name}”是 ${it.limit.zh}，证书只有效 ${it.validity.zh}。`,
        en: it =>
            `A limit ends within the validity: “${it.name}” allows ${it.limit.en}, the certificate is valid for ${it.validity.en}.`
    },
    run(certificate, report) {
        const validity = isReadable(certificate) ? lengthOf(certificate.validity) : undefined;
        if (!validity) return;
        for (const { term, limit } of termsBeyond(certificate, validity)) {
            const words = { limit: periodText(limit), validity: periodText(validity) };
            report({ name: term.name, ...words }, { node: term, property: 'name' });
        }
    }
});
