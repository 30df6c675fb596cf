// Findings that are counted by item or section name it.
import { openPlaces } from '../analysis/finding-misuse.ts';
import { defineCheck } from './check.ts';

/** A finding without a clause would silently belong nowhere. */
export const findingClauseOpen = defineCheck({
    id: 'finding-clause-open',
    severity: 'error',
    on: 'Selection',
    message: {
        zh: (it: { code: string }) => `按“${it.code}”数发现，每个发现就要写明条款：在声明处写“发现 须 条款 { … }”。`,
        en: it =>
            `To count findings by “${it.code}” each of them must name its clause: declare “findings clause required { … }”.`
    },
    run(node, report) {
        if (openPlaces(node)) report({ code: node.place!.$refText }, { node, property: 'place' });
    }
});
