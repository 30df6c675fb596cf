// A stage follows, or runs beside, one that stands before it.
import type { Stage } from '../generated/ast.ts';
import { defineCheck } from './check.ts';

/** Read from top to bottom the order would be a riddle, and two stages could wait for each other. */
export const stageOrderForward = defineCheck({
    id: 'stage-order-forward',
    severity: 'error',
    on: 'Stage',
    message: {
        zh: (it: { name: string }) => `“之后”“并行”说的是前面写过的步骤，“${it.name}”不在前面。`,
        en: it => `“after” and “parallel to” name a stage that stands before; “${it.name}” does not.`
    },
    run(stage, report) {
        const { stages } = stage.$container;
        const isEarlier = (other: Stage): boolean => stages.indexOf(other) < stages.indexOf(stage);
        stage.after.forEach((other, index) => {
            if (other.ref && !isEarlier(other.ref))
                report({ name: other.$refText }, { node: stage, property: 'after', index });
        });
        if (stage.beside?.ref && !isEarlier(stage.beside.ref))
            report({ name: stage.beside.$refText }, { node: stage, property: 'beside' });
    }
});
