// The findings of an audit: each of a declared class, about an item or a section that exists.
import type { FindingClass, Findings } from '@guiju/model';
import { Finding as FindingRecord } from '@guiju/model';
import { plainCode, type Catalogue } from '../catalogue.ts';
import { classOf, type Classed } from './judged.ts';
import type { Report } from './problems.ts';
import { plainText } from './slot.ts';

/** Findings that are alike in everything that a rule may ask; `count` of them. */
export interface Finding extends Classed {
    readonly closed: boolean;
    readonly count: number;
    /** Key of the item, or code of the section, that it is about. */
    readonly place: { readonly kind: 'item' | 'section'; readonly key: string } | null;
    /** As the audit wrote them. */
    readonly clause?: string;
    readonly text?: string;
}

/** Undefined where the audit does not state its findings: they are open. A rule that declares none looks at none. */
export function readFindings(catalogue: Catalogue, value: unknown, report: Report): Finding[] | undefined {
    const declared = catalogue.model.findings;
    if (declared === undefined) return [];
    if (!Array.isArray(value)) return undefined;
    return value.flatMap((each: unknown, index) => readFinding(catalogue, declared, each, { report, index }) ?? []);
}

interface At {
    readonly report: Report;
    /** From 0. */
    readonly index: number;
}

function readFinding(
    catalogue: Catalogue,
    declared: Findings,
    value: unknown,
    { report, index }: At
): Finding | undefined {
    const number = String(index + 1);
    const parsed = FindingRecord.safeParse(value);
    if (!parsed.success) return void report('finding-shape', { number });
    const { clause, text, closed = false } = parsed.data;
    const classed = classOf(declared, parsed.data, number, report);
    if (classed === undefined) return undefined;
    if (clause === undefined && declared.clauseRequired) return void report('finding-without-clause', { number });
    const place = clause === undefined ? null : placeNamed(catalogue, clause);
    if (typeof place === 'string') return void report(place, { number, clause: clause! });
    const told = { ...(clause === undefined ? {} : { clause }), ...(text === undefined ? {} : { text }) };
    return { ...classed, closed, count: 1, place, ...told };
}

export const classNamed = ({ classes }: Findings, name: string): FindingClass | undefined =>
    classes.find(({ names }) => names.some(each => plainText(each) === plainText(name)));

/** What a clause is, or what is wrong with it. A rule without items takes any clause as it is. */
function placeNamed(
    { model, spellings }: Catalogue,
    clause: string
): Finding['place'] | 'finding-unknown-clause' | 'finding-ambiguous-clause' {
    if (model.items.length === 0) return null;
    const code = plainCode(clause);
    const items = spellings.get(code) ?? [];
    if (items.length > 1) return 'finding-ambiguous-clause';
    if (items.length === 1) return { kind: 'item', key: items[0]!.item.key };
    const section = model.sections.find(each =>
        [each.code, ...each.codes.flatMap(it => [it.code, `${it.standard}:${it.code}`])].some(
            spelling => plainCode(spelling) === code
        )
    );
    return section === undefined ? 'finding-unknown-clause' : { kind: 'section', key: section.code };
}

/** What the audit's `extra` adds: findings of a class, of which nothing else is known. */
export const extraFindings = (severity: string, count: number): Finding => ({
    severity,
    closed: false,
    count,
    place: null
});
