// A life cycle says in which state a certificate begins.
import { statesOf } from '../names/life-cycle.ts';
import { defineCheck } from './check.ts';

/** Without it, or with two, nobody can tell what a certificate is on the day it is issued. */
export const stateInitialOpen = defineCheck({
    id: 'state-initial-open',
    severity: 'error',
    on: 'Certificate',
    message: {
        zh: (it: { second: string | undefined }) =>
            it.second === undefined
                ? '证书签发后处于哪个状态？请在那个状态后写“起始”。'
                : `起始状态只有一个，“${it.second}”是又一个。`,
        en: it =>
            it.second === undefined
                ? 'In which state does a certificate begin? Write “initial” behind that state.'
                : `A certificate begins in one state; “${it.second}” is a second one.`
    },
    run(certificate, report) {
        const states = statesOf(certificate);
        const initial = states.filter(state => state.initial);
        if (initial.length === 0)
            report({ second: undefined }, { node: states[0] ?? certificate, property: states[0] ? 'name' : 'start' });
        for (const state of initial.slice(1)) report({ second: state.name }, { node: state, property: 'initial' });
    }
});
