// A state that nothing leads out of is said to be final.
import { exitsOf, isWhole } from '../analysis/life-cycle.ts';
import { statesOf } from '../names/life-cycle.ts';
import { defineCheck } from './check.ts';

/** A certificate would hang there for ever, and nobody could tell whether that is meant. */
export const stateDeadEnd = defineCheck({
    id: 'state-dead-end',
    severity: 'error',
    on: 'Certificate',
    message: {
        zh: (it: { name: string }) => `出不去的状态要写“终止”。没有一步从“${it.name}”转出。`,
        en: it => `A state without a way out is marked “final”; no transition leads out of “${it.name}”.`
    },
    run(certificate, report) {
        if (!isWhole(certificate)) return;
        const dead = statesOf(certificate).filter(state => !state.final && exitsOf(state, certificate).length === 0);
        for (const state of dead) report({ name: state.name }, { node: state, property: 'name' });
    }
});
