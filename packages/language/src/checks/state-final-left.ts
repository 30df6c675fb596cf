// Nothing leads out of a final state.
import { defineCheck } from './check.ts';

/** Either the state is not final, or the transition is a mistake. */
export const stateFinalLeft = defineCheck({
    id: 'state-final-left',
    severity: 'error',
    on: 'Transition',
    message: {
        zh: (it: { name: string }) => `终止的状态不能再转出，“${it.name}”声明为终止。`,
        en: it => `Nothing leads out of a final state, and “${it.name}” is declared final.`
    },
    run(transition, report) {
        for (const [index, { ref }] of transition.from.entries()) {
            if (ref?.final) report({ name: ref.name }, { node: transition, property: 'from', index });
        }
    }
});
