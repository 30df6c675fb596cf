// What can be wrong with a distribution: the sentence for each, in both languages.
import type { AuditError } from '@guiju/model';
import type { Bilingual, Language } from '../language.ts';

export const PROBLEMS = {
    'distribution-shape': {
        zh: '分布文件的“{path}”写法不对；写法见 guiju schema distribution。',
        en: '"{path}" of the distribution is not written as it should be; see guiju schema distribution.'
    },
    'distribution-weights': {
        zh: '“{name}”的权重须是不小于零的数，并且不全为零。',
        en: 'The weights of "{name}" must be numbers from 0, and not all of them 0.'
    },
    'distribution-rare': {
        zh: 'defaults 里的比例须在 0 与 1 之间，合起来不超过 1。',
        en: 'The shares in defaults must lie between 0 and 1, and not exceed 1 together.'
    },
    'distribution-unknown': {
        zh: '规则里没有“{name}”。',
        en: 'The rule has no "{name}".'
    },
    'distribution-twice': {
        zh: '“{name}”与“{other}”是同一个，只能写一次。',
        en: '"{name}" and "{other}" are the same; it may be named once.'
    },
    'distribution-input-missing': {
        zh: '输入“{name}”没有缺省值，也列不出各种取值：请用 --given {name}=值 给出，或写进分布文件的 inputs。',
        en: 'The input "{name}" has no default and no list of values: give it with --given {name}=VALUE, or in inputs of the distribution.'
    },
    'simulation-scoring-open': {
        zh: '用哪个评分要看“{names}”，模拟只用一个：请用 --given 给出。',
        en: 'Which scoring applies depends on "{names}", and a simulation uses one: give it with --given.'
    },
    'simulation-nothing': {
        zh: '规则没有等级，也没有计算，没有可以模拟的结果。',
        en: 'The rule has neither grades nor measures, so there is no result to simulate.'
    }
} as const satisfies Record<string, Bilingual>;

export type ProblemCode = keyof typeof PROBLEMS;

export interface Problems {
    readonly errors: AuditError[];
    report(code: ProblemCode, facts?: Readonly<Record<string, string>>, item?: string): undefined;
}

export function problems(language: Language): Problems {
    const errors: AuditError[] = [];
    return {
        errors,
        report(code, facts = {}, item) {
            const message = PROBLEMS[code][language].replace(/\{(\w+)\}/g, (_, name: string) => facts[name] ?? '');
            errors.push({ item: item ?? null, code, message });
            return undefined;
        }
    };
}
