// What stands around a reference and decides what it may name.
import { AstUtils, type AstNode } from 'langium';
import { isGradeExpectation, isGrades, isMarkScore, isSelection, type Ruleset } from '../generated/ast.ts';
import { statementsOf } from './statements.ts';

/** Inside a selection or a mark's formula the built-in words of an item are names. */
export function isInsideItem(node: AstNode): boolean {
    return (
        AstUtils.getContainerOfType(node, isSelection) !== undefined ||
        AstUtils.getContainerOfType(node, isMarkScore) !== undefined
    );
}

/** The grades that a rung belongs to; those a worked example names, else the first ones of the file. */
export function gradesAround(node: AstNode, ruleset: Ruleset): AstNode {
    if (!isGradeExpectation(node)) return AstUtils.getContainerOfType(node, isGrades) ?? node;
    return node.decision?.ref ?? statementsOf(ruleset).find(isGrades) ?? node;
}
