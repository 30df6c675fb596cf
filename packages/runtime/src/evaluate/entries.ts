// Items and sections by their keys; of several scorings the one that applies may lack what a formula names.
import type { Attribute } from '@guiju/model';
import { itemsKeyed } from '../catalogue.ts';
import { quoted } from '../language.ts';
import { unknownName } from '../model-fault.ts';
import type { Entry } from './outcomes.ts';
import type { Situation } from './situation.ts';
import { NO, quantity, type Value } from './value.ts';

export function entryNamed(key: string, { entries, catalogue }: Situation): Entry | undefined {
    const [facts] = itemsKeyed(key, catalogue);
    return facts && entries[facts.index];
}

/** What the scoring that applies does not have is not applicable and has no score. */
export function outside(key: string, attribute: Attribute, situation: Situation): Value {
    if (situation.catalogue.scoring === undefined) throw unknownName(key);
    return attribute === 'applicable' ? NO : quantity(null, outsideText(key, situation));
}

export function outsideText(key: string, { catalogue, language }: Situation): string {
    const title = quoted(catalogue.scoring?.title ?? '', language);
    return language === 'zh' ? `评分${title}中没有 ${key}` : `the scoring ${title} has no ${key}`;
}
