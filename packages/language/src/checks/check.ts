// The shape of a check: one idea, said once; everything else is derived from it.
import type { AstNode, GrammarUtils } from 'langium';
import type { GuijuAstType } from '../generated/ast.ts';
import type { Language } from '../messages/bilingual.ts';
import type { Fix } from '../fixes/fix.ts';

export type NodeType = keyof GuijuAstType;

/** error: no model is written; warning: one is written and may surprise; info: a matter of taste. */
export type Severity = 'error' | 'warning' | 'info';

/** The smallest thing the author would change. */
export interface Place {
    readonly node: AstNode;
    readonly property?: string;
    readonly index?: Parameters<typeof GrammarUtils.findNodeForProperty>[2];
    /** The words of the property that are meant, as they stand in the file: a paragraph is no small thing. */
    readonly part?: string;
    /** Characters of the file, for what is no part of the tree: a comment, a sign inside of a name. */
    readonly span?: { readonly from: number; readonly to: number };
}

/** `Data` is what the sentences of the check are made from; both languages get the same. */
export interface Check<Type extends NodeType, Data> {
    readonly id: string;
    readonly severity: Severity;
    readonly on: Type | readonly Type[];
    /** Where a rule chooses among several scorings: told only if it is so with each of them, not if it is so with one. */
    readonly withEach?: boolean;
    readonly message: Readonly<Record<Language, (it: Data) => string>>;
    /** Absent where what is wrong shows only when all other checks have spoken: see `suppressions/settle.ts`. */
    run?(node: GuijuAstType[Type], report: (it: Data, at: Place) => void): void;
    /**
     * What could be written instead, best first; asked only when somebody wants to know. The node is the one that `run`
     * got, the rest what it reported. A fix that would touch another file is left out.
     */
    fix?(node: GuijuAstType[Type], it: Data, at: Place): readonly Fix[];
}

/** A check of any type, as lists hold them. */
export type AnyCheck = Check<NodeType, never>;

export function defineCheck<const Type extends NodeType, Data>(check: Check<Type, Data>): AnyCheck {
    return check as unknown as AnyCheck;
}
