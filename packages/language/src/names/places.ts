// Where a name stands: inside of what is asked of items, and which block of grades is around it.
import { AstUtils, type AstNode } from 'langium';
import {
    isCall,
    isGradeAsked,
    isGradeExpectation,
    isGradeFact,
    isGrades,
    isMarkScore,
    isMustMeaning,
    isSelection,
    type Ruleset
} from '../generated/ast.ts';
import { meaningOf } from '../words.ts';
import { firstGrades } from './members.ts';

/** Inside a selection or a mark's formula the built-in words of an item are names. */
export function isInsideItem(node: AstNode): boolean {
    return (
        AstUtils.getContainerOfType(node, isSelection) !== undefined ||
        AstUtils.getContainerOfType(node, isMarkScore) !== undefined ||
        AstUtils.getContainerOfType(node, isMustMeaning) !== undefined
    );
}

/** In the condition of a selection of items a mark is a name, save in the brackets of a function, which take tallies. */
export function asksItems(node: AstNode): boolean {
    const selection = AstUtils.getContainerOfType(node, isSelection);
    return selection !== undefined && meaningOf(selection.collection ?? '') === 'items' && !isCall(node.$container);
}

/** The grades that a rung belongs to; outside of grades those that are named beside it, else the first ones of the file. */
export function gradesAround(node: AstNode, ruleset: Ruleset): AstNode {
    if (!isGradeExpectation(node) && !isGradeFact(node) && !isGradeAsked(node))
        return AstUtils.getContainerOfType(node, isGrades) ?? node;
    const ofMembers = isGradeExpectation(node) && node.member !== undefined;
    return node.decision?.ref ?? firstGrades(ruleset, ofMembers) ?? node;
}
