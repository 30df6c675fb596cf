// Law: a package imports only what the table of layers allows.
import { describe, expect, it } from 'vitest';
import { LAYERS, checkLayers, foldersIn, violationsOf, type Layer } from '@guiju/repo';

/** The private packages stand above all others; nothing that ships may import them. */
const heightOf = ({ row }: Layer): number => (row === 'private' ? Infinity : row);

describe('layers', () => {
    const report = checkLayers();

    it('hold', () => {
        expect(report.violations).toEqual([]);
    });

    it('were looked at in every package', () => {
        expect(Object.keys(LAYERS).sort()).toEqual(foldersIn('packages'));
        expect(Object.entries(report.modules).filter(([, count]) => count === 0)).toEqual([]);
    });

    it('point downwards in the table itself', () => {
        const upwards = Object.entries(LAYERS).flatMap(([name, layer]) =>
            layer.packages
                .filter(other => heightOf(LAYERS[other]!) >= heightOf(layer))
                .map(other => `${name} → ${other}`)
        );
        expect(upwards).toEqual([]);
    });

    it('keep the number side free of the text side', () => {
        const numberSide = ['exact', 'model', 'runtime'];
        const seen = numberSide.flatMap(name => [...LAYERS[name]!.packages, ...LAYERS[name]!.modules]);
        expect(seen).toContain('exact');
        expect(seen.filter(name => ['langium', 'language', 'compiler'].includes(name))).toEqual([]);
    });
});

describe('the law itself', () => {
    const runtime = { name: 'runtime', layer: LAYERS['runtime']! };
    const problems = (text: string, file = 'packages/runtime/src/score.ts') => violationsOf(runtime, file, text).length;

    it.each([
        ["import { compile } from '@guiju/compiler';"],
        ["import type { Ruleset } from '@guiju/language';"],
        ["export * from '@guiju/language';"],
        ["import { Rational } from '@guiju/exact/src/rational.ts';"],
        ["import { readFileSync } from 'node:fs';"],
        ["const later = import('langium');"],
        ["import { Rational } from '../../exact/src/index.ts';"]
    ])('objects to %s', text => {
        expect(problems(text)).toBe(1);
    });

    it('accepts what is below', () => {
        expect(problems("import { Rational } from '@guiju/exact';\nimport { sum } from './sum.ts';")).toBe(0);
    });

    it('lets tests read fixtures and use the test library', () => {
        const text =
            "import { readFileSync } from 'node:fs';\nimport { it } from 'vitest';\nimport { score } from '@guiju/runtime';";
        expect(problems(text, 'packages/runtime/test/score.test.ts')).toBe(0);
    });
});
