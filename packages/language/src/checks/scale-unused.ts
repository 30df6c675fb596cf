// Every scale has items that are answered by it.
import { scalesInUse } from '../analysis/scales.ts';
import { isReadable } from '../analysis/readable.ts';
import { isScale } from '../generated/ast.ts';
import { statementsOf } from '../names/statements.ts';
import { defineCheck } from './check.ts';

/** Either an item lost its scale, or the rule prints one that nobody meets. */
export const scaleUnused = defineCheck({
    id: 'scale-unused',
    severity: 'warning',
    on: 'Ruleset',
    message: {
        zh: (it: { scale: string }) => `声明的量表要有条目用，没有条目按“${it.scale}”评。`,
        en: it => `A scale is declared for items; none is answered by “${it.scale}”.`
    },
    run(ruleset, report) {
        if (!isReadable(ruleset)) return;
        const used = scalesInUse(ruleset);
        for (const scale of statementsOf(ruleset).filter(isScale)) {
            if (!used.has(scale)) report({ scale: scale.name }, { node: scale, property: 'name' });
        }
    }
});
