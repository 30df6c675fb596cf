// What an answer comes to, whatever it is written like: two answers with the same effect are one for a simulation.
import { exactText, interval } from '@guiju/exact';
import { readAudit } from '../audit/read-audit.ts';
import type { Catalogue, ItemFacts } from '../catalogue.ts';
import { entryOf } from '../evaluate/outcomes.ts';
import { oncePer } from '../once-per.ts';

/** Undefined where the rule does not take the answer. A sample is read like an answer of its own. */
export function effectOf(value: unknown, { item, index }: ItemFacts, catalogue: Catalogue): string | undefined {
    const single = withoutSamples(catalogue);
    const record = readAudit(single, { items: { [item.key]: value } }, 'zh');
    const answer = Array.isArray(record) ? undefined : record.answers.get(index);
    if (answer === undefined) return undefined;
    const { outcomes } = entryOf(single.items[index]!, answer, { byState: false });
    const { applicable, score, state, raises } = outcomes[0]!;
    const raised = [...raises].map(([tally, times]) => `${tally} ${exactText(interval.known(times)!)}`).sort();
    const points = applicable ? exactText(interval.known(score)!) : 'removed';
    return [points, state ?? '', answer.treatment ?? '', ...raised].join('|');
}

const withoutSamples = oncePer((catalogue: Catalogue): Catalogue => {
    const single = new Map(catalogue.items.map(facts => [facts, withoutSampling(facts)]));
    const spellings = new Map(
        [...catalogue.spellings].map(([name, all]) => [name, all.map(each => single.get(each)!)])
    );
    return { ...catalogue, items: [...single.values()], spellings };
});

function withoutSampling(facts: ItemFacts): ItemFacts {
    const { sampling, ...item } = facts.item;
    return sampling === undefined ? facts : { ...facts, item };
}
