// A term, how it counts, and what is known on a day; and the deadline it gives, before it is put into words.
import type { CivilDate } from '@guiju/calendar';
import type { Deadline, Term } from '@guiju/model';
import type { Bilingual } from '../language.ts';
import type { Counting } from './count.ts';
import type { Chronicle, Recorded } from './record.ts';

export interface TermSituation extends Chronicle {
    readonly term: Term;
    readonly counting: Counting;
}

/** Each a moment, or a date alone where the record has no time. */
export const momentsOf = ({ moments }: Chronicle, event: string): readonly Recorded[] => moments.get(event) ?? [];

export const datesOf = ({ dates }: Chronicle, event: string): readonly CivilDate[] => dates.get(event) ?? [];

/** A deadline whose reasons are still in both languages. */
export interface Draft extends Omit<Deadline, 'because'> {
    readonly because: readonly Bilingual[];
}

/** Dates, and moments where the term counts hours. */
interface Found extends Pick<Draft, 'kind' | 'state' | 'because'> {
    readonly from?: Recorded | undefined;
    readonly start?: Recorded | undefined;
    readonly due?: Recorded | undefined;
    readonly met?: Recorded | undefined;
}

export function draft(term: Term, { from, start, due, met, ...found }: Found): Draft {
    const { name, actor, act, modality, raises, clause, source } = term;
    const missed = found.state === 'overdue' || found.state === 'met late';
    return {
        name,
        actor,
        act,
        ...placed('from', from),
        ...placed('start', start),
        ...placed('due', due),
        kind: found.kind,
        modality,
        state: found.state,
        ...placed('met', met),
        raises: missed ? raises : null,
        because: found.because,
        clause,
        source
    };
}

/** A date in its field, and its time beside it where there is one. */
function placed<Field extends 'from' | 'start' | 'due' | 'met'>(
    field: Field,
    found: Recorded | undefined
): Record<Field, string | null> & { [Key in `${Field}Time`]?: string } {
    const [date = null, time] = found?.split('T') ?? [];
    const fields = { [field]: date, ...(time === undefined ? {} : { [`${field}Time`]: time }) };
    return fields as Record<Field, string | null> & { [Key in `${Field}Time`]?: string };
}
