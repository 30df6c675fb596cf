// An audit that the rule leaves to the edition it revises: no result here, and a sentence that names that edition.
import type { Model } from '@guiju/model';
import type { Language } from '../language.ts';
import { evaluate } from './expression.ts';
import { contextOf, type Situation } from './situation.ts';
import { openInputsIn } from './open-inputs.ts';
import { asTruth, sureOf } from './value.ts';

/**
 * The same situation; where the former edition decides, or it is not known whether it does, nothing is determined. Who is
 * not asked for what decides it, as a worked example is not, means this edition.
 */
export function withoutFormer(situation: Situation): Situation {
    const { revises } = situation.catalogue.model;
    if (revises === undefined) return situation;
    const context = contextOf(situation);
    const truth = asTruth(evaluate(revises.former, context));
    const isFormer = sureOf(truth);
    const open = openInputsIn(revises.former, context);
    const isUnasked = open.length > 0 && open.every(name => situation.unasked.has(name));
    if (isFormer === 'no' || (isFormer === undefined && isUnasked)) return situation;
    const { language } = situation;
    const reason = isFormer === 'yes' ? sentence(revises, language) : openSentence(open, truth.none, language);
    return { ...situation, undetermined: [reason, ...situation.undetermined] };
}

/** Also where the condition has no answer although nothing is missing. */
function openSentence(names: readonly string[], none: string | null, language: Language): string {
    const zh = names.map(name => `“${name}”`).join('、');
    const en = names.map(name => `"${name}"`).join(', ');
    if (names.length === 0)
        return language === 'zh'
            ? `无法确定按原版还是按本版评定${none === null ? '' : `：${none}`}`
            : `it cannot be told which edition decides this audit${none === null ? '' : `: ${none}`}`;
    return language === 'zh'
        ? `按原版还是按本版评定，要看${zh}，记录里还没有给出；确定以前没有得分和等级`
        : `which edition decides this audit depends on ${en}, not given yet; until then there is no score and no grade`;
}

function sentence({ code, title, edition }: NonNullable<Model['revises']>, language: Language): string {
    const named = [code, edition ?? ''].filter(part => part !== '').join(' ');
    return language === 'zh'
        ? `依过渡规定，这次审核按原版 ${named}《${title}》评定，请用原版打分`
        : `By the transition this audit is decided by the former edition ${named} “${title}”: score it with that one`;
}
