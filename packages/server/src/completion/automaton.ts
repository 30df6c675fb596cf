// The grammar as states and steps between them: what a reader of tokens may be in the middle of.
import { GrammarAST, GrammarUtils, type Grammar } from 'langium';
import type { TokenType } from 'chevrotain';

export type ReadRule = GrammarAST.ParserRule | GrammarAST.InfixRule;

export interface State {
    readonly id: number;
    readonly steps: Step[];
    /** The type of the node that is being read here; undefined in the text of a name, and in a part of a node. */
    readonly type: string | undefined;
    /** The end of a rule. */
    isEnd?: boolean;
}

/** Nothing is read on a step without a token and without a rule. */
export interface Step {
    readonly to: State;
    /** A token, told by the name of its type. */
    readonly token?: string;
    readonly rule?: ReadRule;
    /** What stands in the grammar here, and the property that it goes to. */
    readonly feature?: GrammarAST.AbstractElement;
    readonly property?: string;
    /** The type of what is read from here on. */
    readonly type?: string;
}

/** The first state of every rule. */
export type Automaton = ReadonlyMap<ReadRule, State>;

export function automatonOf(grammar: Grammar): Automaton {
    const builder = new Builder();
    const rules = grammar.rules.filter(rule => GrammarAST.isParserRule(rule) || GrammarAST.isInfixRule(rule));
    return new Map(rules.map(rule => [rule, builder.rule(rule)]));
}

/** Keywords may be names, so a token may be of several sorts. */
export const sortsOf = ({ name, CATEGORIES = [] }: TokenType): string[] => [name, ...CATEGORIES.map(each => each.name)];

/** The type of the node that a rule makes; undefined for a rule that makes a text, or a part of another node. */
export function typeOf(rule: ReadRule): string | undefined {
    if (GrammarAST.isInfixRule(rule)) return rule.name;
    if (rule.fragment || rule.dataType || GrammarUtils.isDataTypeRule(rule)) return undefined;
    return GrammarUtils.getExplicitRuleType(rule) ?? rule.name;
}

class Builder {
    private states = 0;

    private type: string | undefined;

    rule(rule: ReadRule): State {
        this.type = typeOf(rule);
        const start = this.state();
        const end = GrammarAST.isInfixRule(rule) ? this.infix(rule, start) : this.element(rule.definition, start);
        end.isEnd = true;
        return start;
    }

    private state(): State {
        return { id: ++this.states, steps: [], type: this.type };
    }

    /** An operand, then any number of operators with operands. */
    private infix({ call, operators }: GrammarAST.InfixRule, start: State): State {
        const end = this.element(call, start);
        const behind = this.state();
        for (const feature of operators.precedences.flatMap(each => each.operators)) {
            end.steps.push({ to: behind, token: feature.value, feature });
        }
        this.element(call, behind).steps.push({ to: end });
        return end;
    }

    private element(element: GrammarAST.AbstractElement, from: State, property?: string): State {
        const { cardinality } = element;
        const start = this.state();
        from.steps.push({ to: start });
        const last = this.once(element, start, property);
        const end = this.state();
        last.steps.push({ to: end });
        if (cardinality === '?' || cardinality === '*') start.steps.push({ to: end });
        if (cardinality === '*' || cardinality === '+') last.steps.push({ to: start });
        return end;
    }

    private once(element: GrammarAST.AbstractElement, from: State, property?: string): State {
        if (GrammarAST.isGroup(element)) {
            return element.elements.reduce((at, each) => this.element(each, at, property), from);
        }
        if (GrammarAST.isAlternatives(element) || GrammarAST.isUnorderedGroup(element)) {
            const end = this.state();
            for (const each of element.elements) this.element(each, from, property).steps.push({ to: end });
            return end;
        }
        if (GrammarAST.isAssignment(element)) {
            return this.element(element.terminal, from, element.feature);
        }
        const end = this.state();
        from.steps.push({ to: end, ...this.stepOf(element, property) });
        return end;
    }

    private stepOf(element: GrammarAST.AbstractElement, property: string | undefined): Omit<Step, 'to'> {
        const known = property === undefined ? {} : { property };
        if (GrammarAST.isKeyword(element)) return { token: element.value, feature: element, ...known };
        if (GrammarAST.isAction(element)) return { type: element.inferredType?.name ?? element.type?.$refText ?? '' };
        const isReference = GrammarAST.isCrossReference(element);
        const terminal = isReference ? GrammarUtils.getCrossReferenceTerminal(element) : element;
        if (!GrammarAST.isRuleCall(terminal)) {
            return GrammarAST.isKeyword(terminal) ? { token: terminal.value, feature: element, ...known } : {};
        }
        const rule = terminal.rule.ref;
        if (GrammarAST.isTerminalRule(rule)) return { token: rule.name, feature: element, ...known };
        return rule && !GrammarAST.isTerminalRule(rule) ? { rule, feature: element, ...known } : {};
    }
}
