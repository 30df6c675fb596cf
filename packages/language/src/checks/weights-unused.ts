// Weights are written down to be used.
import { weightedIn } from '../analysis/weighted.ts';
import { levelsOf, type Block } from '../analysis/weights.ts';
import { isReadable } from '../analysis/readable.ts';
import { isCall, isComputation, isSection, type Ruleset } from '../generated/ast.ts';
import { primaryOf } from '../names/light.ts';
import { statementsOf } from '../names/statements.ts';
import { functionOf } from '../words.ts';
import { defineCheck } from './check.ts';
import { below } from '../names/below.ts';

/** A total that adds up points takes no notice of weights, and reads as if it did. */
export const weightsUnused = defineCheck({
    id: 'weights-unused',
    severity: 'warning',
    on: 'Ruleset',
    message: {
        zh: () => '有权重，却没有用到：请在计算里写“加权(指标 得分率)”，或去掉权重。',
        en: () => 'There are weights that nothing uses: compute “weighted(sections ratio)”, or leave them out.'
    },
    run(ruleset, report) {
        const primary = primaryOf(ruleset);
        if (!primary || !isReadable(ruleset) || !statementsOf(ruleset).some(isComputation)) return;
        const used = usedLevels(ruleset);
        const unused = levelsOf(primary).find(({ block }) => !isUsed(block, used));
        if (unused) report({}, { node: unused.given[0]!.node });
    }
});

function usedLevels(ruleset: Ruleset): Set<Block> {
    const calls = below(ruleset, isCall).filter(call => functionOf(call.function)?.meaning === 'weighted');
    return new Set(calls.flatMap(call => weightedIn(call)?.level.block ?? []));
}

/** The parts of a weighted section are weighted wherever it is. */
function isUsed(block: Block, used: ReadonlySet<Block>): boolean {
    return used.has(block) || (isSection(block) && isUsed(block.$container as Block, used));
}
