// 其余 照旧: the scoring as it reads when the items that it does not name are written out.
import { AstUtils } from 'langium';
import { isItem, isMark, type Item, type Mark, type Ruleset, type Scoring } from '../generated/ast.ts';
import { baseItemOf, baseOf } from '../names/base.ts';
import { itemsOf, rulesetOf, scoringsOf } from '../names/catalogue.ts';
import { statementsOf } from '../names/statements.ts';
import { braceOf } from './item-change.ts';
import { itemEdit, rangeOf, totalsWithout } from './items.ts';
import { edited, pieceOf, words, type Edit, type Piece } from './pieces.ts';

/** Scorings that keep what they do not name. */
export function keepingScorings(ruleset: Ruleset): Scoring[] {
    return scoringsOf(ruleset).filter(scoring => remainingOf(scoring)?.kept);
}

export const remainingOf = (scoring: Scoring) => scoring.members.find(member => member.$type === 'Remaining');

/** The rest of the base stands where `其余 照旧` stood; items of the base that are named stand in their places there. */
export function keptEdits(scoring: Scoring): Edit[] {
    const base = baseOf(scoring);
    const remaining = remainingOf(scoring)!;
    if (!base?.$cstNode || !remaining.$cstNode) return [];
    const named = new Map(itemsOf(scoring).map(item => [item, baseItemOf(item)] as const));
    const moved = [...named].flatMap(([item, before]): [Item, Item][] => (before ? [[item, before]] : []));
    const own = moved.map(([item]) => ({ ...rangeOf(item), pieces: [] }));
    const end = scoring.$cstNode!.end;
    const marks = { from: end, to: end, pieces: marksOf(base, scoring) };
    return [...own, { ...rangeOf(remaining), pieces: restOf(base, moved, scoring) }, marks];
}

/** The marks that stand in what is kept and that the file does not declare itself. */
function marksOf(base: Scoring, scoring: Scoring): Piece[] {
    const own = new Set(marksIn(rulesetOf(scoring)).map(({ name }) => name));
    const used = new Set(
        AstUtils.streamAst(base)
            .flatMap(AstUtils.streamReferences)
            .map(({ reference }) => reference.$refText)
            .toArray()
    );
    const [there, here] = [AstUtils.getDocument(base), AstUtils.getDocument(scoring)];
    const gap = words('\n', here, remainingOf(scoring)!.$cstNode!.offset);
    return marksIn(rulesetOf(base))
        .filter(({ name }) => used.has(name) && !own.has(name))
        .flatMap(mark => [gap, pieceOf(there, mark.$cstNode!)]);
}

const marksIn = (ruleset: Ruleset): Mark[] => statementsOf(ruleset).filter(isMark);

function restOf(base: Scoring, moved: readonly [Item, Item][], scoring: Scoring): Piece[] {
    const document = AstUtils.getDocument(base);
    const changes = moved.map(([now, before]) => itemEdit({ now, before }, now));
    const totals = totalsWithout(
        moved.map(([, before]) => before),
        new Set()
    );
    const from = braceOf(base)!.end;
    const to = base.$cstNode!.end - 1;
    const place = remainingOf(scoring)!.$cstNode!.offset;
    const gap = words('\n', AstUtils.getDocument(scoring), place);
    return [gap, ...edited(document, from, to, [...changes, ...totals, ...stated(base, scoring)]), gap];
}

/** Policies and awards of the base hold unless the scoring states its own. */
function stated(base: Scoring, scoring: Scoring): Edit[] {
    const own = new Set(scoring.members.filter(member => !isItem(member)).map(({ $type }) => $type));
    return base.members
        .filter(({ $type }) => $type === 'Remaining' || ($type !== 'Section' && $type !== 'Item' && own.has($type)))
        .map(node => ({ ...rangeOf(node), pieces: [] }));
}
