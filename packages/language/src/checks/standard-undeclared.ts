// A code that names its standard names one of the rule's bases.
import { standardsOf, rulesetOf } from '../names/catalogue.ts';
import { defineCheck } from './check.ts';

/** `D:5.1` belongs to nothing while no basis is called D. */
export const standardUndeclared = defineCheck({
    id: 'standard-undeclared',
    severity: 'error',
    on: ['Section', 'Item'],
    message: {
        zh: (it: { standard: string; known: string }) =>
            `编号前的代号要在“依据”里声明。没有代号“${it.standard}”${it.known && `，有的是：${it.known}`}。`,
        en: it =>
            `The name before a code is declared on a basis line. There is no “${it.standard}”${it.known && `, only ${it.known}`}.`
    },
    run(entry, report) {
        const known = standardsOf(rulesetOf(entry)).map(standard => standard.name);
        entry.codes.forEach((code, index) => {
            const standard = /^([^:]*):/.exec(code)?.[1];
            if (standard === undefined || known.includes(standard)) return;
            report({ standard, known: known.join(', ') }, { node: entry, property: 'codes', index });
        });
    }
});
