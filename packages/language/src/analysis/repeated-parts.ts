// Names of modes, roles, lists and domains that must differ from each other.
import type { AstNode } from 'langium';
import {
    isCompetence,
    isDocuments,
    isDomain,
    isEligibility,
    isMode,
    isProcess,
    isRole,
    type Competence,
    type DocumentEntry,
    type Documents,
    type Eligibility,
    type Mode,
    type Process,
    type Ruleset,
    type Stage
} from '../generated/ast.ts';
import { bothNames } from '../names/inputs.ts';
import { purposeNames } from '../names/lists.ts';
import { stageNames } from '../names/stages.ts';
import { meaningOf } from '../words.ts';
import type { Given } from './repeated-names.ts';
import { allBelow } from '../names/below.ts';

export type PartKind = 'mode' | 'part' | 'role' | 'list' | 'entry' | 'requirement' | 'domain' | 'stage';

/** A list whose parts have names. */
export type PartHolder = Mode | Documents | Competence | Eligibility | Process;

export const isPartHolder = (node: AstNode): node is PartHolder =>
    isMode(node) || isDocuments(node) || isCompetence(node) || isEligibility(node) || isProcess(node);

/** The parts of a list: their texts, and the codes in front of them. */
export function partsIn(holder: PartHolder): Given[] {
    if (isProcess(holder))
        return holder.stages.map(node => ({
            kind: 'stage',
            names: stageNames(node),
            node,
            property: nameProperty(node)
        }));
    if (isMode(holder)) return holder.parts.flatMap(part => coded('part', part, [part.title], 'title'));
    if (!isEligibility(holder)) return holder.entries.flatMap(entry => coded('entry', entry, entry.titles, 'titles'));
    const titled = holder.requirements.filter(({ title }) => title !== undefined);
    return titled.map(node => ({ kind: 'requirement', names: [node.title!], node, property: 'title' }));
}

const nameProperty = ({ code, name }: Stage): string => (code ? 'code' : name ? 'name' : 'title');

type Coded = Pick<DocumentEntry, 'code'> & AstNode;

function coded(kind: PartKind, node: Coded, titles: readonly string[], property: string): Given[] {
    const texts: Given = { kind, names: titles.map(title => `“${title}”`), node, property };
    return node.code === undefined ? [texts] : [{ kind, names: [node.code], node, property: 'code' }, texts];
}

/** What a record names: modes, roles, lists by what they are for, and domains. */
export function declaredIn(ruleset: Ruleset): Given[][] {
    const all = allBelow(ruleset);
    const named = (kind: PartKind, nodes: (AstNode & { name: string; otherName?: string })[]): Given[] =>
        nodes.map(node => ({ kind, names: bothNames(node), node, property: 'name' }));
    const lists = all.filter(isDocuments);
    const listsOf = (kind: string): Given[] =>
        lists
            .filter(list => meaningOf(list.kind) === kind)
            .map(node => ({ kind: 'list', names: purposeNames(node), node, property: 'purpose' }));
    return [
        named('mode', all.filter(isMode)),
        named('role', all.filter(isRole)),
        listsOf('documents'),
        listsOf('contents'),
        all.filter(isDomain).map(node => ({ kind: 'domain', names: [node.code], node, property: 'code' }))
    ];
}
