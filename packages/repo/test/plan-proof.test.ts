// Plans give what the exact evaluator gives, however their numbers are computed; `npm run prove` tries far more.
import { readdirSync } from 'node:fs';
import { compile } from '@guiju/compiler';
import { blocksOf, isWholeRuleset, readText } from '@guiju/repo';
import { createFixtures } from '@guiju/testing';
import { describe, expect, test } from 'vitest';
import { exampleModel } from '../src/example-model.ts';
import { root } from '../src/root.ts';
import { proveMany } from './many-proofs.ts';
import { noProof, onTheEdge, prove, randomDistribution, WAYS } from './proofs.ts';
import { chanceOf } from './random.ts';
import { randomRuleset } from './random-rulesets.ts';

describe('examples', () => {
    const schemes = readdirSync(`${root}/examples`).filter(name => !name.includes('.'));

    test.each(schemes)('%s: every way gives what score gives', async scheme => {
        const model = await exampleModel(scheme);
        const proof = noProof();
        const chance = chanceOf(scheme.length);
        const distribution = randomDistribution(model, chance);
        prove(model, { distribution, seed: 7, audits: 40, ways: WAYS }, proof);
        prove(onTheEdge(model, distribution, chance), { distribution, seed: 8, audits: 40, ways: WAYS }, proof);
        expect(proof.wrong).toEqual([]);
    });
});

test.each([
    ['after-sales-100', 1000],
    ['after-sales-145', 1000],
    ['weighted-sections', 0]
])('%s: very many audits', async (scheme, onLimit) => {
    const many = proveMany(await exampleModel(scheme), { defaults: { excluded: '6%' } }, 20_000);
    expect(many?.wrong).toBe(0);
    expect(many?.onLimit).toBeGreaterThanOrEqual(onLimit);
});

describe.each(['docs/language.zh.md', 'docs/language.en.md'])('the rules of %s', page => {
    test('every way gives what score gives', async () => {
        const fixtures = createFixtures();
        const proof = noProof();
        const rules = blocksOf(readText(page)).filter(isWholeRuleset);
        for (const [place, { text }] of rules.entries()) {
            const { document, diagnostics } = await fixtures.checkText(text);
            if (diagnostics.some(({ severity }) => severity === 'error')) continue;
            const model = compile(document, String);
            const distribution = randomDistribution(model, chanceOf(place));
            prove(model, { distribution, seed: place, audits: 40, ways: WAYS }, proof);
        }
        expect(proof.wrong).toEqual([]);
        expect(proof.planned).toBeGreaterThan(10);
    });
});

test('random rules: every way gives what score gives, many audits on a limit', async () => {
    const fixtures = createFixtures();
    const proof = noProof();
    for (let seed = 1; seed <= 60; seed++) {
        const chance = chanceOf(seed * 31);
        const { document, diagnostics } = await fixtures.checkText(
            randomRuleset(seed + 500, 1 + Math.floor(seed / 20))
        );
        if (diagnostics.some(({ severity, code }) => severity === 'error' && code !== 'grade-unreachable')) continue;
        const model = compile(document, String);
        const distribution = randomDistribution(model, chance);
        prove(onTheEdge(model, distribution, chance), { distribution, seed, audits: 24, ways: WAYS }, proof);
    }
    expect(proof.wrong).toEqual([]);
    expect(proof.planned).toBeGreaterThan(20);
    expect(proof.ties).toBeGreaterThan(proof.audits / 8);
    expect(Math.min(...Object.values(proof.ways))).toBeGreaterThan(5);
});
