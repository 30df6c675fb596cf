// The name an author may have meant.

/** The name that differs least from the one written, if any differs little enough and shares at least one character. */
export function nearestName(text: string, names: readonly string[]): string | undefined {
    const limit = Math.max(1, Math.floor(text.length / 3));
    const near = names
        .map(name => ({ name, distance: editDistance(text, name) }))
        .filter(it => it.distance <= limit && it.distance < text.length);
    return near.sort((a, b) => a.distance - b.distance)[0]?.name;
}

/** Signs to change, add or leave out. */
export function editDistance(a: string, b: string): number {
    let row = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (let i = 1; i <= a.length; i++) {
        const next = [i];
        for (let j = 1; j <= b.length; j++) {
            const substitution = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
            next.push(Math.min(substitution, row[j]! + 1, next[j - 1]! + 1));
        }
        row = next;
    }
    return row[b.length]!;
}
