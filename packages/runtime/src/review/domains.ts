// The domains that a record names; one that the rule does not have is refused when the record is read.
import type { Domain, ReviewFinding } from '@guiju/model';
import { examined, unexamined, type PartReview, type Reviewed } from './reviewed.ts';
import { WORDS } from './words.ts';

export function domainFindings({ model, context, language }: Reviewed): PartReview {
    const name = WORDS[language].domains;
    if (model.domains === undefined) return examined([]);
    const named = context.situation.participants.domains;
    if (named === undefined) return unexamined(name);
    return examined(named.map(domain => domainFinding(domain, model.domains!, name)));
}

function domainFinding({ code, clause }: Domain, all: readonly Domain[], name: string): ReviewFinding {
    const path = pathTo(code, all).map(each => `${each.code} ${each.title}`);
    const because = path.join(' › ');
    return { kind: 'domains', name, state: 'met', consequence: null, because, clause, source: null };
}

/** From the outermost domain to the one with the code. */
function pathTo(code: string, domains: readonly Domain[]): Domain[] {
    for (const domain of domains) {
        if (domain.code === code) return [domain];
        const below = pathTo(code, domain.domains);
        if (below.length > 0) return [domain, ...below];
    }
    return [];
}
