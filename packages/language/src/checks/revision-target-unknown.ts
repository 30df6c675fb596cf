// What a revision changes, the former edition has under the same name or code.
import type { AstNode } from 'langium';
import { isExample, isItem, isReplacement, isScoringChange, isWeightTable } from '../generated/ast.ts';
import { scoringsOf } from '../names/catalogue.ts';
import { changesIn, formerItem, formerOf, formerScoring, replacedBy, scoringChangeAround } from '../names/revisions.ts';
import { defineCheck } from './check.ts';

/** A change of nothing would leave the old text in force. */
export const revisionTargetUnknown = defineCheck({
    id: 'revision-target-unknown',
    severity: 'error',
    on: 'Revision',
    message: {
        zh: (it: Unknown) => {
            if (it.scoring !== undefined)
                return `改的是原版那张评分表里有的。原版的“${it.scoring}”没有“${it.name}”；新加的条目写在“增加 于”里。`;
            if (it.titles === undefined)
                return `改的是原版里有的。原版没有“${it.name}”；新加的条目写在“增加 于”里，新加的语句写在“修订”之外。`;
            if (it.titles.length === 0)
                return `按名称改评分表，名称要原版里有。原版的评分表没有名称；去掉“评分 “${it.name}” …”，把其中的改动直接写在“修订”里。`;
            return `按名称改评分表，名称要原版里有。原版没有“${it.name}”，有的是：${it.titles.map(title => `“${title}”`).join('、')}。`;
        },
        en: it => {
            if (it.scoring !== undefined)
                return `A change in a scoring is about something it has in the former edition. There “${it.scoring}” has no “${it.name}”; new items stand in “added to”.`;
            if (it.titles === undefined)
                return `A change is about something the former edition has. It has no “${it.name}”; new items stand in “added to”, new statements outside of “revises”.`;
            const law = 'A scoring is changed by a title that the former edition has.';
            if (it.titles.length === 0)
                return `${law} Its scoring has none; leave “scoring "${it.name}" …” out and write the changes directly in “revises”.`;
            return `${law} It has no “${it.name}”, but ${it.titles.map(title => `“${title}”`).join(', ')}.`;
        }
    },
    run(revision, report) {
        const former = formerOf(revision);
        if (!former) return;
        for (const change of revision.members.filter(isScoringChange)) {
            const titles = scoringsOf(former).flatMap(({ title }) => title ?? []);
            if (!formerScoring(change, former))
                report({ name: change.title, titles }, { node: change, property: 'title' });
        }
        const changes = changesIn(revision, former);
        for (const item of changes.filter(isItem)) {
            if (formerItem(item, former)) continue;
            report({ name: item.codes[0]!, ...inScoring(item) }, { node: item, property: 'codes', index: 0 });
        }
        for (const { now, name, before } of changes.filter(isReplacement).flatMap(it => replacedBy(it, former))) {
            if (!before)
                report(
                    { name, ...inScoring(now) },
                    { node: now, property: isExample(now) ? 'title' : isWeightTable(now) ? 'rows' : 'name' }
                );
        }
    }
});

interface Unknown {
    readonly name: string;
    /** Of the scorings that the former edition has; present where a scoring was meant. */
    readonly titles?: readonly string[];
    /** The title of the scoring that the change is in. */
    readonly scoring?: string;
}

function inScoring(change: AstNode): Pick<Unknown, 'scoring'> {
    const around = scoringChangeAround(change);
    return around ? { scoring: around.title } : {};
}
