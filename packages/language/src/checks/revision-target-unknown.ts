// What a revision changes, the former edition has under the same name or code.
import { isExample, isItem, isReplacement, isWeightTable } from '../generated/ast.ts';
import { formerItem, formerOf, replacedBy } from '../names/revisions.ts';
import { defineCheck } from './check.ts';

/** A change of nothing would leave the old text in force. */
export const revisionTargetUnknown = defineCheck({
    id: 'revision-target-unknown',
    severity: 'error',
    on: 'Revision',
    message: {
        zh: (it: { name: string }) =>
            `改的是原版里有的。原版没有“${it.name}”；新加的条目写在“增加 于”里，新加的语句写在“修订”之外。`,
        en: it =>
            `A change is about something the former edition has. It has no “${it.name}”; new items stand in “added to”, new statements outside of “revises”.`
    },
    run(revision, report) {
        const former = formerOf(revision);
        if (!former) return;
        for (const item of revision.members.filter(isItem)) {
            if (!formerItem(item, former))
                report({ name: item.codes[0]! }, { node: item, property: 'codes', index: 0 });
        }
        for (const { now, name, before } of revision.members
            .filter(isReplacement)
            .flatMap(it => replacedBy(it, former))) {
            if (!before)
                report(
                    { name },
                    { node: now, property: isExample(now) ? 'title' : isWeightTable(now) ? 'rows' : 'name' }
                );
        }
    }
});
