// What a worked example gives or answers twice.
import { AstUtils, type AstNode } from 'langium';
import {
    isGiven,
    isItemAnswer,
    isOtherItems,
    isReviewGiven,
    isScoring,
    type Example,
    type GivenValue,
    type Item,
    type ItemAnswer,
    type ReviewGiven
} from '../generated/ast.ts';
import { itemKeys } from '../names/catalogue.ts';
import { meaningOf } from '../words.ts';
import type { Given } from './repeated-names.ts';

const given = (node: AstNode, name: string, property: string): Given => ({
    kind: 'given',
    names: [name],
    node,
    property
});

/** Measures, inputs and tallies that a worked example gives, by the name they are declared with. */
export function givenIn({ statements }: Example): Given[] {
    const values = statements.filter(isGiven).flatMap(statement => statement.values);
    const others = statements.filter(isOtherItems);
    return [...values.flatMap(givenValue), ...others.map(node => given(node, firstWord(node), 'marks'))];
}

const firstWord = (node: AstNode): string => node.$cstNode?.text.split(/\s/u)[0] ?? '';

/** Findings of one class may be given in several lots, and an event may happen several times. */
function givenValue(node: GivenValue): Given[] {
    if (
        node.$type === 'FindingGiven' ||
        node.$type === 'NoFindings' ||
        node.$type === 'EventGiven' ||
        node.$type === 'ReasonGiven'
    )
        return [];
    if (isReviewGiven(node)) return reviewGiven(node);
    if (node.$type === 'MembersGiven') return [given(node, node.collection.ref?.name ?? '', 'collection')];
    const property = node.$type === 'ValueGiven' ? 'subject' : 'tally';
    const reference = node.$type === 'ValueGiven' ? node.subject : node.tally;
    return [given(node, reference?.ref?.name ?? reference?.$refText ?? '', property)];
}

/** A list, a role and a person stand once each; modes stand together, and so do domains. */
function reviewGiven(node: ReviewGiven): Given[] {
    switch (node.$type) {
        case 'ListGiven':
            return [given(node, `${meaningOf(node.kind)} ${node.list.ref?.purpose ?? node.list.$refText}`, 'list')];
        case 'RoleGiven':
            return [given(node, node.role.ref?.name ?? node.role.$refText, 'role')];
        case 'AbilitiesGiven':
            return [given(node, node.person, 'person')];
        default:
            return [given(node, firstWord(node), node.$type === 'ModesGiven' ? 'modes' : 'codes')];
    }
}

const keyOf = (item: Item): string => itemKeys(AstUtils.getContainerOfType(item, isScoring)!).get(item)!;

/** Items that a worked example answers, under whichever code. */
export function answeredIn({ statements }: Example): Given[] {
    return statements.filter(isItemAnswer).flatMap(node =>
        node.items.map((item, index) => ({
            ...given(node, item.$refText, 'items'),
            kind: 'answered' as const,
            names: [item.$refText, ...(item.ref ? [keyOf(item.ref)] : [])].map(name => sampleName(name, node)),
            index
        }))
    );
}

/** Several samples of one item differ by their member. */
const sampleName = (name: string, { member }: ItemAnswer): string =>
    member === undefined ? name : `${name} “${member}”`;
