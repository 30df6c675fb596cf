// What may follow some tokens: the automaton of the grammar is led along them, in all ways at once.
import type { GrammarAST } from 'langium';
import type { NextFeature } from 'langium/lsp';
import type { IToken } from 'chevrotain';
import { sortsOf, typeOf, type Automaton, type ReadRule, type State, type Step } from './automaton.ts';

/** What may follow, and the types of the nodes around it, the outermost first; the last one is the node that it belongs to. */
export interface Expected extends NextFeature {
    readonly around: readonly string[];
}

/** Where to go on behind a rule that is being read. Equal ones are one and the same, so ways that meet go on as one. */
interface Return {
    readonly id: number;
    readonly to: State;
    readonly outer: Return | undefined;
}

/** A way that the tokens may be read; with what began behind the last of them. */
interface Way {
    readonly state: State;
    readonly back: Return | undefined;
    readonly type?: string | undefined;
    readonly property?: string | undefined;
}

/** A line that does not fit is tried again from the beginnings of so many lines before. */
const LINES_BACK = 12;

/** What the grammar lets follow; a word that fits nowhere is passed over, as its line may be half written. */
export function expectedAfter(tokens: readonly IToken[], entry: ReadRule, automaton: Automaton): Expected[] {
    const walk = new Walk(automaton);
    let ways: readonly Way[] = [{ state: automaton.get(entry)!, back: undefined }];
    const lines: { readonly first: number; readonly ways: readonly Way[] }[] = [];
    tokens.forEach((token, at) => {
        if (token.startLine !== tokens[at - 1]?.startLine) lines.push({ first: at, ways });
        const next = walk.over(token, ways);
        ways = next.length > 0 ? next : (resumed(walk, tokens.slice(lines.at(-1)!.first, at + 1), lines) ?? ways);
    });
    return walk.next(ways);
}

/** The line once more, as if one of the statements before it had ended there. */
function resumed(
    walk: Walk,
    line: readonly IToken[],
    lines: readonly { readonly ways: readonly Way[] }[]
): readonly Way[] | undefined {
    for (const { ways } of lines.slice(-LINES_BACK - 1, -1).reverse()) {
        const reached = line.reduce<readonly Way[]>((all, token) => walk.over(token, all), ways);
        if (reached.length > 0) return reached;
    }
    return undefined;
}

function typesAround({ state, back, type }: Way): string[] {
    const types = [type ?? state.type];
    for (let each = back; each; each = each.outer) types.unshift(each.to.type);
    return types.filter(each => each !== undefined).filter((each, at, all) => each !== all[at - 1]);
}

class Walk {
    private readonly automaton: Automaton;
    private readonly returns = new Map<string, Return>();

    constructor(automaton: Automaton) {
        this.automaton = automaton;
    }

    /** The ways behind a token. */
    over(token: IToken, ways: readonly Way[]): Way[] {
        const steps = [...this.reading(ways)];
        // Where a word may be a keyword it is no name.
        const sort = sortsOf(token.tokenType).find(each => steps.some(({ step }) => step.token === each));
        const reached = new Map<string, Way>();
        for (const { way, step } of steps) {
            if (step.token !== sort) continue;
            reached.set(`${step.to.id} ${way.back?.id ?? 0}`, { state: step.to, back: way.back });
        }
        return [...reached.values()];
    }

    next(ways: readonly Way[]): Expected[] {
        const found: Expected[] = [];
        for (const { way, step } of this.reading(ways, true)) {
            const { type, property } = way;
            const feature = step.feature as GrammarAST.AbstractElement;
            const began = type === undefined ? {} : { type, ...(property !== undefined && { property }) };
            found.push({ feature, around: typesAround(way), ...began });
        }
        return found;
    }

    /** All steps that read something, after all that read nothing. `told`: references as a whole, with the types that began. */
    private *reading(ways: readonly Way[], told = false): Generator<{ way: Way; step: Step }> {
        const pending = [...ways];
        const seen = new Set<string>();
        for (let way = pending.shift(); way; way = pending.shift()) {
            const key = `${way.state.id} ${way.back?.id ?? 0} ${told ? `${way.type} ${way.property}` : ''}`;
            if (seen.has(key)) continue;
            seen.add(key);
            if (way.state.isEnd && way.back) pending.push({ ...way, state: way.back.to, back: way.back.outer });
            for (const step of way.state.steps) {
                const isReference = step.feature?.$type === 'CrossReference';
                if (step.token !== undefined || (told && isReference)) yield { way, step };
                else pending.push(this.into(way, step));
            }
        }
    }

    private into(way: Way, { to, rule, type, property }: Step): Way {
        if (!rule) return { ...way, state: to, ...(type !== undefined && { type }) };
        return {
            state: this.automaton.get(rule)!,
            back: this.behind(to, way.back),
            type: typeOf(rule) ?? way.type,
            property: way.property ?? property
        };
    }

    private behind(to: State, outer: Return | undefined): Return {
        const key = `${to.id} ${outer?.id ?? 0}`;
        const known = this.returns.get(key) ?? { id: this.returns.size + 1, to, outer };
        this.returns.set(key, known);
        return known;
    }
}
