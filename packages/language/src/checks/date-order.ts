// A rule is revised, then published, then in force.
import { compareDates, readDate } from '@guiju/calendar';
import type { AstNode } from 'langium';
import { isEffective, isPublished, type Ruleset } from '../generated/ast.ts';
import type { Bilingual } from '../messages/bilingual.ts';
import { changeRecordsOf } from '../names/clauses.ts';
import { statementsOf } from '../names/statements.ts';
import { defineCheck } from './check.ts';

interface Data {
    readonly law: keyof typeof LAWS;
    readonly date: string;
    readonly other: string;
}

/** Nobody can follow a rule that is in force before it is published; one of the dates is a misprint. */
export const dateOrder = defineCheck({
    id: 'date-order',
    severity: 'warning',
    on: 'Ruleset',
    message: {
        zh: ({ law, date, other }: Data) => `${LAWS[law].zh}。这里是“${date}”，${LAWS[law].zhOther}是“${other}”。`,
        en: ({ law, date, other }) => `${LAWS[law].en}. “${date}” stands here, ${LAWS[law].enOther} is “${other}”.`
    },
    run(ruleset, report) {
        for (const { law, at, other } of faultsOf(ruleset)) {
            report({ law, date: at.date, other: other.date }, { node: at, property: 'date' });
        }
    }
});

const LAWS = {
    effective: {
        ...{ zh: '规则发布以后才能实施', en: 'A rule comes into force when it is published, not before' },
        ...{ zhOther: '发布日期', enOther: 'the date of publication' }
    },
    changed: {
        ...{
            zh: '修订写进发布的版本，不晚于发布',
            en: 'A change is part of the edition that is published, so it is no later'
        },
        ...{ zhOther: '发布日期', enOther: 'the date of publication' }
    },
    record: {
        ...{ zh: '修订记录从早到晚写', en: 'A change record goes from the earliest to the latest' },
        ...{ zhOther: '前一行', enOther: 'the row before' }
    }
} satisfies Record<string, Bilingual & { zhOther: string; enOther: string }>;

type Dated = AstNode & { date: string };

interface Fault {
    readonly law: Data['law'];
    readonly at: Dated;
    readonly other: Dated;
}

function faultsOf(ruleset: Ruleset): Fault[] {
    const statements = statementsOf(ruleset);
    const published = statements.find(isPublished);
    const effective = statements.find(isEffective);
    const changes = changeRecordsOf(ruleset).flatMap(record => record.changes);
    const disordered = changeRecordsOf(ruleset).flatMap(record =>
        record.changes
            .slice(1)
            .flatMap((at, place) =>
                later(record.changes[place], at).map(other => ({ law: 'record' as const, at, other }))
            )
    );
    return [
        ...later(published, effective).map(other => ({ law: 'effective' as const, at: effective!, other })),
        ...changes.flatMap(at =>
            later(at, published).length > 0 ? [{ law: 'changed' as const, at, other: published! }] : []
        ),
        ...disordered
    ];
}

/** The first where it is later than the second; dates that do not exist are reported elsewhere. */
function later<One extends Dated>(one: One | undefined, other: Dated | undefined): One[] {
    const [a, b] = [one && readDate(one.date), other && readDate(other.date)];
    return one && a && b && compareDates(a, b) > 0 ? [one] : [];
}
