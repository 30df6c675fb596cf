// How a problem is said in both languages.

/** The sentences of one problem; both languages take the same facts. */
export const say = <Facts>(zh: (facts: Facts) => string, en: (facts: Facts) => string) => ({ zh, en });
/** Sentences without facts. */
export const plain = (zh: string, en: string) =>
    say<object>(
        () => zh,
        () => en
    );
