// Clauses and their points stand in the order of their numbers, and inside the clause whose number they continue.
import { clauseAround, plainLabel } from '../names/clauses.ts';
import { outermostOf } from '../names/statements.ts';
import { isClause, isClauseItem, type Clause, type ClauseItem, type Ruleset } from '../generated/ast.ts';
import { defineCheck } from './check.ts';

type Finding =
    | { kind: 'outside'; code: string; around: string }
    | { kind: 'clause'; code: string; before: string }
    | { kind: 'point'; code: string; before: string };

/** A number out of order is a misprint, or a clause that was put in the wrong place: citations of it mislead. */
export const clauseOrder = defineCheck({
    id: 'clause-order',
    severity: 'warning',
    on: ['Ruleset', 'Clause', 'ClauseItem'],
    message: {
        zh: (it: Finding) => {
            if (it.kind === 'outside')
                return `条款号应接着所在条款的号。所在条款是“${it.around}”，这里写的是“${it.code}”。`;
            const kind = it.kind === 'clause' ? '条款' : '项';
            return `${kind}应按编号的顺序写。“${it.code}”写在“${it.before}”之后。`;
        },
        en: it => {
            if (it.kind === 'outside')
                return `A clause continues the code of the clause it stands in. That is “${it.around}”, here stands “${it.code}”.`;
            const kind = it.kind === 'clause' ? 'Clauses' : 'Points';
            return `${kind} stand in the order of their numbers. “${it.code}” comes behind “${it.before}”.`;
        }
    },
    run(holder, report) {
        for (const { node, ...finding } of [...outside(holder), ...disordered(holder)]) {
            report(finding, { node, property: 'name' });
        }
    }
});

type Found = Finding & { node: Clause | ClauseItem };

const NUMBERED = /^\d+(\.\d+)*$/;

function outside(holder: Ruleset | Clause | ClauseItem): Found[] {
    const around = isClause(holder) ? clauseAround(holder) : undefined;
    if (!isClause(holder) || !isClause(around)) return [];
    if (![holder, around].every(({ name }) => NUMBERED.test(name))) return [];
    if (!holder.name.includes('.') || holder.name.startsWith(`${around.name}.`)) return [];
    return [{ kind: 'outside', code: holder.name, around: around.name, node: holder }];
}

/** Each sort of numbers for itself: 5.1 and 5.2, a and b, ① and ②. */
function disordered(holder: Ruleset | Clause | ClauseItem): Found[] {
    const members = 'members' in holder ? holder.members : outermostOf(holder);
    const clauses = members.filter(isClause).filter(({ name }) => NUMBERED.test(name));
    const points = members.filter(isClauseItem).filter(({ name }) => name !== undefined);
    const bySort = Map.groupBy(points, point => SORTS.findIndex(sort => sort.test(plainLabel(point))));
    bySort.delete(-1);
    return [
        ...behindGreater(clauses, ({ name }) => name.split('.').map(Number)).map(([node, before]): Found => ({
            kind: 'clause',
            code: node.name,
            before: before.name,
            node
        })),
        ...[...bySort.values()].flatMap(same =>
            behindGreater(same, rankOf).map(([node, before]): Found => ({
                kind: 'point',
                code: node.name!,
                before: before.name!,
                node
            }))
        )
    ];
}

const SORTS = [/^[a-z]$/, /^[A-Z]$/, /^\d+$/, /^[①-⑳]$/];

function rankOf(point: ClauseItem): number[] {
    const label = plainLabel(point);
    return [/^\d+$/.test(label) ? Number(label) : label.codePointAt(0)!];
}

/** Those that come behind a greater one, with it. */
function behindGreater<Node>(nodes: readonly Node[], rank: (node: Node) => number[]): [Node, Node][] {
    let greatest: Node | undefined;
    return nodes.flatMap((node): [Node, Node][] => {
        const order = greatest === undefined ? 1 : compare(rank(node), rank(greatest));
        if (order >= 0) greatest = node;
        return order < 0 ? [[node, greatest!]] : [];
    });
}

function compare(a: readonly number[], b: readonly number[]): number {
    const place = a.findIndex((part, index) => part !== b[index]);
    if (place < 0) return a.length - b.length;
    return a[place]! - (b[place] ?? -1);
}
