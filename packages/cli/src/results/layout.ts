// Columns for people: Chinese characters take two cells.
import stringWidth from 'string-width';

export interface Column {
    align: 'left' | 'right';
}

export function padTo(text: string, width: number, align: Column['align'] = 'left'): string {
    const blanks = ' '.repeat(Math.max(0, width - stringWidth(text)));
    return align === 'left' ? text + blanks : blanks + text;
}

/** Lines of cells, each column as wide as its widest cell, without blanks at the end. */
export function columns(rows: readonly (readonly string[])[], aligned: readonly Column['align'][]): string[] {
    const widths = aligned.map((_, at) => Math.max(...rows.map(row => stringWidth(row[at] ?? ''))));
    return rows.map(row =>
        aligned
            .map((align, at) => padTo(row[at] ?? '', widths[at]!, align))
            .join('  ')
            .trimEnd()
    );
}
