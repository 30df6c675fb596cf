// Samples in worked examples: the members that are given, and answers of items that are not mentioned.
import { exact, writeExact } from '@guiju/exact';
import { isGiven, isItemAnswer, type Example, type ItemAnswer, type MembersGiven } from '@guiju/language';
import type { Answer, AnswerObject, Audit, Item } from '@guiju/model';

/** With weights where any is written; a record without members says nothing. */
export function lowerMembers(example: Example): Pick<Audit, 'collections'> {
    const given = membersGiven(example);
    if (given.length === 0) return {};
    const collections = given.map(({ collection, members }) => {
        const weighted = members.some(({ weight }) => weight !== undefined);
        const weights = members.map(({ name, weight }) => [name, writeExact(exact(weight ?? '1'))] as const);
        return [
            collection.ref!.name,
            weighted ? Object.fromEntries(weights) : members.map(({ name }) => name)
        ] as const;
    });
    return { collections: Object.fromEntries(collections) };
}

function membersGiven(example: Example): MembersGiven[] {
    const values = example.statements.filter(isGiven).flatMap(statement => statement.values);
    return values.filter(value => value.$type === 'MembersGiven');
}

/** The same answer for every member that the example knows of; for one where it knows of none. */
export function inSamples(item: Item, answer: AnswerObject, example: Example): Answer {
    const name = item.sampling?.collection;
    if (name === undefined) return answer;
    const given = membersGiven(example).find(({ collection }) => collection.ref!.name === name);
    const answered = example.statements.filter(isItemAnswer).filter(({ collection }) => collection?.ref?.name === name);
    const known = given ? given.members.map(member => member.name) : answered.map(({ member }) => member!);
    const members = known.length > 0 || given ? [...new Set(known)] : ['1'];
    return members.map(member => ({ ...answer, by: { [name]: member } }));
}

/** The same answer for every member that is given and that no statement about the item speaks of. */
export function otherSamples(
    { sampling }: Item,
    statements: readonly ItemAnswer[],
    answer: AnswerObject,
    example: Example
): AnswerObject[] {
    const name = sampling?.collection;
    const spoken = statements.flatMap(({ member }) => (member === undefined ? [] : [member]));
    if (name === undefined || spoken.length < statements.length || spoken.length === 0) return [];
    const given = membersGiven(example).find(({ collection }) => collection.ref!.name === name);
    const members = (given?.members ?? []).map(member => member.name).filter(member => !spoken.includes(member));
    return members.map(member => ({ ...answer, by: { [name]: member } }));
}
