// Fields that many parts of a rule have, and how their values read.
import { exactText, type ExactJson } from '@guiju/exact';
import type { Expression, Step } from '@guiju/model';
import { formula } from '../explain/formula.ts';
import { stepText } from '../explain/steps.ts';
import { listed, type Bilingual, type Language } from '../language.ts';
import { exactOf } from '../model-fault.ts';
import type { Field } from './compare-parts.ts';

export const number = (value: ExactJson): string => exactText(exactOf(value));
export const steps = (all: readonly Step[], language: Language): string | null =>
    all.length === 0
        ? null
        : listed(
              all.map(step => stepText(step, language)),
              language
          );
export const clauseOf = ({ clause }: { clause: string | null }): string | null => clause;
export const nothing = (): null => null;
export const named = (zh: string, en: string): Bilingual => ({ zh, en });
export const title = <Thing extends { title: string | null }>(effect: 'text' | 'duties' = 'text'): Field<Thing> => ({
    id: 'title',
    name: named('名称', 'title'),
    effect,
    of: thing => thing.title,
    text: thing => thing.title
});
export const cited = <Thing extends { clause: string | null }>(): Field<Thing> => ({
    id: 'clause',
    name: named('依据的条款', 'clause'),
    effect: 'text',
    of: clauseOf,
    text: clauseOf
});

export const pointsField = <Thing extends { points: ExactJson }>(): Field<Thing> => ({
    id: 'points',
    name: named('分值', 'points'),
    effect: 'scores',
    of: thing => thing.points,
    text: thing => number(thing.points)
});
export const codesField = <Thing extends { codes: readonly { code: string }[] }>(): Field<Thing> => ({
    id: 'codes',
    name: named('编号', 'codes'),
    effect: 'text',
    of: thing => thing.codes,
    text: ({ codes }, language) =>
        listed(
            [...codes].map(({ code }) => code),
            language
        )
});

export const conditionText = (condition: Expression | null, language: Language): string | null =>
    condition && formula(condition, language);
