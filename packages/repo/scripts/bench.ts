// npm run bench: what reading, linking and checking cost for large rules, and how the cost grows with their size.
import { generatedRule, type Slip } from '../src/bench/generated-rule.ts';
import { measured, type Measured } from '../src/bench/measured.ts';

const SIZES = process.argv[2] ? process.argv.slice(2).map(Number) : [500, 1000, 2500, 5000];
const SLIPS: readonly Slip[] = [
    'none',
    'code-duplicate',
    'item-best-mismatch',
    'row-above-item',
    'reference-unresolved'
];
const RUNS = 3;
const DEAREST = 10;

const inMilliseconds = (time: number): string => `${time.toFixed(0)} ms`.padStart(9);

for (const slip of SLIPS) {
    console.log(`\n${slip === 'none' ? 'sound rules' : `one slip at every item: ${slip}`}`);
    const all: { items: number; cost: Measured }[] = [];
    for (const items of SIZES) {
        const cost = await measured(generatedRule(items, slip), RUNS);
        all.push({ items, cost });
        const ratio = cost.check / (cost.parse + cost.link);
        const parts = [cost.parse, cost.link, cost.check].map(inMilliseconds);
        console.log(
            `${String(items).padStart(6)} items: parse ${parts[0]}, link ${parts[1]}, check ${parts[2]}, ` +
                `check ÷ (parse + link) ${ratio.toFixed(2)}, ${cost.diagnostics} diagnostics`
        );
    }
    const last = all.at(-1)!;
    if (all.length > 1) console.log(growth(all));
    console.log(`  dearest of ${last.items} items:`);
    for (const { id, time } of last.cost.each.slice(0, DEAREST)) console.log(`   ${inMilliseconds(time)} ${id}`);
}

/** 1 is linear: twice the items, twice the time. */
function growth(all: readonly { items: number; cost: Measured }[]): string {
    const [first, last] = [all[0]!, all.at(-1)!];
    const exponent = (of: (cost: Measured) => number): string =>
        (Math.log(of(last.cost) / of(first.cost)) / Math.log(last.items / first.items)).toFixed(2);
    const parse = exponent(cost => cost.parse);
    return `  grows with items^: parse ${parse}, link ${exponent(({ link }) => link)}, check ${exponent(({ check }) => check)}`;
}
