// Counts of findings and questions about them; while they are not stated there may be any number more.
import { exact, interval } from '@guiju/exact';
import type { Expression, FindingPlace, Model } from '@guiju/model';
import type { Finding } from '../audit/findings.ts';
import { unknownName, wrongKind } from '../model-fault.ts';
import type { Situation } from './situation.ts';
import { quantity, truth, type Value } from './value.ts';

type Asked = Extract<Expression, { op: 'findings' }>;

export function findingsValue({ take, place, where }: Asked, situation: Situation): Value {
    const { findings, catalogue } = situation;
    if (catalogue.model.findings === undefined) throw unknownName('findings');
    const there = findings.filter(finding => isAt(finding, place, catalogue.model));
    const fits = (finding: Finding): boolean => where === null || holds(where, finding);
    const open = situation.findingsOpen;
    switch (take) {
        case 'count': {
            const count = exact(countOf(there.filter(fits)));
            return quantity(interval.between(count, open ? null : count));
        }
        case 'exists': {
            const some = countOf(there.filter(fits)) > 0;
            return truth(some || open, !some);
        }
        case 'all': {
            const other = countOf(there.filter(finding => !fits(finding))) > 0;
            return truth(!other, other || open);
        }
    }
}

export const countOf = (findings: readonly Finding[]): number => findings.reduce((sum, { count }) => sum + count, 0);

/** A finding about a section is in every section around it. */
function isAt({ place }: Finding, asked: FindingPlace | null, model: Model): boolean {
    if (asked === null) return true;
    if (place === null) return false;
    if (asked.kind === 'item') return place.kind === 'item' && place.key === asked.key;
    const parents = new Map(model.sections.map(({ code, parent }) => [code, parent]));
    let code = place.kind === 'section' ? place.key : model.items.find(({ key }) => key === place.key)!.section;
    for (let steps = parents.size; code !== null && steps >= 0; steps--) {
        if (code === asked.key) return true;
        code = parents.get(code) ?? null;
    }
    return false;
}

function holds(condition: Expression, finding: Finding): boolean {
    switch (condition.op) {
        case 'severity':
            return condition.among.includes(finding.severity);
        case 'closed':
            return finding.closed === condition.closed;
        case 'not':
            return !holds(condition.operand, finding);
        case 'binary':
            if (condition.operator === 'and') return holds(condition.left, finding) && holds(condition.right, finding);
            if (condition.operator === 'or') return holds(condition.left, finding) || holds(condition.right, finding);
            throw wrongKind();
        default:
            throw wrongKind();
    }
}
