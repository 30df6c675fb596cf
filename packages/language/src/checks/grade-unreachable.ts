// Every grade can be reached by some audit.
import { ladderOf, type LadderFacts, type RungGate } from '../analysis/gates.ts';
import { unreachedIn, type Unreached } from '../analysis/reach.ts';
import { shortened, sourceText } from '../analysis/source-text.ts';
import { isEmpty, meet, valueText } from '../analysis/spans.ts';
import type { Bilingual } from '../messages/bilingual.ts';
import { defineCheck, type Place } from './check.ts';

/** A grade that nobody can get promises something the rule never gives. */
export const gradeUnreachable = defineCheck({
    id: 'grade-unreachable',
    severity: 'error',
    on: 'Grades',
    withEach: true,
    message: {
        zh: (it: { rung: string; why: Bilingual }) => `没有审核能得到“${it.rung}”：${it.why.zh}。`,
        en: it => `No audit can get “${it.rung}”: ${it.why.en}.`
    },
    run(grades, report) {
        const ladder = ladderOf(grades);
        for (const unreached of ladder ? unreachedIn(grades) : []) {
            const rung = ladder!.rungs.find(({ rung }) => rung === unreached.rung)!;
            report({ rung: rung.rung.name, why: reasonFor(unreached, ladder!) }, placeOf(unreached, rung));
        }
    }
});

/** The limit or the gate to change; a grade without a gate by its name. */
function placeOf({ why }: Unreached, { low, high, gate, rung }: RungGate): Place {
    const limit = why === 'out of reach' || why === 'empty' ? (low ?? high) : undefined;
    return limit ? { node: limit } : (gate?.at ?? { node: rung });
}

function reasonFor(unreached: Unreached, ladder: LadderFacts): Bilingual {
    switch (unreached.why) {
        case 'empty':
            return { zh: '它的区间里没有值', en: 'its band holds no value' };
        case 'searched':
            return {
                zh: '把各条的得分、剔除和记次的所有组合都算过，没有一种满足它的全部条件',
                en: 'of all combinations of scores, exclusions and counts, none meets everything it asks'
            };
        case 'out of reach':
            return endsText(unreached, ladder);
        case 'never': {
            const text = shortened(unreached.condition.text);
            return { zh: `“${text}”总不成立`, en: `“${text}” never holds` };
        }
        case 'contrary':
            return {
                zh: '逐级还要满足下面等级的范围，两者没有共同的值',
                en: 'the bands of the grades below exclude it'
            };
        case 'taken':
            return { zh: '更好的等级已取走全部的值', en: 'the better grades take every value' };
        case 'vetoed': {
            const text = sourceText(unreached.veto.condition);
            return { zh: `否决条件“${text}”总成立`, en: `the veto “${text}” always holds` };
        }
    }
}

/** The end of the measure's range that the band lies beyond. */
function endsText({ rung }: Unreached, { rungs, measure, reachable, unit }: LadderFacts): Bilingual {
    const { span } = rungs.find(each => each.rung === rung)!;
    const highest = reachable.hi && valueText(reachable.hi, unit);
    const lowest = reachable.lo && valueText(reachable.lo, unit);
    if (highest && isEmpty(meet(span, { ...reachable, lo: null }))) {
        return { zh: `“${measure.name}”最高 ${highest}`, en: `“${measure.name}” is ${highest} at most` };
    }
    if (lowest && isEmpty(meet(span, { ...reachable, hi: null }))) {
        return { zh: `“${measure.name}”最低 ${lowest}`, en: `“${measure.name}” is ${lowest} at least` };
    }
    return { zh: `“${measure.name}”没有这样的值`, en: `“${measure.name}” has no such value` };
}
