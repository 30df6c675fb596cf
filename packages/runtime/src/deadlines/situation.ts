// A term, how it counts, and what is known on a day; and the deadline it gives, before it is put into words.
import type { CivilDate } from '@guiju/calendar';
import type { Deadline, Term } from '@guiju/model';
import type { Bilingual } from '../language.ts';
import type { Counting } from './count.ts';
import type { Chronicle } from './record.ts';

export interface TermSituation extends Chronicle {
    readonly term: Term;
    readonly counting: Counting;
}

export const datesOf = ({ dates }: Chronicle, event: string): readonly CivilDate[] => dates.get(event) ?? [];

/** A deadline whose reasons are still in both languages. */
export interface Draft extends Omit<Deadline, 'because'> {
    readonly because: readonly Bilingual[];
}

interface Found extends Pick<Draft, 'kind' | 'state' | 'because'> {
    readonly from?: CivilDate | undefined;
    readonly start?: CivilDate | undefined;
    readonly due?: CivilDate | undefined;
    readonly met?: CivilDate | undefined;
}

export function draft(term: Term, { from, start, due, met, ...found }: Found): Draft {
    const { name, actor, act, modality, raises, clause, source } = term;
    const missed = found.state === 'overdue' || found.state === 'met late';
    return {
        name,
        actor,
        act,
        from: from ?? null,
        start: start ?? null,
        due: due ?? null,
        kind: found.kind,
        modality,
        state: found.state,
        met: met ?? null,
        raises: missed ? raises : null,
        because: found.because,
        clause,
        source
    };
}
