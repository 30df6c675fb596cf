// One sample as a line: which formula, from how many, what was rounded or limited.
import type { SamplingPlan } from '@guiju/model';
import { evaluate } from '../evaluate/expression.ts';
import type { Context } from '../evaluate/situation.ts';
import { knownNumber, type Quantity } from '../evaluate/value.ts';
import { asTruth } from '../evaluate/value.ts';
import { formula } from '../explain/formula.ts';
import { stepText } from '../explain/steps.ts';
import { numbersText } from '../explain/trace-measures.ts';
import { rangeText } from '../explain/values.ts';

interface Told {
    readonly sampling: SamplingPlan;
    readonly population: Quantity;
    readonly size: Quantity;
    /** More would be taken than there are. */
    readonly cut?: boolean;
    readonly random?: number;
    readonly advised?: readonly [number, number];
}

/** `网点：监督 0.6 × √网点 = 0.6 × √25，进位到 1 → 3，其中随机 1`. */
export function sampleLine({ sampling, population, size, cut, random, advised }: Told, context: Context): string {
    const zh = context.situation.language === 'zh';
    const colon = zh ? '：' : ': ';
    const comma = zh ? '，' : ', ';
    if (advised) {
        const range = advised[0] === advised[1] ? `${advised[0]}` : `${advised[0]}~${advised[1]}`;
        return `${sampling.of}${colon}${zh ? '宜' : 'should be'} ${range}`;
    }
    const result = sizeText(size, zh);
    if (isNothing(population)) return `${sampling.of}${colon}${zh ? '一个也没有' : 'there are none'} → ${result}`;
    const steps = sampling.steps.map(step => stepText(step, context.situation.language));
    if (cut) steps.push(zh ? '超过 n 按 n 计' : 'counted as at most n');
    const at = random === undefined ? [] : [zh ? `其中随机 ${random}` : `${random} of these at random`];
    return `${sampling.of}${colon}${[formulasText(sampling, context), ...steps].join(comma)} → ${[result, ...at].join(comma)}`;
}

/** `合同：不要求，因为 危险作业 0% 不满足 > 0%`. */
export function absentLine(
    { of, isOpen, because }: { of: string; isOpen: boolean; because: string },
    { situation }: Context
): string {
    if (situation.language === 'zh') return `${of}：${isOpen ? '是否要求还未定' : '不要求，因为'} ${because}`;
    return isOpen ? `${of}: whether this is required is open: ${because}` : `${of}: not required, because ${because}`;
}

const isNothing = (population: Quantity): boolean => knownNumber(population)?.equals(0) ?? false;

function formulasText({ sizes }: SamplingPlan, context: Context): string {
    const { language } = context.situation;
    const taken = sizes.filter(
        ({ audit }) => audit === null || asTruth(evaluate({ op: 'value', ...audit }, context)).yes
    );
    const texts = taken.map(({ audit, expression }) => {
        const told = [...new Set([formula(expression, language), numbersText(expression, context)])].join(' = ');
        return audit === null ? told : `${audit.value} ${told}`;
    });
    return texts.join(language === 'zh' ? ' 或 ' : ' or ');
}

function sizeText(size: Quantity, zh: boolean): string {
    if (size.range === null) return zh ? `无法计算（${size.none ?? ''}）` : `not computable (${size.none ?? ''})`;
    return rangeText(size.range, 'count', zh);
}
