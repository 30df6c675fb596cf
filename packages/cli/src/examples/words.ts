// The sentences about worked examples, in both languages side by side.
import type { ExpectationResult, Language } from '@guiju/model';

export interface ExampleSentences {
    failed(expectation: ExpectationResult): string;
    none: string;
    broken(errors: number): string;
    summary(this: void, counts: { files: number; examples: number; failed: number; broken: number }): string;
}

const SENTENCES: Record<Language, ExampleSentences> = {
    zh: {
        failed: ({ subject, expected, actual }) => `${subject} 应${wanted(expected)}，实际 ${actual}`,
        none: '没有算例',
        broken: errors => `有 ${errors} 个错误，算例没有运行`,
        summary({ files, examples, failed, broken }) {
            const run = examples === 0 ? '没有运行算例' : `运行了 ${examples} 个算例`;
            const outcome = examples === 0 ? '' : failed === 0 ? '，全部通过' : `，${failed} 个不通过`;
            const unread = broken === 0 ? '' : `，${broken} 个文件有错误`;
            return `${files} 个文件：${run}${outcome}${unread}。`;
        }
    },
    en: {
        failed: ({ subject, expected, actual }) => `${subject} should be ${said(expected)}, actually ${actual}`,
        none: 'no worked examples',
        broken: errors => `${errors} ${errors === 1 ? 'error' : 'errors'}, the examples were not run`,
        summary({ files, examples, failed, broken }) {
            const run =
                examples === 0 ? 'no examples run' : `${examples} ${examples === 1 ? 'example' : 'examples'} run`;
            const outcome = examples === 0 ? '' : failed === 0 ? ', all passed' : `, ${failed} failed`;
            const unread = broken === 0 ? '' : `, ${broken} ${broken === 1 ? 'file has' : 'files have'} errors`;
            return `${files} ${files === 1 ? 'file' : 'files'}: ${run}${outcome}${unread}.`;
        }
    }
};

export const sentencesFor = (language: Language): ExampleSentences => SENTENCES[language];

/** `应显示 88.88`, `应为 75`. */
const wanted = (expected: string): string => expected.replace(/^= /, '为 ');

/** `should be shown as 88.88`, `should be = 75`. */
const said = (expected: string): string => expected.replace(/^shows /, 'shown as ').replace(/^= /, '');
