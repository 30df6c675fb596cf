// Which files a setting of the project is for.

/** `*` is any name or part of one, `**` any folders between, `?` one character; a folder stands for all in it. */
export function matchesPattern(path: string, pattern: string): boolean {
    const plain = pattern.replace(/^\.\//, '').replace(/\/$/, '');
    return new RegExp(`^${expressionOf(plain)}(/.*)?$`, 'u').test(path);
}

function expressionOf(pattern: string): string {
    return pattern.replace(/\*\*\/|\*\*|[*?]|[\\^$.|+()[\]{}/-]/gu, sign => {
        if (sign === '**/') return '(.*/)?';
        if (sign === '**') return '.*';
        if (sign === '*') return '[^/]*';
        if (sign === '?') return '[^/]';
        return sign === '/' || sign === '-' ? sign : `\\${sign}`;
    });
}
