import { readdirSync, readFileSync, existsSync } from 'node:fs';
import { compile } from '@guiju/compiler';
import { createWorkspace } from '@guiju/language';
import { countBlocks, simulatorOf } from '@guiju/runtime';
import { test } from 'vitest';
import { root } from '../src/root.ts';
import { exactResult } from '../../runtime/src/simulate/exactly.ts';
const schemes = readdirSync(`${root}/examples`).filter(name => !name.includes('.'));
test.each(schemes)('%s', async scheme => {
    const path = `${root}/examples/${scheme}/rule.guiju`;
    const workspace = createWorkspace({ read: async file => readFileSync(file, 'utf8') });
    const document = (await workspace.open(path))!;
    const model = compile(document, String);
    const t0 = performance.now();
    const made = simulatorOf(model, { distribution: { defaults: { excluded: '3%', marked: '2%' } } });
    if ('errors' in made) return console.log(scheme, made.errors.slice(0,4));
    const { simulator } = made;
    const t1 = performance.now();
    const counts = simulator.counts();
    const runs = simulator.engine.unplanned ? 300 : 204800;
    countBlocks(simulator.engine, counts, { seed: 1, runs, from: 0, to: 1000 });
    const t2 = performance.now();
    const result = simulator.result(counts, 1);
    let wrong = 0;
    if (!simulator.engine.unplanned) {
        const block = simulator.engine.block(1, 0, 2048);
        for (let at = 0; at < 300; at++) {
            const e = exactResult(model, simulator.engine.audit(1, 0, at), simulator.drawn.cut, 'zh');
            const same = e.decisions.every((code, p) => code === block.decisions[p]![at]) && (e.steps === undefined ? block.hasScore[at] === 0 : block.hasScore[at] === 1 && Number(e.steps) === block.steps[at]);
            if (!same) wrong++;
        }
    }
    console.log(scheme, simulator.engine.unplanned?.en, 'prep', Math.round(t1 - t0), 'ns/audit', Math.round((t2 - t1) * 1e6 / runs), 'near', simulator.engine.nearComparisons, 'exactly', counts.exactly, 'wrong', wrong, JSON.stringify(result.decisions.map(d => d.grades.map(g => g.share))).slice(0, 200), JSON.stringify(result.score?.quantiles.map(q => q.score)));
});
