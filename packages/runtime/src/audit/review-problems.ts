// What can be wrong with what a record says of judgements, modes, roles, documents and domains.
import { say } from './sentence.ts';

export const REVIEW_PROBLEMS = {
    'unknown-judgement': say<{ name: string; names: string; namesEn: string }>(
        it => `规则没有判断“${it.name}”；${it.names ? `可写：${it.names}` : '本规则没有判断'}。`,
        it => `The rule has no judgement "${it.name}"; it has ${it.namesEn ? `these: ${it.namesEn}` : 'none'}.`
    ),
    'judgement-twice': say<{ name: string; other: string }>(
        it => `“${it.name}”与“${it.other}”是同一个判断，只能写一次。`,
        it => `"${it.name}" and "${it.other}" are the same judgement; give it once.`
    ),
    'judgement-as-input': say<{ name: string }>(
        it => `“${it.name}”是判断，请写在 judgements 里。`,
        it => `"${it.name}" is a judgement; write it under "judgements".`
    ),
    'judgement-without-reason': say<{ name: string; by: string }>(
        it => `判断“${it.name}”由${it.by}作出，须写明理由，例如 { "value": true, "by": "…", "reason": "…" }。`,
        it =>
            `The judgement "${it.name}" by ${it.by} needs a reason, as in { "value": true, "by": "…", "reason": "…" }.`
    ),
    'unknown-mode': say<{ name: string; names: string; namesEn: string }>(
        it => `规则没有方式“${it.name}”；${it.names ? `可写：${it.names}` : '本规则没有规定方式'}。`,
        it => `The rule has no mode "${it.name}"; it has ${it.namesEn ? `these: ${it.namesEn}` : 'none'}.`
    ),
    'unknown-part': say<{ name: string; mode: string; names: string; namesEn: string }>(
        it => `方式“${it.mode}”没有“${it.name}”这一部分；${it.names ? `可写：${it.names}` : '它不分部分'}。`,
        it => `The mode "${it.mode}" has no part "${it.name}"; it has ${it.namesEn ? `these: ${it.namesEn}` : 'none'}.`
    ),
    'unknown-role': say<{ name: string; names: string; namesEn: string }>(
        it => `规则没有角色“${it.name}”；${it.names ? `可写：${it.names}` : '本规则没有规定角色'}。`,
        it => `The rule has no role "${it.name}"; it has ${it.namesEn ? `these: ${it.namesEn}` : 'none'}.`
    ),
    'unknown-list': say<{ name: string; names: string; namesEn: string }>(
        it => `规则没有“${it.name}”的清单；${it.names ? `可写：${it.names}` : '本规则没有这种清单'}。`,
        it => `The rule has no list for "${it.name}"; it has ${it.namesEn ? `these: ${it.namesEn}` : 'none'}.`
    ),
    'unknown-domain': say<{ name: string; names: string; namesEn: string }>(
        it => `规则没有领域“${it.name}”；${it.names ? `可写：${it.names}` : '本规则没有划分领域'}。`,
        it => `The rule has no domain "${it.name}"; it has ${it.namesEn ? `these: ${it.namesEn}` : 'none'}.`
    ),
    'named-twice': say<{ name: string; other: string }>(
        it => `“${it.name}”与“${it.other}”是同一个，只能写一次。`,
        it => `"${it.name}" and "${it.other}" are the same; write it once.`
    )
};
