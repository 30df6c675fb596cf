// Text from files, made safe for a terminal: nothing in a ruleset or an audit moves the cursor or turns text round.

/** Control and direction characters become a replacement character of one cell; line ends and tabs stay. */
export function visible(text: string): string {
    return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '\ufffd');
}

/** A JSON value with all its texts made visible, keys included. */
export function visibleValue<Value>(value: Value): Value {
    return visiblePart(value) as Value;
}

function visiblePart(value: unknown): unknown {
    if (typeof value === 'string') return visible(value);
    if (Array.isArray(value)) return value.map(visiblePart);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [visible(key), visiblePart(part)]));
}
