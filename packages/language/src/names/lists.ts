// Lists of documents and contents: everything they are called, and which of them a worked example may name.
import type { AstNode } from 'langium';
import { isDocuments, isListGiven, isReviewExpectation, type Documents } from '../generated/ast.ts';
import { meaningOf } from '../words.ts';
import { rulesetOf } from './catalogue.ts';
import { bothNames } from './inputs.ts';
import { statementsOf } from './statements.ts';

/** Everything that a record may call a list of documents or contents. */
export const purposeNames = ({ purpose, otherName }: Documents): string[] =>
    bothNames({ name: purpose, ...(otherName === undefined ? {} : { otherName }) });

/** The lists of the kind that the word in front names: 文件 or 内容. */
export function listsInReach(node: AstNode): (readonly [Documents, string])[] {
    const word = isListGiven(node) ? node.kind : isReviewExpectation(node) ? node.part : '';
    return statementsOf(rulesetOf(node))
        .filter(isDocuments)
        .filter(({ kind, purpose }) => purpose !== undefined && meaningOf(kind) === meaningOf(word))
        .flatMap(list => purposeNames(list).map(name => [list, name] as const));
}
