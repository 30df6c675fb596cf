// Standards that the text names with a number that differs by one sign from that of a declared basis.
import { isBasis, type Ruleset } from '../generated/ast.ts';
import { toHalfWidth } from '../lexer/signs.ts';
import { editDistance } from '../names/nearest-name.ts';
import { statementsOf } from '../names/statements.ts';
import { proseOf, type Prose } from './prose.ts';

/** GB/T 27922-2011 in its parts. */
interface Designation {
    readonly family: string;
    readonly number: string;
    readonly year: string;
    /** With one blank and half-width signs; and as it stands in the file. */
    readonly text: string;
    readonly written: string;
}

const DESIGNATION =
    /([A-Z]{2,}(?:\/[A-Z]+)*)\s*((?:(?:TS|TR|PAS)\s+)?(?:[A-Z]+-[A-Z]*)?\d+(?:\.\d+)*(?:-\d{1,2})?)\s*([-:—–])\s*(\d{4})(?!\d)/gu;

export interface SimilarStandard {
    readonly found: string;
    readonly written: string;
    readonly declared: string;
    readonly prose: Prose;
}

export function similarStandards(ruleset: Ruleset): SimilarStandard[] {
    const bases = statementsOf(ruleset).filter(isBasis);
    const declared = bases.flatMap(({ designation }) => designationsIn(designation));
    return proseOf(ruleset).flatMap(prose =>
        designationsIn(prose.text).flatMap(found => {
            if (declared.some(each => each.family === found.family && each.number === found.number)) return [];
            const meant = declared.find(each => isSlipOf(found, each));
            return meant ? [{ found: found.text, written: found.written, declared: meant.text, prose }] : [];
        })
    );
}

/**
 * Family and year agree, one sign of the number differs: two standards of one year are rarely neighbours. The parts of one
 * standard (17021-1, 17021-2) are.
 */
const isSlipOf = (found: Designation, declared: Designation): boolean =>
    found.family === declared.family &&
    found.year === declared.year &&
    mainNumber(found) !== mainNumber(declared) &&
    editDistance(found.number, declared.number) === 1;

const mainNumber = ({ number }: Designation): string => number.replace(/^[A-Z]+\s+/, '').replace(/-\d{1,2}$/, '');

function designationsIn(text: string): Designation[] {
    return [...toHalfWidth(text).matchAll(DESIGNATION)].map(match => {
        const [all, family, number, sign, year] = match;
        return {
            family: family!,
            number: number!,
            year: year!,
            text: `${family} ${number}${sign}${year}`,
            written: text.slice(match.index, match.index + all.length)
        };
    });
}
