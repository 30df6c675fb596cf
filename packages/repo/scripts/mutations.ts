// npm run mutations: how many single slips in numbers, dates and codes of the examples are caught, by family, and which are not.
// Arguments choose examples.
import { readdirSync } from 'node:fs';
import { FAMILIES, type Family } from '../src/mutations/numbers.ts';
import { outcomesOf, type Outcome } from '../src/mutations/caught.ts';
import { inRoot } from '../src/root.ts';

const wanted = process.argv.slice(2);
const examples = wanted.length > 0 ? wanted : readdirSync(inRoot('examples')).sort();
const all = new Map<Family, { example: string; outcome: Outcome }[]>(FAMILIES.map(family => [family, []]));

for (const example of examples) {
    const outcomes = await outcomesOf(example, () => true);
    for (const outcome of outcomes) all.get(outcome.mutation.family)!.push({ example, outcome });
    const caught = outcomes.filter(({ by }) => by !== undefined).length;
    console.log(`${example}: ${caught} of ${outcomes.length}`);
}

for (const [family, outcomes] of all) {
    if (outcomes.length === 0) continue;
    const missed = outcomes.filter(({ outcome }) => outcome.by === undefined);
    const caught = outcomes.length - missed.length;
    const byExample = outcomes.filter(({ outcome }) => outcome.by?.startsWith('example ')).length;
    const percent = ((100 * caught) / outcomes.length).toFixed(1);
    console.log(
        `\n${family}: ${caught} of ${outcomes.length} caught (${percent} %), ${byExample} of them by a worked example`
    );
    for (const { example, outcome } of missed) {
        const { line, from, to } = outcome.mutation;
        console.log(`  missed: ${example}/rule.guiju:${line}: ${from} → ${to}`);
    }
}
