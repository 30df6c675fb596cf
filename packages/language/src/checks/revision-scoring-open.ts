// Where several scorings of the former edition have what a revision changes, it says which of them is meant.
import { wordsOf } from '../analysis/printed.ts';
import {
    isAddition,
    isDeletion,
    isItem,
    isReplacement,
    isScoringChange,
    isSectionChange,
    isTotalChange,
    isWeightTable,
    type RevisionMember,
    type Ruleset,
    type Scoring
} from '../generated/ast.ts';
import { codesOf, itemsOf, qualifiedCode, scoringsOf, sectionsOf } from '../names/catalogue.ts';
import { formerOf } from '../names/revisions.ts';
import { defineCheck, type Place } from './check.ts';

/** Two scorings may use one code for different things: a guess would change the wrong checklist. */
export const revisionScoringOpen = defineCheck({
    id: 'revision-scoring-open',
    severity: 'error',
    on: 'Revision',
    message: {
        zh: (it: Open) => {
            if (it.titles.length === 1)
                return `一张评分表的改动写在一处。“${it.name}”前面已经改过；把这里的改动并到那里。`;
            const titles = it.titles.map(title => `“${title}”`).join('、');
            return `几张评分表都有的，要说明改哪一张。${titles}都有“${it.name}”；请写“评分 “${it.titles[0]}” 满分 … { … }”，把这处改动放进去。`;
        },
        en: it => {
            if (it.titles.length === 1)
                return `The changes of one scoring stand in one place. “${it.name}” was changed before; put these changes there.`;
            const titles = it.titles.map(title => `“${title}”`).join(', ');
            return `Of what several scorings have, a revision says which one it changes. “${it.name}” is in each of ${titles}; write “scoring "${it.titles[0]}" full marks … { … }” and put this change into it.`;
        }
    },
    run(revision, report) {
        const former = formerOf(revision);
        if (!former) return;
        for (const { name, scorings, at } of revision.members.flatMap(member => wanted(member, former))) {
            const titles = scorings.flatMap(({ title }) => title ?? []);
            if (scorings.length > 1 && titles.length === scorings.length) report({ name, titles }, at);
        }
        const changed = revision.members.filter(isScoringChange);
        for (const [place, node] of changed.entries()) {
            const isTwice = changed.slice(0, place).some(({ title }) => title === node.title);
            if (isTwice) report({ name: node.title, titles: [node.title] }, { node, property: 'title' });
        }
    }
});

interface Open {
    readonly name: string;
    /** Of the scorings that have it; of one that is changed twice, its own. */
    readonly titles: readonly string[];
}

interface Wanted {
    readonly name: string;
    readonly scorings: readonly Scoring[];
    readonly at: Place;
}

/** What a change names that stands in a scoring, and the scorings that have it. */
function wanted(member: RevisionMember, former: Ruleset): Wanted[] {
    const named = (name: string | undefined, at: Place): Wanted[] =>
        name === undefined ? [] : [{ name, scorings: scoringsWith(name, former), at }];
    if (isTotalChange(member)) {
        return [{ name: wordsOf(member).split(/\s/u)[0]!, scorings: scoringsOf(former), at: { node: member } }];
    }
    if (isItem(member)) return named(member.codes[0], { node: member, property: 'codes', index: 0 });
    if (isSectionChange(member) || isAddition(member)) {
        return named(member.section.$refText, { node: member, property: 'section' });
    }
    if (isDeletion(member)) {
        const listed = (property: 'items' | 'sections'): Wanted[] =>
            member[property].flatMap(({ $refText }, index) => named($refText, { node: member, property, index }));
        return [...listed('items'), ...listed('sections')];
    }
    if (!isReplacement(member) || !isWeightTable(member.element)) return [];
    return member.element.rows.slice(0, 1).flatMap(node => named(node.section.$refText, { node, property: 'section' }));
}

function scoringsWith(text: string, former: Ruleset): Scoring[] {
    const { code, standard } = qualifiedCode(text, former);
    return scoringsOf(former).filter(scoring =>
        [...itemsOf(scoring), ...sectionsOf(scoring)].some(entry =>
            codesOf(entry).some(own => own.code === code && own.standard === standard)
        )
    );
}
