// What can be wrong with a finding of a record: its class, what its class follows from, and where it belongs.
import { say } from './sentence.ts';

export const FINDING_PROBLEMS = {
    'finding-shape': say<{ number: string }>(
        it =>
            `第 ${it.number} 个发现应为对象：severity 写严重程度（规则按表定严重程度的，judged 写所作的判断），可另写 clause、text 和 closed（true 或 false）。`,
        it =>
            `Finding ${it.number} must be an object: "severity" (or "judged", where the rule finds the severity by a table), and if wanted "clause", "text" and "closed" (true or false).`
    ),
    'finding-unknown-class': say<{ number: string; text: string; names: string; namesEn: string }>(
        it => `第 ${it.number} 个发现的严重程度“${it.text}”规则没有声明；可写：${it.names}。`,
        it => `Finding ${it.number}: the rule declares no severity "${it.text}", but these: ${it.namesEn}.`
    ),
    'finding-without-clause': say<{ number: string }>(
        it => `第 ${it.number} 个发现须用 clause 写明针对哪个条目或指标。`,
        it => `Finding ${it.number} must name by "clause" the item or section that it is about.`
    ),
    'finding-unknown-clause': say<{ number: string; clause: string }>(
        it => `第 ${it.number} 个发现的“${it.clause}”不是本规则的条目或指标。`,
        it => `Finding ${it.number}: "${it.clause}" is no item or section of the rule.`
    ),
    'finding-ambiguous-clause': say<{ number: string; clause: string }>(
        it => `第 ${it.number} 个发现的编号“${it.clause}”指不止一个条目，请写成“标准:编号”。`,
        it => `Finding ${it.number}: the code "${it.clause}" names several items; write STANDARD:code.`
    ),
    'extra-without-clause': say<{ name: string }>(
        it => `本规则的发现须写明条款，“${it.name}”不能只在 extra 中记个数，请写入 findings。`,
        it =>
            `Findings of this rule must name their clause; "${it.name}" cannot be a mere number in extra: list them in "findings".`
    ),
    'finding-not-judged': say<{ number: string; severity: string; keys: string; keysEn: string }>(
        it =>
            `第 ${it.number} 个发现：“${it.severity}”由规则按表定，记录要在 judged 里写明判断（${it.keys}），不能只写 severity。`,
        it =>
            `Finding ${it.number}: the rule finds "${it.severity}" by a table, so the record states under "judged" what was judged (${it.keysEn}), not the severity alone.`
    ),
    'finding-judged-without-matrix': say<{ number: string }>(
        it => `第 ${it.number} 个发现：规则没有定严重程度的表，不写 judged，写 severity。`,
        it => `Finding ${it.number}: the rule has no table for severities, so write "severity" and no "judged".`
    ),
    'finding-unknown-key': say<{ number: string; text: string; keys: string; keysEn: string }>(
        it => `第 ${it.number} 个发现：严重程度按${it.keys}定，judged 里写的是“${it.text}”。`,
        it => `Finding ${it.number}: the severity goes by ${it.keysEn}; "${it.text}" under "judged" is none of these.`
    ),
    'finding-key-missing': say<{ number: string; key: string; keys: string; keysEn: string }>(
        it => `第 ${it.number} 个发现：严重程度按${it.keys}定，judged 里没有写“${it.key}”。`,
        it => `Finding ${it.number}: the severity goes by ${it.keysEn}; "${it.key}" is missing under "judged".`
    ),
    'finding-key-twice': say<{ number: string; key: string }>(
        it => `第 ${it.number} 个发现：judged 里“${it.key}”只能写一次，两种语言的名称是同一项判断。`,
        it =>
            `Finding ${it.number}: give "${it.key}" once under "judged"; its names in both languages are one judgement.`
    ),
    'finding-unknown-value': say<{ number: string; key: string; text: string; names: string; namesEn: string }>(
        it => `第 ${it.number} 个发现：“${it.key}”可写：${it.names}；写的是“${it.text}”。`,
        it => `Finding ${it.number}: "${it.key}" may be ${it.namesEn}, not "${it.text}".`
    ),
    'finding-cell-empty': say<{ number: string; zh: string; en: string }>(
        it => `第 ${it.number} 个发现：规则的表里 ${it.zh} 没有严重程度（“—”），请核对判断。`,
        it => `Finding ${it.number}: the table of the rule has no severity for ${it.en} ("—"); check what was judged.`
    ),
    'finding-class-differs': say<{ number: string; zh: string; en: string; severity: string; stated: string }>(
        it =>
            `第 ${it.number} 个发现：按规则的表，${it.zh} 是“${it.severity}”，severity 写的是“${it.stated}”；改其中一处。`,
        it =>
            `Finding ${it.number}: by the table of the rule ${it.en} is "${it.severity}", but "severity" says "${it.stated}"; mend one of the two.`
    )
};
