// Law: one statement that is not understood leaves the others as they are: what is wrong with them is still said.
import { isScoring, statementsOf } from '@guiju/language';
import { createFixtures } from '@guiju/testing';
import { expect, test } from 'vitest';
import { readText } from '@guiju/repo';

const fixtures = createFixtures();

/** The example with full marks that no longer hold, and where each of its statements begins and ends. */
async function wrongExample(name: string) {
    const sound = readText(`examples/${name}/rule.guiju`);
    const text = sound.replace(/满分 (\d+)分/, (_, points: string) => `满分 ${Number(points) + 1}分`);
    expect(text).not.toBe(sound);
    const { document, diagnostics } = await fixtures.checkText(text);
    const statements = statementsOf(document.parseResult.value);
    return { text, statements, wrong: diagnostics.filter(({ code }) => code === 'points-sum-mismatch') };
}

test.each(['after-sales-100', 'knock-outs'])('in %s', { timeout: 120_000 }, async name => {
    const { text, statements, wrong } = await wrongExample(name);
    expect(wrong).toHaveLength(1);
    const others = statements.filter(statement => !isScoring(statement));
    expect(others.length).toBeGreaterThan(2);
    for (const statement of others) {
        const end = statement.$cstNode!.offset + statement.$cstNode!.text.search(/\s|$/);
        const broken = `${text.slice(0, end)} ；；${text.slice(end)}`;
        const { diagnostics } = await fixtures.checkText(broken);
        expect(diagnostics.map(({ code }) => code)).toContain('syntax');
        expect(
            diagnostics.filter(({ code }) => code === 'points-sum-mismatch').map(({ message }) => message),
            broken.slice(end - 20, end + 20)
        ).toEqual(wrong.map(({ message }) => message));
    }
});
