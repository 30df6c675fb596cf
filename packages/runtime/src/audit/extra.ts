// What the audit's `extra` adds: entries to tallies, and findings of a class of which nothing but the number is known.
import type { Catalogue } from '../catalogue.ts';
import { listed } from '../language.ts';
import { classNamed, extraFindings, type Finding } from './findings.ts';
import type { Report } from './problems.ts';
import { plainText } from './slot.ts';

export interface Extra {
    /** By the tally's name. */
    readonly extra: ReadonlyMap<string, number>;
    readonly extraFindings: readonly Finding[];
}

export function readExtra(catalogue: Catalogue, fields: object, report: Report): Extra {
    const extra = new Map<string, number>();
    const findings: Finding[] = [];
    const spelledAs = new Map<string, string>();
    for (const [name, count] of Object.entries(fields)) {
        const tally = tallyNamed(catalogue, name);
        const severity = tally === undefined ? severityNamed(catalogue, name, count, report) : undefined;
        const target = tally ?? severity;
        if (target === undefined) continue;
        const other = spelledAs.get(target);
        if (other !== undefined) report('extra-twice', { name, other });
        spelledAs.set(target, name);
        if (typeof count !== 'number') continue;
        if (severity === undefined) extra.set(target, count);
        else if (count > 0) findings.push(extraFindings(severity, count));
    }
    return { extra, extraFindings: findings };
}

/** Where findings name their clause, only that there are none may be said by a number. */
function severityNamed({ model }: Catalogue, name: string, count: unknown, report: Report): string | undefined {
    const found = model.findings && classNamed(model.findings, name);
    if (found === undefined) {
        const declared = [...model.tallies, ...(model.findings?.classes ?? [])];
        const names = declared.flatMap(each => each.names);
        return void report('unknown-extra', { name, names: listed(names, 'zh'), namesEn: listed(names, 'en') });
    }
    if (model.findings!.clauseRequired && count !== 0) return void report('extra-without-clause', { name });
    return found.name;
}

function tallyNamed({ model }: Catalogue, name: string): string | undefined {
    const plain = plainText(name);
    const named = model.tallies.find(tally => [tally.name, ...tally.names].some(each => plainText(each) === plain));
    return named?.name;
}
