// Findings in the explanation: how many of each class, and what each of them is about.
import type { Trace } from '@guiju/model';
import type { Finding } from '../audit/findings.ts';
import { countOf } from '../evaluate/findings.ts';
import type { Context, Situation } from '../evaluate/situation.ts';
import { judgedText } from '../audit/judged.ts';
import type { Language } from '../language.ts';

/** By class, worst first; null while they are not stated. Undefined where the rule declares none. */
export function findingCounts({
    findings,
    findingsOpen,
    catalogue
}: Situation): Record<string, number | null> | undefined {
    const classes = catalogue.model.findings?.classes;
    return (
        classes &&
        Object.fromEntries(
            classes.map(({ name }) => [
                name,
                findingsOpen ? null : countOf(findings.filter(each => each.severity === name))
            ])
        )
    );
}

/** One line for all of them, and below it each one. */
export function findingTraces({ situation }: Context): Trace[] {
    const declared = situation.catalogue.model.findings;
    if (declared === undefined) return [];
    const zh = situation.language === 'zh';
    const counts = Object.entries(findingCounts(situation)!).map(([name, count]) => `${name} ${count}`);
    const order = declared.classes.map(({ name }) => name);
    const parts = [...situation.findings]
        .sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity))
        .map(finding => findingTrace(finding, situation.language));
    const open = zh ? '尚未写明' : 'not stated yet';
    return [
        {
            kind: 'findings',
            name: zh ? '发现' : 'findings',
            text: situation.findingsOpen ? open : counts.join(zh ? '，' : ', '),
            value: null,
            clause: declared.clause,
            source: declared.source,
            parts
        }
    ];
}

function findingTrace(finding: Finding, language: Language): Trace {
    const zh = language === 'zh';
    const { severity, closed, count, clause, text, judged, by = null } = finding;
    const times = count === 1 ? [] : [zh ? `${count} 个` : `${count} times`];
    const cell = judged === undefined ? [] : [`${judgedText(judged, language)} → ${severity}`];
    const told = [...times, ...(clause === undefined ? [] : [clause]), ...(text === undefined ? [] : [text])].join(' ');
    const whole = [...cell, told].filter(part => part !== '').join(zh ? '；' : '; ');
    const state = closed ? (zh ? '（已关闭）' : ' (closed)') : '';
    return {
        kind: 'finding',
        name: severity,
        text: `${whole}${state}`.trim(),
        value: String(count),
        clause: by,
        source: null,
        parts: []
    };
}
