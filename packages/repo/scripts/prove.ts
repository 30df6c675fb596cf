// npm run prove [-- SEEDS [FIRST [AUDITS]]]: random rules and every valid fixture, scored by plans in every way and by the
// exact evaluator; then AUDITS audits of every example, half of them by limits on values that occur, in whole numbers of any size.
import { compile } from '@guiju/compiler';
import type { Model } from '@guiju/model';
import { filesUnder, foldersIn, readText } from '@guiju/repo';
import { createFixtures } from '@guiju/testing';
import { exampleModel } from '../src/example-model.ts';
import { proveMany, tenths } from '../test/many-proofs.ts';
import { noProof, onTheEdge, prove, randomDistribution, WAYS } from '../test/proofs.ts';
import { chanceOf } from '../test/random.ts';
import { randomRuleset } from '../test/random-rulesets.ts';

const [seeds = 300, first = 1, audits = 1_000_000] = process.argv.slice(2).map(Number);
const fixtures = createFixtures();
const proof = noProof();

async function modelOf(text: string): Promise<Model | undefined> {
    const { document, diagnostics } = await fixtures.checkText(text);
    const errors = diagnostics.filter(({ severity, code }) => severity === 'error' && code !== 'grade-unreachable');
    return errors.length > 0 ? undefined : compile(document, String);
}

function proveOne(model: Model, seed: number): void {
    const chance = chanceOf(seed);
    const distribution = randomDistribution(model, chance);
    prove(onTheEdge(model, distribution, chance), { distribution, seed, audits: 48, ways: WAYS }, proof);
}

const valid = filesUnder('packages').filter(path => /\/test\/.*\/valid[^/]*\.guiju$/.test(path));
const texts = [
    ...valid.map(readText),
    ...Array.from({ length: seeds }, (_, place) => randomRuleset(first + place, 1 + (place % 5)))
];
for (const [place, text] of texts.entries()) {
    const model = await modelOf(text);
    if (model === undefined) continue;
    try {
        proveOne(model, first + place);
    } catch (error) {
        proof.wrong.push(`${model.ruleset.code}: ${error instanceof Error ? error.message : String(error)}`);
    }
}

const { wrong, unplanned, ways, ...counts } = proof;
console.log(
    JSON.stringify({ ...counts, ways, unplanned: Object.fromEntries(unplanned), wrong: wrong.length }, null, 2)
);
for (const each of wrong.slice(0, 20)) console.error(each);
let wrongOfMany = 0;
for (const scheme of foldersIn('examples')) {
    const model = await exampleModel(scheme);
    for (const distribution of [{ defaults: { excluded: '6%', marked: '3%' } }, tenths(model)]) {
        const many = distribution && proveMany(model, distribution, audits);
        if (many === undefined) continue;
        const about = 'items' in distribution! ? ', points to a tenth' : '';
        console.log(`${scheme}${about}: ${JSON.stringify(many)}`);
        wrongOfMany += many.wrong;
    }
}
if (wrong.length + wrongOfMany > 0) process.exitCode = 1;
