// What 必须 and 应当 in a table of grades ask for is said once, beside the table.
import { isItemAlone } from '../analysis/modalities.ts';
import { isGateTable, isMustMeaning, isShouldMeaning } from '../generated/ast.ts';
import { meaningOf } from '../words.ts';
import { defineCheck } from './check.ts';

type Data = 'must' | 'should' | 'twice';

/** “Should” is read as advice by some and as “or say why not” by others. */
export const modalityMeaningOpen = defineCheck({
    id: 'modality-meaning-open',
    severity: 'error',
    on: 'Grades',
    message: {
        zh: (it: { lacks: Data }) =>
            ({
                must: '表里的“必须”“应当”要求条目做到什么，要写明：如“必须 指 得分率 = 100%”；或在行首写出条件。',
                should: '表里的“应当”做不到时怎么办，要写明：“应当 指 不满足须 理由”。',
                twice: '“必须”“应当”的意思各写一次，这里又写了一次。'
            })[it.lacks],
        en: it =>
            ({
                must: 'Say what “must” and “should” ask of an item, as in “must means ratio = 100%”, or write the condition at the front of the row.',
                should: 'Say what holds where a “should” is not met: “should means a reason where not met”.',
                twice: 'What “must” and “should” mean is said once each; here it is said again.'
            })[it.lacks]
    },
    run({ members }, report) {
        const meanings = [members.filter(isMustMeaning), members.filter(isShouldMeaning)] as const;
        for (const again of meanings.flatMap(list => [...list].slice(1))) report({ lacks: 'twice' }, { node: again });
        for (const { subject, cells } of members.filter(isGateTable).flatMap(table => table.rows)) {
            const asking = cells.filter(({ modality }) => modality);
            const should = asking.find(({ modality }) => meaningOf(modality!) !== 'must');
            if (asking[0] && subject && isItemAlone(subject) && meanings[0].length === 0) {
                report({ lacks: 'must' }, { node: asking[0] });
            }
            if (should && meanings[1].length === 0) report({ lacks: 'should' }, { node: should });
        }
    }
});
