// Allowed combinations of modes: sets of modes, whatever order they are written in.
import type { Combination, Mode, Modes } from '../generated/ast.ts';
import { sourceText } from './source-text.ts';

export interface RepeatedCombination {
    readonly found: string;
    /** A mode twice in one combination; else a combination twice. */
    readonly twice: boolean;
    readonly node: Combination;
}

const modesOf = ({ modes }: Combination): Mode[] => modes.flatMap(({ ref }) => (ref ? [ref] : []));

export function repeatedCombinations({ combinations, modes }: Modes): RepeatedCombination[] {
    const seen = new Set<string>();
    return combinations.flatMap((node): RepeatedCombination[] => {
        const used = modesOf(node);
        const double = used.find((mode, place) => used.indexOf(mode) !== place);
        if (double) return [{ found: double.name, twice: true, node }];
        const key = modes.map(mode => (used.includes(mode) ? '1' : '0')).join('');
        if (used.length < node.modes.length || !seen.has(key)) {
            seen.add(key);
            return [];
        }
        return [{ found: sourceText(node), twice: false, node }];
    });
}

/** Modes that stand in no combination, where any combination is not allowed. */
export function modesNeverAllowed({ any, combinations, modes }: Modes): Mode[] {
    if (any || combinations.some(({ modes }) => modes.some(({ ref }) => !ref))) return [];
    const allowed = new Set(combinations.flatMap(modesOf));
    return modes.filter(mode => !allowed.has(mode));
}
