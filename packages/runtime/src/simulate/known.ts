// What is known of every audit of a run: answers of a record, and inputs given beside it.

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (value: unknown): Fields =>
    typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};

const always = (part: Fields, name: 'answer' | 'value' | 'count'): Fields =>
    Object.fromEntries(Object.entries(part).map(([key, value]) => [key, [{ [name]: value, weight: 1 }]]));

/** The distribution in which all that `audit` and `inputs` say comes every time. Whatever is wrong in them stays so. */
export function withKnown(
    distribution: unknown,
    { audit, inputs = {} }: { audit?: unknown; inputs?: Fields }
): unknown {
    if (audit === undefined && Object.keys(inputs).length === 0) return distribution;
    const [drawn, known] = [fieldsOf(distribution), fieldsOf(audit)];
    const told = { ...fieldsOf(known['inputs']), ...fieldsOf(known['judgements']), ...inputs };
    const merged = {
        items: { ...fieldsOf(drawn['items']), ...always(fieldsOf(known['items']), 'answer') },
        inputs: { ...fieldsOf(drawn['inputs']), ...always(told, 'value') },
        extra: { ...fieldsOf(drawn['extra']), ...always(fieldsOf(known['extra']), 'count') },
        collections: { ...fieldsOf(drawn['collections']), ...fieldsOf(known['collections']) }
    };
    const findings = Array.isArray(known['findings']) ? known['findings'].map(finding) : drawn['findings'];
    return { ...drawn, ...merged, ...(findings === undefined ? {} : { findings }) };
}

function finding(stated: unknown): Fields {
    const { severity, judged, clause, closed } = fieldsOf(stated);
    return {
        ...(severity === undefined ? {} : { severity }),
        ...(judged === undefined ? {} : { judged }),
        ...(clause === undefined ? {} : { clause }),
        ...(closed === undefined ? {} : { closed }),
        ...ONCE
    };
}

const ONCE = { counts: [{ count: 1, weight: 1 }] };
