// Characters that turn the order of the text round, so that what is shown is not what is read.
import { controlsIn } from '../analysis/odd-characters.ts';
import { characterRemoval, numbersOf } from '../fixes/characters.ts';
import { defineCheck } from './check.ts';

/** A committee would approve one rule and the program would apply another. */
export const characterDirection = defineCheck({
    id: 'character-direction',
    severity: 'error',
    on: 'Ruleset',
    message: {
        zh: (it: { numbers: string }) =>
            `规则的文字要按看到的次序读。这里的控制字符 ${it.numbers} 会改变显示的次序，看到的与读到的不同。`,
        en: it =>
            `A rule is read in the order in which it is seen. The control characters ${it.numbers} change the order on the screen.`
    },
    run(ruleset, report) {
        for (const { text, from, to } of controlsIn(ruleset)) {
            report({ numbers: numbersOf(text) }, { node: ruleset, span: { from, to } });
        }
    },
    fix: (_, __, { span }) => characterRemoval(span!)
});
