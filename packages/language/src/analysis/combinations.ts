// Allowed combinations of modes: sets of modes, whatever order they are written in.
import { isModes, type Combination, type Mode, type Modes, type Ruleset } from '../generated/ast.ts';
import { statementsOf } from '../names/statements.ts';
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

export interface DifferingModes {
    readonly modes: Modes;
    readonly combination: string;
    /** Allowed here and not there, or the other way round. */
    readonly isAllowedHere: boolean;
}

/** Blocks of the same modes that allow different combinations, each with the first one that makes the difference. */
export function differingModes(ruleset: Ruleset): DifferingModes[] {
    const blocks = statementsOf(ruleset).filter(isModes);
    return blocks.flatMap((modes, place) => {
        const other = blocks.slice(0, place).find(before => namesIn(before) === namesIn(modes));
        if (!other) return [];
        const [here, there] = [allowedIn(modes), allowedIn(other)];
        const more = here.find(each => !there.includes(each));
        const less = there.find(each => !here.includes(each));
        const combination = more ?? less;
        return combination === undefined ? [] : [{ modes, combination, isAllowedHere: more !== undefined }];
    });
}

const namesIn = ({ modes }: Modes): string => JSON.stringify(modes.map(({ name }) => name).sort());

/** Combinations by the names of their modes, in the order in which the block declares them. */
function allowedIn({ any, modes, combinations }: Modes): string[] {
    if (any) return subsetsOf(modes.map(({ name }) => name)).map(textOfCombination);
    return combinations.map(combination => textOfCombination(modesOf(combination).map(({ name }) => name)));
}

const textOfCombination = (names: readonly string[]): string => [...names].sort().join(' + ');

/** Without the empty one. */
function subsetsOf(names: readonly string[]): string[][] {
    return names.reduce<string[][]>((all, name) => [...all, ...all.map(each => [...each, name]), [name]], []);
}
