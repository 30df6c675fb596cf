// What leaves the whole result undetermined: an answer that the rule treats so, too little that was evaluated, a former edition.
import { ONE, ZERO, type Exact } from '@guiju/exact';
import type { Coverage } from '@guiju/model';
import type { Entry } from '../evaluate/outcomes.ts';
import { exactOf, unknownName } from '../model-fault.ts';
import { termOf } from './expressions.ts';
import type { Lowering } from './lowering.ts';
import type { Bool } from './node.ts';
import { sumOver } from './sections.ts';

export function undeterminedNode(lowering: Lowering): Bool {
    const { graph, world } = lowering;
    const { model } = world.base.catalogue;
    const everywhere = world.base.entries.map(({ facts }) => facts.index);
    const isUndetermined = ({ answer }: Entry): Exact => (answer?.treatment === 'undetermined' ? ONE : ZERO);
    const answers = lowering.isPositive(sumOver(everywhere, isUndetermined, lowering));
    const lacks = (model.coverage ?? []).map(each => lacksCoverage(each, everywhere, lowering));
    const former = model.revises ? [lowering.answer(termOf(model.revises.former, lowering)).yes] : [];
    return graph.or(answers, ...lacks, ...former);
}

/** Nothing lacks where nothing concerns the client. */
function lacksCoverage(coverage: Coverage, everywhere: readonly number[], lowering: Lowering): Bool {
    const { arithmetic, world, graph } = lowering;
    const { section, by } = coverage;
    const places = section === null ? everywhere : world.base.below.get(section);
    if (places === undefined) throw unknownName(section!);
    const whole = ({ facts }: Entry): Exact => (by === 'items' ? ONE : facts.points);
    const stateOf = ({ outcomes: [only] }: Entry): string | null => only!.state;
    const evaluated = (entry: Entry): Exact => (stateOf(entry) === null ? whole(entry) : ZERO);
    const concerned = (entry: Entry): Exact => (stateOf(entry) === 'not applicable' ? ZERO : whole(entry));
    const below = sumOver([...places], concerned, lowering);
    const asked = arithmetic.multiply(below, arithmetic.constant(exactOf(coverage.least)));
    const lacking = arithmetic.compare('lt', sumOver([...places], evaluated, lowering), asked).yes;
    return graph.and(lowering.isPositive(below), lacking);
}
