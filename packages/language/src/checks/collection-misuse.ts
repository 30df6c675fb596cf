// A collection stands in formulas only as its number of members.
import { isOfCollection } from '../analysis/function-frames.ts';
import { isCall, isCollection, isGrades, isMarkScore, isNameUse } from '../generated/ast.ts';
import { AstUtils } from 'langium';
import type { Bilingual } from '../messages/bilingual.ts';
import { defineCheck } from './check.ts';

/** Sites are no number; how many there are is one. */
export const collectionMisuse = defineCheck({
    id: 'collection-misuse',
    severity: 'error',
    on: ['NameUse', 'ZeroCase', 'Grades'],
    message: {
        zh: (it: Bilingual) => it.zh,
        en: it => it.en
    },
    run(node, report) {
        const [reference, property] = isNameUse(node)
            ? ([node.target, 'target'] as const)
            : isGrades(node)
              ? ([node.measure, 'measure'] as const)
              : ([node.divisor, 'divisor'] as const);
        if (!isCollection(reference?.ref)) return;
        const isCounted = isNameUse(node) && isCall(node.$container) && isOfCollection(node.$container);
        const inMark = AstUtils.getContainerOfType(node, isMarkScore) !== undefined;
        if (!isCounted || inMark) report(inMark ? IN_MARK : sentence(reference.$refText), { node, property });
    }
});

const IN_MARK: Bilingual = {
    zh: '标记的得分公式只看一个样本，不能用样本数(集合)。',
    en: 'The score formula of a mark is about one answer; it takes no size of a collection.'
};
const sentence = (name: string): Bilingual => ({
    zh: `“${name}”是集合，公式里写有几个成员：“样本数(${name})”。`,
    en: `“${name}” is a collection; a formula has the number of its members: “size(${name})”.`
});
