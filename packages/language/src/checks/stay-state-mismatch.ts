// How long a state has lasted moves certificates out of that state.
import { isStay } from '../generated/ast.ts';
import { defineCheck } from './check.ts';

/** A certificate that is suspended has not been valid for six months. */
export const stayStateMismatch = defineCheck({
    id: 'stay-state-mismatch',
    severity: 'error',
    on: 'Transition',
    message: {
        zh: (it: { found: string; from: string }) =>
            `“满”多久说的是转出的状态，这里转出的是“${it.from}”，写的是“${it.found}”。`,
        en: it => `“For” counts the stay in the state that is left; “${it.from}” is left here, not “${it.found}”.`
    },
    run({ condition, from }, report) {
        if (!isStay(condition) || !condition.state?.ref) return;
        const other = from.find(({ ref }) => ref && ref !== condition.state.ref);
        if (other)
            report({ found: condition.state.ref.name, from: other.ref!.name }, { node: condition, property: 'state' });
    }
});
