// How much was evaluated, in the explanation.
import { interval, writeExact } from '@guiju/exact';
import type { Coverage, Trace } from '@guiju/model';
import { coveredBy, nameOf } from '../evaluate/coverage.ts';
import type { Context } from '../evaluate/situation.ts';
import { exactOf } from '../model-fault.ts';
import { plainNumber, rangeText } from './values.ts';

/** Those that the rule asks for. */
export function coverageTraces({ situation }: Context): Trace[] {
    return (situation.catalogue.model.coverage ?? []).map(coverage => coverageTrace(coverage, situation));
}

function coverageTrace(coverage: Coverage, { entries, below, language }: Context['situation']): Trace {
    const zh = language === 'zh';
    const { share, lacks } = coveredBy(coverage, entries, below);
    const least = plainNumber(exactOf(coverage.least), 'ratio');
    const known = share === null ? undefined : interval.known(share);
    const { clause, source } = coverage;
    return {
        kind: 'step',
        name: nameOf(coverage, language),
        text: share === null ? NOTHING[language] : `${rangeText(share, 'ratio', zh)}${WORDS[lacks][language]} ${least}`,
        value: known === undefined ? null : writeExact(known),
        clause,
        source,
        parts: []
    };
}

const NOTHING = { zh: '没有适用的条目', en: 'nothing applicable' };
const WORDS = {
    no: { zh: '，不少于', en: ', at least' },
    yes: { zh: '，少于', en: ', less than' },
    maybe: { zh: '，还不知是否不少于', en: ', not yet known to be at least' }
};
