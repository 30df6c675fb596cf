// The public holidays of China and the weekend days worked for them, year by year. The data is generated.
import china from './generated/china.json' with { type: 'json' };
import type { CalendarYear } from './working-days.ts';

/** `source`: the package and version that the data was taken from. */
export const CHINA: { readonly source: string; readonly years: readonly CalendarYear[] } = china;
