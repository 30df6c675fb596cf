// Weights of sections, one column of shares for each value of the input that they depend on; and least coverages.
import { exact, writeExact } from '@guiju/exact';
import {
    columnsOf,
    isCoverage,
    isScoring,
    levelsOf,
    meaningOf,
    treatmentOf,
    type Coverage as CoverageNode,
    type Level,
    type Scoring,
    type WeightColumnNode
} from '@guiju/language';
import type { Coverage, Plan, WeightLevel } from '@guiju/model';
import { AstUtils } from 'langium';
import { clauseOf, sourceOf, type Lowering } from './place.ts';
import { mainCode, sectionAround } from './sections.ts';

/** Absent where no section has a weight. */
export function weightsOf(scoring: Scoring, lowering: Lowering): Pick<Plan, 'weights'> {
    const levels = levelsOf(scoring);
    return levels.length === 0 ? {} : { weights: levels.map(level => lowerLevel(level, lowering)) };
}

/** Absent where nothing is said. */
export function coverageOf(scoring: Scoring, lowering: Lowering): Pick<Plan, 'coverage'> {
    const stated = AstUtils.streamAllContents(scoring).filter(isCoverage).toArray();
    return stated.length === 0 ? {} : { coverage: stated.map(each => lowerCoverage(each, lowering)) };
}

function lowerCoverage(coverage: CoverageNode, lowering: Lowering): Coverage {
    return {
        section: sectionAround(coverage),
        by: meaningOf(coverage.by) === 'coverage of items' ? 'items' : 'points',
        least: writeExact(exact(coverage.percent).div(100)),
        clause: clauseOf(coverage),
        source: sourceOf(coverage, lowering)
    };
}

function lowerLevel(level: Level, lowering: Lowering): WeightLevel {
    const { node } = level.given[0]!;
    const written = node.$type === 'WeightRow' ? node.$container : node;
    return {
        section: isScoring(level.block) ? null : mainCode(level.block),
        input: level.inputs[0]?.name ?? null,
        columns: columnsOf(level).map(column => lowerColumn(level, column)),
        absent: treatmentOf(level.block) ?? null,
        clause: written.$type === 'WeightTable' ? clauseOf(written) : null,
        source: sourceOf(written, lowering)
    };
}

function lowerColumn({ parts }: Level, { value, shares }: WeightColumnNode): WeightLevel['columns'][number] {
    return {
        value: value?.name ?? null,
        shares: parts.map(part => ({ section: mainCode(part), share: writeExact(shares.get(part)!) }))
    };
}
