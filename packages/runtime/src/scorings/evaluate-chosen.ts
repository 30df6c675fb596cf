// An audit of a rule with several scorings: evaluated by the one that applies, or by each that still may.
import type { AuditError, Model, Stubs } from '@guiju/model';
import { readAudit } from '../audit/read-audit.ts';
import type { Catalogue } from '../catalogue.ts';
import { evaluateAll, type Evaluation } from '../evaluate/evaluation.ts';
import { withoutFormer } from '../evaluate/former-edition.ts';
import { situationOf, type Situation } from '../evaluate/situation.ts';
import { givenBy } from '../evaluate/stubs.ts';
import { listed, quoted, type Language } from '../language.ts';
import { choiceFor, type Choice, type Possible } from './choose.ts';
import { planCatalogues } from './plan-catalogues.ts';

type Read = (catalogue: Catalogue) => Situation | AuditError[];

/** An audit that a scoring refuses cannot be one of that scoring, unless all refuse it. */
export function evaluateChosen(
    model: Model,
    audit: unknown,
    language: Language,
    stubs: Partial<Stubs>
): Evaluation | AuditError[] {
    const read: Read = catalogue => {
        const record = readAudit(catalogue, audit, language);
        return Array.isArray(record) ? record : situationOf(catalogue, record, language, givenBy(stubs, catalogue));
    };
    const choice = choiceFor(model, audit, language);
    const [only] = choice.possible;
    if (only === undefined || choice.contradictory) return unchosen(model, choice, language);
    if (choice.sure) {
        const situation = read(only.catalogue);
        return Array.isArray(situation) ? situation : evaluateAll(withoutFormer(situation));
    }
    return amongSeveral(choice, read, language);
}

function amongSeveral(choice: Choice, read: Read, language: Language): Evaluation | AuditError[] {
    const tried = choice.possible.map(possible => ({ possible, situation: read(possible.catalogue) }));
    const accepted = tried.flatMap(({ possible, situation }) =>
        Array.isArray(situation) ? [] : [evaluateAll(withoutFormer(within(situation, possible)))]
    );
    const [first] = accepted;
    if (first === undefined) return fewestErrors(tried.map(({ situation }) => situation as AuditError[]));
    const titles = choice.possible.map(({ catalogue }) => catalogue.scoring!.title);
    const refusing = accepted.length < tried.length ? accepted.map(({ context }) => titleOf(context.situation)) : [];
    const sentences = [openText(choice, titles, language), ...refusalText(refusing, language)];
    return { ...first, choice: { among: accepted, because: sentences, exact: choice.exact } };
}

const titleOf = ({ catalogue }: Situation): string => catalogue.scoring!.title;

/** With the inputs as they are where the scoring applies. */
const within = (situation: Situation, { inputs }: Possible): Situation => ({ ...situation, inputs });

const fewestErrors = (refusals: readonly AuditError[][]): AuditError[] =>
    refusals.reduce((least, each) => (each.length < least.length ? each : least));

/** No scoring applies, or two do: the rule has a hole that its conditions did not show. */
function unchosen(model: Model, choice: Choice, language: Language): Evaluation | AuditError[] {
    const [catalogue] = planCatalogues(model);
    const record = readAudit(catalogue!, { items: {} }, language);
    if (Array.isArray(record)) return record;
    const titles = choice.possible.map(each => quoted(each.catalogue.scoring!.title, language));
    const situation = situationOf(catalogue!, record, language, givenBy({}, catalogue!));
    const reason = choice.contradictory ? bothText(titles, language) : noneText(language);
    const evaluation = evaluateAll({ ...situation, undetermined: [reason] });
    return { ...evaluation, choice: { among: [], because: [reason], exact: true } };
}

function openText({ deciding }: Choice, titles: readonly string[], language: Language): string {
    const inputs = listed(
        deciding.map(name => quoted(name, language)),
        language
    );
    const scorings = listed(
        titles.map(title => quoted(title, language)),
        language
    );
    return language === 'zh'
        ? `用哪个评分由输入${inputs}决定，还没有给出；仍可能的评分：${scorings}`
        : `which scoring applies depends on ${inputs}, not given yet; still possible: ${scorings}`;
}

function refusalText(titles: readonly string[], language: Language): string[] {
    if (titles.length === 0) return [];
    const list = listed(
        titles.map(title => quoted(title, language)),
        language
    );
    return language === 'zh' ? [`记录的作答只合于评分${list}`] : [`the answers of the record only fit ${list}`];
}

const noneText = (language: Language): string =>
    language === 'zh'
        ? '没有一个评分的条件成立，无法评定'
        : 'the condition of no scoring holds, so nothing is determined';

function bothText(titles: readonly string[], language: Language): string {
    const list = listed(titles, language);
    return language === 'zh'
        ? `只能有一个评分的条件成立，这里成立的有：${list}，无法评定`
        : `one scoring alone may apply; here several do: ${list}, so nothing is determined`;
}
