// Random audits of a compiled ruleset: complete, valid, every kind of answer that its items permit.
import type { AnswerState, Group, Item, Model } from '@guiju/model';
import type { Chance } from './random.ts';

export interface RandomAudit {
    readonly items: Record<string, unknown>;
    readonly extra: Record<string, number>;
}

export function randomAudit(model: Model, chance: Chance): RandomAudit {
    const temper = chance.oneOf<Temper>(['best', 'worst', 'any', 'any', 'any']);
    const items = model.items.map((item): [string, unknown] => [item.key, answerOf(item, model, chance, temper)]);
    const raised = chance.someOf(model.tallies, 40);
    const extra = raised.map((tally): [string, number] => [tally.name, chance.oneOf([0, 1, 2, 3, 10])]);
    return { items: Object.fromEntries(items), extra: Object.fromEntries(extra) };
}

/** Answers of one kind throughout come closer to the ends of the bounds. */
type Temper = 'best' | 'worst' | 'any';

type Answer = (item: Item, chance: Chance, temper: Temper) => unknown;

function answerOf(item: Item, model: Model, chance: Chance, temper: Temper): unknown {
    const states = Object.entries(item.policies).filter(([, policy]) => policy.treatment !== 'forbidden');
    const usable = states.filter(([, policy]) => policy.treatment !== 'undetermined' || chance.odds(3));
    if (usable.length > 0 && chance.odds(25)) return stateAnswer(chance.oneOf(usable)[0] as AnswerState, chance);
    const scores = model.marks.some(mark => mark.score !== null && item.markers.includes(mark.mark));
    const forms: Answer[] = [direct];
    if (scores) forms.push(samples);
    if (item.groups.length > 0) forms.push(rows, rows, rows);
    if (item.scale !== undefined) return (item.measured ? measured : rows)(item, chance, temper);
    return chance.oneOf(forms)(item, chance, temper);
}

function stateAnswer(state: AnswerState, chance: Chance): unknown {
    return state === 'not applicable' && chance.odds(50) ? { excluded: '缘由' } : { state, reason: '缘由' };
}

/** An exact share of the points where any value may be given, else 0, which always may. */
function direct(item: Item, chance: Chance, temper: Temper): unknown {
    const flag = item.groups.flatMap(group => group.rows).find(row => row.marker !== null)?.marker;
    const flags = flag && chance.odds(30) ? { flags: [flag] } : {};
    if (item.direct === 'rows' || temper === 'worst' || 'flags' in flags) return { points: 0, ...flags };
    const parts = temper === 'best' ? 7 : chance.from(0, 7);
    return shareOf(item.points, parts);
}

/** So many sevenths of an amount, as a fraction. */
function shareOf(amount: Item['points'], sevenths: number): unknown {
    const halves = Number(amount) * 2;
    return sevenths * halves === 0 ? 0 : { num: String(sevenths * halves), den: '14' };
}

function samples(_item: Item, chance: Chance, temper: Temper): unknown {
    const of = chance.from(1, 3);
    const nonconforming = temper === 'best' ? 0 : temper === 'worst' ? of : chance.from(0, of);
    return { nonconforming, of };
}

function measured(_item: Item, chance: Chance, temper: Temper): unknown {
    return { measured: temper === 'best' ? 5 : temper === 'worst' ? '20.5' : chance.oneOf([0, '5.25', 20, 1000]) };
}

/** Group by group; a marked row that takes the place of the rest stands alone. */
function rows(item: Item, chance: Chance, temper: Temper): unknown {
    const replacing = item.groups.flatMap(group => group.rows).some(row => row.marker === '*');
    if (replacing && chance.odds(temper === 'worst' ? 60 : 15)) return { flags: ['*'] };
    const taken = item.groups.map(group => [group.title ?? '', takenOf(group, chance, temper)] as const);
    return { options: taken.length === 1 ? taken[0]![1] : Object.fromEntries(taken) };
}

function takenOf(group: Group, chance: Chance, temper: Temper): unknown[] {
    const worth = (row: Group['rows'][number]): number => Number(row.to);
    const places = group.rows.map((row, option) => ({ row, option }));
    const scoring = places.filter(({ row }) => row.marker === null);
    const noted = places.filter(({ row }) => row.marker === '#' && chance.odds(30));
    const rising = [...scoring].sort((a, b) => worth(a.row) - worth(b.row));
    const one = temper === 'best' ? rising.at(-1)! : temper === 'worst' ? rising[0]! : chance.oneOf(scoring);
    const zero = scoring.find(({ row }) => worth(row) === 0);
    const each = scoring.filter(place => place !== zero && (temper === 'best' || chance.odds(50)));
    const alone = zero && noted.length === 0 ? [zero] : [];
    const chosen = group.kind === 'one' ? [one] : temper === 'worst' || each.length === 0 ? alone : each;
    return [...chosen, ...noted].map(({ row, option }) => ({ option, ...pointsIn(row, chance, temper) }));
}

/** A row with a range takes points in it. */
function pointsIn({ from, to }: Group['rows'][number], chance: Chance, temper: Temper): { points?: unknown } {
    if (from === to) return {};
    const middle = (Number(from) + Number(to)) / 2;
    return { points: temper === 'best' ? to : temper === 'worst' ? from : chance.oneOf([from, to, middle]) };
}
