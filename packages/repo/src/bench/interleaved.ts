// Ways of doing the same thing take turns, so that whatever else the machine does meets all of them; the best turn counts.

export interface Contender {
    readonly name: string;
    /** Scores so many audits; the number keeps the work from being left out. */
    readonly run: () => number | Promise<number>;
    readonly audits: number;
}

const MICROSECONDS = 150_000;

const spent = (since?: NodeJS.CpuUsage): number => {
    const { user, system } = process.cpuUsage(since);
    return user + system;
};

/** Audits per second of processor time, by contender. */
export async function ratesOf(contenders: readonly Contender[], rounds: number): Promise<number[]> {
    const best = contenders.map(() => 0);
    for (let round = -1; round < rounds; round++) {
        for (const [place, { run, audits }] of contenders.entries()) {
            const start = process.cpuUsage();
            let done = 0;
            for (; spent(start) < MICROSECONDS; done += audits) await run();
            const rate = (done * 1e6) / spent(start);
            if (round >= 0) best[place] = Math.max(best[place]!, rate);
        }
    }
    return best;
}

/** A line for each, as multiples of the first. */
export function reportOf(contenders: readonly Contender[], rates: readonly number[]): string[] {
    return contenders.map(({ name }, place) => {
        const times = (rates[place]! / rates[0]!).toPrecision(3).padStart(10);
        return `  ${times} x ${Math.round(rates[place]!).toLocaleString('en').padStart(14)}/s  ${name}`;
    });
}
