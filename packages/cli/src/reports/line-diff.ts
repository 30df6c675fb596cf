// What differs between two texts, line by line, in the unified form that other programs read.

/** Lines around a difference that are shown, too. */
const AROUND = 3;

/** `file` names both sides; empty where the texts are the same. */
export function lineDiff(file: string, before: string, after: string): string {
    if (before === after) return '';
    const [old, now] = [before, after].map(text => text.split('\n')) as [string[], string[]];
    const hunks = hunksOf(rowsOf(old, now)).map(hunkText);
    return `--- ${file}\n+++ ${file}\n${hunks.join('')}`;
}

interface Row {
    readonly sign: ' ' | '-' | '+';
    readonly text: string;
    /** Lines of both texts before this one. */
    readonly old: number;
    readonly now: number;
}

/**
 * Changes of a checker leave most lines as they are: from each difference on, the nearest line that both texts have again is
 * looked for.
 */
function rowsOf(old: readonly string[], now: readonly string[]): Row[] {
    const rows: Row[] = [];
    let [from, to] = [0, 0];
    const push = (sign: Row['sign'], text: string): void => {
        rows.push({ sign, text, old: from, now: to });
        if (sign !== '+') from++;
        if (sign !== '-') to++;
    };
    while (from < old.length || to < now.length) {
        if (from < old.length && to < now.length && old[from] === now[to]) {
            push(' ', old[from]!);
            continue;
        }
        const { gone, added } = untilSame(old.slice(from), now.slice(to));
        for (let count = 0; count < gone; count++) push('-', old[from]!);
        for (let count = 0; count < added; count++) push('+', now[to]!);
    }
    return rows;
}

/** How many lines of each lie before the first that they share; all of them where they share none. */
function untilSame(old: readonly string[], now: readonly string[]): { gone: number; added: number } {
    for (let distance = 1; distance < old.length + now.length; distance++) {
        for (let gone = Math.min(distance, old.length - 1); gone >= 0; gone--) {
            const added = distance - gone;
            if (added < now.length && old[gone] === now[added]) return { gone, added };
        }
    }
    return { gone: old.length, added: now.length };
}

function hunksOf(rows: readonly Row[]): Row[][] {
    const shown = rows.map((_, place) =>
        rows.slice(Math.max(0, place - AROUND), place + AROUND + 1).some(({ sign }) => sign !== ' ')
    );
    const hunks: Row[][] = [];
    for (const [place, row] of rows.entries()) {
        if (!shown[place]) continue;
        if (shown[place - 1]) hunks.at(-1)!.push(row);
        else hunks.push([row]);
    }
    return hunks;
}

function hunkText(rows: readonly Row[]): string {
    const [first] = rows;
    const count = (without: Row['sign']): number => rows.filter(({ sign }) => sign !== without).length;
    const head = `@@ -${first!.old + 1},${count('+')} +${first!.now + 1},${count('-')} @@`;
    return [head, ...rows.map(({ sign, text }) => sign + text), ''].join('\n');
}
