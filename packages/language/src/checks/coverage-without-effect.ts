// A least coverage is asked for where something may be left unevaluated, and can be met.
import { compare, exact, isZero } from '@guiju/exact';
import { policiesOf } from '../analysis/policies.ts';
import { isItem, isScoring, type Coverage } from '../generated/ast.ts';
import { AstUtils } from 'langium';
import { defineCheck } from './check.ts';

/** Where every item must be evaluated anyway, or none has to be, the sentence decides nothing. */
export const coverageWithoutEffect = defineCheck({
    id: 'coverage-without-effect',
    severity: 'warning',
    on: 'Coverage',
    message: {
        zh: (it: { percent: string | undefined }) =>
            it.percent === undefined
                ? '这里没有条目可以“未评”或“无定论”，覆盖总是 100%。请写明“未评”怎样处理，或去掉这一句。'
                : `覆盖在 0% 与 100% 之间，“${it.percent}%”${Number(it.percent) > 100 ? '谁也达不到' : '总是满足'}。`,
        en: it =>
            it.percent === undefined
                ? 'No item here may be “not evaluated” or “inconclusive”, so coverage is always 100%. Say what becomes of such items, or drop this.'
                : `Coverage lies between 0% and 100%; “${it.percent}%” is ${Number(it.percent) > 100 ? 'never' : 'always'} met.`
    },
    run(coverage, report) {
        const least = exact(coverage.percent ?? '0');
        if (isZero(least) || compare(least, exact(100)) > 0) {
            report({ percent: coverage.percent }, { node: coverage, property: 'percent' });
        } else if (!mayLack(coverage)) report({ percent: undefined }, { node: coverage, property: 'by' });
    }
});

function mayLack(coverage: Coverage): boolean {
    const scoring = AstUtils.getContainerOfType(coverage, isScoring);
    const items = AstUtils.streamAllContents(coverage.$container).filter(isItem).toArray();
    if (!scoring || items.length === 0) return true;
    return items.some(item => {
        const policies = policiesOf(item);
        return ['not evaluated', 'inconclusive'].some(state => {
            const treatment = policies.get(state)?.treatment;
            return treatment !== undefined && treatment !== 'forbidden' && treatment !== 'undetermined';
        });
    });
}
