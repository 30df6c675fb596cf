// Every state can be reached.
import { isWhole, unreachedStates } from '../analysis/life-cycle.ts';
import { statesOf } from '../names/life-cycle.ts';
import { defineCheck } from './check.ts';

/** A transition was forgotten, or the state is not needed. */
export const stateUnreachable = defineCheck({
    id: 'state-unreachable',
    severity: 'error',
    on: 'Certificate',
    message: {
        zh: (it: { name: string }) => `每个状态都要转得到，没有一步转到“${it.name}”。`,
        en: it => `Every state can be reached from the initial one; no transition leads to “${it.name}”.`
    },
    run(certificate, report) {
        if (!isWhole(certificate) || !statesOf(certificate).some(({ initial }) => initial)) return;
        for (const state of unreachedStates(certificate))
            report({ name: state.name }, { node: state, property: 'name' });
    }
});
