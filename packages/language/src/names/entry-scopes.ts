// Which sections and items a code may mean: those of one scoring, of several to choose from, or of the scoring under revision.
import { AstUtils, type AstNode, type ReferenceInfo, type Scope } from 'langium';
import {
    isEntryValue,
    isExample,
    isFindingGiven,
    isRevision,
    isScoring,
    isSelection,
    type Ruleset,
    type Scoring
} from '../generated/ast.ts';
import { rulesetOf } from './catalogue.ts';
import { scoringAroundExample } from './example-scoring.ts';
import type { FileTable } from './file-table.ts';
import { InEither } from './in-either.ts';
import { scoringsInUse } from './light.ts';
import { scoringChangeAround, scoringsMeant } from './revisions.ts';

/** In a revision those of the scoring that is named, else of the file; elsewhere those of the scoring around. */
export function sectionsScope(container: AstNode, ruleset: Ruleset, table: FileTable): Scope {
    if (scoringChangeAround(container)) {
        return new InEither(...scoringsMeant(container, ruleset).map(scoring => table.sectionsOf(scoring)));
    }
    if (AstUtils.getContainerOfType(container, isRevision)) return table.sections;
    return table.sectionsOf(AstUtils.getContainerOfType(container, isScoring));
}

export function entriesScope(context: ReferenceInfo, table: FileTable): Scope {
    const { container } = context;
    const kind =
        isEntryValue(container) || isSelection(container) || isFindingGiven(container) ? container.kind : undefined;
    return kind === '指标' || kind === 'section' ? table.sections : table.items;
}

/** Of several scorings the items of the one that the example is about; of all while it leaves that open. */
export function answerableScope(container: AstNode, ruleset: Ruleset, table: FileTable): Scope {
    const own = AstUtils.getContainerOfType(container, isExample) && scoringAroundExample(container);
    const scorings = own && rulesetOf(own) === ruleset ? [own] : answerableScorings(container, ruleset);
    return new InEither(...scorings.map(scoring => table.answerableOf(scoring)));
}

const answerableScorings = (container: AstNode, ruleset: Ruleset): Scoring[] =>
    scoringChangeAround(container) ? scoringsMeant(container, ruleset) : scoringsInUse(ruleset);
