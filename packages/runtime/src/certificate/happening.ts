// What a record says happened on a day, in the rule's own names, and what becomes of it.
import type { CivilDate } from '@guiju/calendar';
import type { Bilingual } from '../language.ts';
import type { Standing } from './standing.ts';
import type { Validity } from './validity.ts';

/** What a reason that is resolved is called here, whichever word a record uses. */
export const RESOLVED = 'reason resolved';

/** `index`: the place in the record. */
export interface Happening {
    readonly index: number;
    readonly event: string;
    readonly date: CivilDate;
    readonly reason?: string;
    /** Of an event that begins a validity. */
    readonly validity?: Validity;
}

export interface Refused {
    readonly index: number;
    readonly code: string;
    readonly text: Bilingual;
}

export type Accepted = { standing: Standing } | { refused: Refused };

export const refuse = ({ index }: Happening, code: string, text: Bilingual): Accepted => ({
    refused: { index, code, text }
});
