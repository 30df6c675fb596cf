// Samples, findings and entries of a tally are counted, so a worked example gives them as whole numbers.
import { exact, type Exact } from '@guiju/exact';
import { isFindingGiven, isTallyGiven, type FindingGiven, type ItemAnswer, type TallyGiven } from '../generated/ast.ts';
import { defineCheck, type Place } from './check.ts';

/** An audit counts; half a sample is a slip. */
export const exampleCountNotWhole = defineCheck({
    id: 'example-count-not-whole',
    severity: 'error',
    on: ['ItemAnswer', 'TallyGiven', 'FindingGiven'],
    message: {
        zh: (it: { count: string; from: number }) => `这里数的是个数，应为从 ${it.from} 起的整数。写的是 ${it.count}。`,
        en: it => `These are counted: a whole number from ${it.from} belongs here. ${it.count} is written.`
    },
    run(node, report) {
        for (const { count, from, at } of countsOf(node)) if (!isCount(exact(count), from)) report({ count, from }, at);
    }
});

interface Count {
    readonly count: string;
    readonly from: number;
    readonly at: Place;
}

function countsOf(node: ItemAnswer | TallyGiven | FindingGiven): Count[] {
    if (isFindingGiven(node)) return [{ count: node.number, from: 0, at: { node, property: 'number' } }];
    if (isTallyGiven(node)) return [{ count: node.times, from: 0, at: { node, property: 'times' } }];
    if (node.nonconforming === undefined || node.samples === undefined) return [];
    return [
        { count: node.nonconforming, from: 0, at: { node, property: 'nonconforming' } },
        { count: node.samples, from: 1, at: { node, property: 'samples' } }
    ];
}

/** An audit record holds no whole number beyond what JSON holds exactly. */
const MOST = BigInt(Number.MAX_SAFE_INTEGER);

const isCount = (value: Exact, from: number): boolean => value.d === 1n && value.n >= BigInt(from) && value.n <= MOST;
