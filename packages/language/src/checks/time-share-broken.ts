// A share of audit time that must be kept is kept whatever is rounded.
import { exactText } from '@guiju/exact';
import { isReadable } from '../analysis/readable.ts';
import { firstBroken } from '../analysis/time-shares.ts';
import { defineCheck } from './check.ts';

/** The rule works out a time that the rule sends back. */
export const timeShareBroken = defineCheck({
    id: 'time-share-broken',
    severity: 'warning',
    on: ['TimeCheck', 'TimeRequirement'],
    message: {
        zh: (it: { given: [string, string][]; exactly: string; rounded: string; limit: string; share: string }) => {
            const when = it.given.length === 0 ? '' : `${it.given.map(pair => pair.join(' ')).join('、')}时，`;
            const share = it.share && `，即 ${it.share}`;
            return `取整不能让下限落空：${when}应有的 ${it.exactly} 取整成 ${it.rounded}${share}，而下限是 ${it.limit}。`;
        },
        en: it => {
            const when =
                it.given.length === 0 ? '' : `with ${it.given.map(pair => `“${pair.join(' = ')}”`).join(' and ')} `;
            const share = it.share && `, which is ${it.share}`;
            return `Rounding must not break a minimum: ${when}${it.exactly} is rounded to ${it.rounded}${share}; the minimum is ${it.limit}.`;
        }
    },
    run(node, report) {
        const broken = isReadable(node) ? firstBroken(node) : undefined;
        if (!broken) return;
        const { given, exactly, rounded, limit, share } = broken;
        report(
            {
                given: given.map(([name, value]) => [name, value]),
                exactly: exactText(exactly),
                rounded: exactText(rounded),
                limit: exactText(limit),
                share: share ? `${exactText(share.mul(100))}%` : ''
            },
            node.$type === 'TimeCheck' ? { node, property: 'condition' } : { node, property: 'limit' }
        );
    }
});
