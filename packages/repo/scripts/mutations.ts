// npm run mutations: which single slips in numbers, dates and codes of the examples are caught, by family; it fails if one in the
// points, bands or table cells is not. Arguments choose examples and families (`npm run mutations -- star-guide --family bands`).
import { readdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { outcomesOf, type Outcome } from '../src/mutations/caught.ts';
import { FAMILIES, type Family } from '../src/mutations/families.ts';
import { HELD, tableOf } from '../src/mutations/told.ts';
import { inRoot } from '../src/root.ts';

const { values, positionals } = parseArgs({
    options: { family: { type: 'string', multiple: true } },
    allowPositionals: true
});
const families: readonly string[] = values.family ?? FAMILIES;
const examples = positionals.length > 0 ? positionals : readdirSync(inRoot('examples')).sort();
const all: { family: Family; example: string; outcome: Outcome }[] = [];

for (const example of examples) {
    const outcomes = await outcomesOf(example, all => all.filter(({ family }) => families.includes(family)));
    for (const outcome of outcomes) all.push({ family: outcome.mutation.family, example, outcome });
    const missed = outcomes.filter(({ by }) => by === undefined);
    console.log(`${example}: ${outcomes.length - missed.length} of ${outcomes.length}`);
    for (const { mutation } of missed) {
        console.log(
            `  missed in ${mutation.family}: examples/${example}/rule.guiju:${mutation.line}: ${mutation.words}`
        );
    }
}
console.log(`\n${tableOf(all)}`);
if (all.some(({ family, outcome }) => outcome.by === undefined && HELD.includes(family))) process.exitCode = 1;
