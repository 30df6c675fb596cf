// The steps that look at the sources without running them: types, lint, format, layers.
import { checkLayers } from './layers/violations.ts';
import { runProgram, type Step } from './steps.ts';

export const CHECK_STEPS: readonly Step[] = [
    { name: 'types (tsc)', run: () => runProgram('tsc', '-p', '.') },
    { name: 'lint (eslint)', run: () => runProgram('eslint', '.', '--max-warnings', '0') },
    { name: 'format (prettier)', run: () => runProgram('prettier', '--check', '--log-level', 'warn', '.') },
    { name: 'layers', run: layersHold }
];

function layersHold(): boolean {
    const { violations, modules } = checkLayers();
    for (const violation of violations) console.error(violation);
    const seen = Object.values(modules).reduce((sum, count) => sum + count, 0);
    console.log(`   ${seen} modules in ${Object.keys(modules).length} packages`);
    return violations.length === 0 && seen > 0;
}
