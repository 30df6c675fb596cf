// The result of audit time is a time.
import { writtenUnit } from '../analysis/literals.ts';
import { resultOf } from '../analysis/time-steps.ts';
import { UNIT_WORDS } from '../analysis/unit-words.ts';
import { unitOf, type ValueUnit } from '../analysis/units.ts';
import type { Bilingual } from '../messages/bilingual.ts';
import { statementsOf } from '../names/statements.ts';
import { isAuditTime, type AuditTime, type Literal } from '../generated/ast.ts';
import { rulesetOf } from '../names/catalogue.ts';
import { defineCheck } from './check.ts';

const TIMES: readonly ValueUnit[] = ['person-day', 'hour'];

/** A number of people at the end of the steps is a slip, and two blocks would give two results. */
export const timeUnitMismatch = defineCheck({
    id: 'time-unit-mismatch',
    severity: 'error',
    on: 'AuditTime',
    message: {
        zh: (it: Bilingual) => it.zh,
        en: it => it.en
    },
    run(block, report) {
        if (statementsOf(rulesetOf(block)).find(isAuditTime) !== block) {
            report(
                {
                    zh: '一份规则只有一处审核时间，前面已经有了。',
                    en: 'A ruleset has one block of audit time; there is one before.'
                },
                { node: block, property: 'steps', index: 0 }
            );
        }
        const result = resultOf(block);
        const unit = result && unitOf(result);
        const wanted = wantedFor(block);
        if (!result || !unit || unit === 'unknown' || wanted.includes(unit)) return;
        const words = wanted.map(each => UNIT_WORDS[each]);
        const text = {
            zh: `审核时间的结果要是${words.map(({ zh }) => zh).join('或')}，“${result.name}”是${UNIT_WORDS[unit].zh}。`,
            en: `The result of audit time is in ${words.map(({ en }) => en).join(' or ')}; “${result.name}” is ${UNIT_WORDS[unit].en}.`
        };
        report(text, { node: result, property: 'name' });
    }
});

/** The unit that the block names, else any time. */
function wantedFor({ unit }: AuditTime): readonly ValueUnit[] {
    const written = unit === undefined ? undefined : writtenUnit({ unit } as Literal);
    return written === undefined ? TIMES : [written];
}
