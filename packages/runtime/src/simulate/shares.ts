// Shares of runs with their sampling error, in whole numbers throughout.
import { ratio, round, writeExact, type ExactJson } from '@guiju/exact';
import type { Shares } from '@guiju/model';

const MILLIONTH = ratio(1, 1_000_000);

/** The standard error √(p (1 − p) ÷ n), rounded up to the next millionth. */
export function sharesOf(count: number, runs: number): Shares {
    const share = round(ratio(count, runs), MILLIONTH, 'down');
    return { count, share: writeExact(share), error: errorOf(BigInt(count), BigInt(runs)) };
}

function errorOf(count: bigint, runs: bigint): ExactJson {
    const squared = (count * (runs - count) * 10n ** 12n) / runs ** 3n;
    return writeExact(ratio(rootAbove(squared), 1_000_000));
}

/** The least whole number whose square is above. */
function rootAbove(value: bigint): bigint {
    if (value === 0n) return 0n;
    let root = BigInt(Math.floor(Math.sqrt(Number(value)))) + 2n;
    while ((root - 1n) * (root - 1n) > value) root--;
    return root;
}
