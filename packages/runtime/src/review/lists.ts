// Documents for a purpose, and what a document contains.
import type { DocumentList } from '@guiju/model';
import { stateOfList } from './entries.ts';
import { examined, finding, joined, unexamined, type PartReview, type Reviewed } from './reviewed.ts';
import { WORDS } from './words.ts';

export function listFindings(kind: DocumentList['kind'], reviewed: Reviewed): PartReview {
    const lists = (reviewed.model.documents ?? []).filter(list => list.kind === kind);
    return joined(lists.map(list => listFinding(list, reviewed)));
}

function listFinding(list: DocumentList, reviewed: Reviewed): PartReview {
    const { kind, purpose, clause, source, failure } = list;
    const name = WORDS[reviewed.language][kind](purpose);
    const present = reviewed.context.situation.participants[kind]?.get(purpose);
    if (present === undefined) return unexamined(name);
    const found = stateOfList(list.entries, present, reviewed);
    return examined([finding({ kind, name, ...found, clause, source }, failure, reviewed.language)]);
}
