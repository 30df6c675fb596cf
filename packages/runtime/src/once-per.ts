// Remembers what was worked out about a model: it is read once and then scores many audits, unchanged.

/** The same answer for the same object, worked out the first time it is asked for. */
export function oncePer<Key extends object, Answer>(compute: (key: Key) => Answer): (key: Key) => Answer {
    const answers = new WeakMap<Key, { answer: Answer }>();
    return key => {
        const known = answers.get(key) ?? { answer: compute(key) };
        answers.set(key, known);
        return known.answer;
    };
}
