// The modes used: whether they may be used together, and whether all their parts were done.
import type { Mode, ModeGroup, ReviewFinding } from '@guiju/model';
import { examined, finding, joined, unexamined, type PartReview, type Reviewed } from './reviewed.ts';
import { WORDS } from './words.ts';

export function modeFindings(reviewed: Reviewed): PartReview {
    return joined((reviewed.model.modes ?? []).map(group => groupFindings(group, reviewed)));
}

function groupFindings(group: ModeGroup, reviewed: Reviewed): PartReview {
    const { modes } = reviewed.context.situation.participants;
    const { language } = reviewed;
    const name = group.title ?? WORDS[language].modes;
    const used = group.modes.filter(mode => modes?.has(mode.name));
    if (modes === undefined || used.length === 0) return unexamined(name);
    const { clause, source } = group;
    const combination = finding(
        { kind: 'modes', name, ...stateOfCombination(group, used, reviewed), clause, source },
        group.failure,
        language
    );
    const parted = used.filter(({ parts }) => parts.length > 0);
    return examined([combination, ...parted.map(mode => partsFinding(mode, group, reviewed))]);
}

function stateOfCombination(
    { allowed }: ModeGroup,
    used: readonly Mode[],
    { language }: Reviewed
): Pick<ReviewFinding, 'state' | 'because'> {
    const names = used.map(mode => mode.name);
    const text = names.join(' + ');
    const isAllowed =
        allowed === null ||
        allowed.some(each => each.length === names.length && each.every(name => names.includes(name)));
    if (isAllowed) return { state: 'met', because: WORDS[language].allowed(text) };
    const others = allowed.map(each => each.join(' + '));
    return { state: 'violated', because: WORDS[language].notAllowed(text, others) };
}

function partsFinding(mode: Mode, { failure }: ModeGroup, { context, language }: Reviewed): ReviewFinding {
    const done = context.situation.participants.modes!.get(mode.name)!;
    const { name, clause, source } = mode;
    const words = WORDS[language];
    if (done === null)
        return finding(
            { kind: 'modes', name, state: 'open', because: words.partsOpen, clause, source },
            failure,
            language
        );
    const missing = mode.parts.filter(part => !part.optional && !done.has(part.title)).map(({ title }) => title);
    const state = missing.length > 0 ? 'violated' : 'met';
    const because = missing.length > 0 ? words.missing(missing) : words.complete;
    return finding({ kind: 'modes', name, state, because, missing, clause, source }, failure, language);
}
