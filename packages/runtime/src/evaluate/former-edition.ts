// An audit that the rule leaves to the edition it revises: no result here, and a sentence that names that edition.
import type { Model } from '@guiju/model';
import type { Language } from '../language.ts';
import { evaluate } from './expression.ts';
import { contextOf, type Situation } from './situation.ts';
import { asTruth, surely } from './value.ts';

/** The same situation; where the former edition decides, nothing is determined. */
export function withoutFormer(situation: Situation): Situation {
    const { revises } = situation.catalogue.model;
    if (revises === undefined || !surely(asTruth(evaluate(revises.former, contextOf(situation))))) return situation;
    return { ...situation, undetermined: [sentence(revises, situation.language), ...situation.undetermined] };
}

function sentence({ code, title, edition }: NonNullable<Model['revises']>, language: Language): string {
    const named = [code, edition ?? ''].filter(part => part !== '').join(' ');
    return language === 'zh'
        ? `依过渡规定，这次审核按原版 ${named}《${title}》评定，请用原版打分`
        : `By the transition this audit is decided by the former edition ${named} “${title}”: score it with that one`;
}
