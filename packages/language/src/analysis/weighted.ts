// 加权(指标 得分率): the level it is about, and what the weighted value can be over all audits.
import { interval, isZero, ONE, quotientBounds, ZERO, type Alternative, type Exact, type Interval } from '@guiju/exact';
import { isEntryValue, isSection, isSelection, type Call, type Section } from '../generated/ast.ts';
import { isBuiltinAttribute } from '../names/builtins.ts';
import { rulesetOf } from '../names/catalogue.ts';
import { inScoring, primaryOf } from '../names/light.ts';
import { answersBelow } from './answers.ts';
import { formOfPoints } from './forms.ts';
import { boundsOfForm, NOTHING } from './item-form.ts';
import { quotientBounds as ratioBounds } from './quotient.ts';
import { formOfScore, fullScore, stepWithin } from './section-scores.ts';
import { isOfSections } from './selections.ts';
import { commonStep } from './steps.ts';
import { columnsOf, levelOf, outermostLevel, treatmentOf, type Column, type Level } from './weights.ts';

export interface Weighted {
    readonly level: Level;
    readonly attribute: 'ratio' | 'score';
}

/** Undefined where the call is of another shape or there is no such level. */
export function weightedIn({ arguments: [first] }: Call): Weighted | undefined {
    const attribute = first && 'attribute' in first ? first.attribute?.ref : undefined;
    const asked = isBuiltinAttribute(attribute) ? attribute.meaning : undefined;
    if (!first || (asked !== 'ratio' && asked !== 'score')) return undefined;
    const level = levelAsked(first);
    return level && { level, attribute: asked };
}

function levelAsked(first: Call['arguments'][number]): Level | undefined {
    if (isSelection(first)) {
        return isOfSections(first) && !first.filter ? outermostLevel(primaryOf(rulesetOf(first))) : undefined;
    }
    const entry = isEntryValue(first) ? inScoring(first.entry?.ref) : undefined;
    return isSection(entry) ? levelOf(entry) : undefined;
}

/** Whether everything below can be left out, so that nothing is left to weigh. */
export function canBeAbsent(section: Section): boolean {
    return interval.canBe(boundsOfForm(formOfPoints(answersBelow(section))), ZERO);
}

export function boundsOfWeighted({ level, attribute }: Weighted): Interval | undefined {
    const columns = columnsOf(level).map(column => boundsOfColumn(level, attribute, column));
    return columns.reduce((a, b) => a && b && interval.hull(a, b));
}

function boundsOfColumn(level: Level, attribute: Weighted['attribute'], { shares }: Column): Interval | undefined {
    const parts = level.parts.map(section => alternativesOf(section, level, attribute, shares.get(section)));
    if (parts.some(part => part === undefined)) return undefined;
    const known = parts as Alternative[][];
    if (treatmentOf(level.block) === 'redistributed') {
        const bounds = quotientBounds(known);
        return bounds === undefined ? interval.between(null, null) : (bounds.range ?? undefined);
    }
    const sums = known.map(part => part.map(({ above }) => above).reduce(interval.hull));
    return sums.reduce(interval.add, NOTHING);
}

/** What a section brings above and below the line, and what it brings where nothing in it is applicable. */
function alternativesOf(
    section: Section,
    level: Level,
    attribute: Weighted['attribute'],
    share: Exact | undefined
): Alternative[] | undefined {
    if (share === undefined) return undefined;
    if (isZero(share)) return [{ above: NOTHING, below: NOTHING }];
    const weight = interval.point(share);
    const value = valueOf(section, attribute);
    if (value === undefined) return undefined;
    const present = { above: interval.multiply(value, weight), below: weight };
    if (!canBeAbsent(section)) return [present];
    switch (treatmentOf(level.block)) {
        case 'redistributed':
            return [present, { above: NOTHING, below: NOTHING }];
        case 'full': {
            const full = attribute === 'ratio' ? ONE : fullScore(section, fullPoints(section));
            return [present, { above: interval.multiply(interval.point(full), weight), below: weight }];
        }
        case 'zero':
            return [present, { above: NOTHING, below: weight }];
        default:
            return [present];
    }
}

const fullPoints = (section: Section): Exact =>
    answersBelow(section).reduce((sum, { points }) => sum.add(points), ZERO);

/** A section whose own parts have weights brings what they give. */
function valueOf(section: Section, attribute: Weighted['attribute']): Interval | undefined {
    const inner = levelOf(section);
    if (inner) return boundsOfWeighted({ level: inner, attribute });
    const scores = formOfScore(section);
    return attribute === 'score' ? boundsOfForm(scores) : ratioBounds(scores, formOfPoints(answersBelow(section)));
}

/** Undefined where any value can come out. */
export function stepOfWeighted({ level, attribute }: Weighted): Exact | undefined {
    if (level.parts.some(section => answersBelow(section).some(({ removable }) => removable))) return undefined;
    return columnsOf(level)
        .flatMap(({ shares }) => level.parts.map(section => stepOfPart(section, attribute, shares.get(section))))
        .reduce(commonStep, ZERO);
}

function stepOfPart(section: Section, attribute: Weighted['attribute'], share: Exact | undefined): Exact | undefined {
    if (share === undefined || isZero(share)) return share;
    const inner = levelOf(section);
    if (inner) return stepOfWeighted({ level: inner, attribute })?.mul(share);
    const step = stepWithin(
        section,
        answersBelow(section)
            .map(each => each.step)
            .reduce(commonStep, ZERO)
    );
    const points = fullPoints(section);
    if (attribute === 'score') return step?.mul(share);
    return step === undefined || isZero(points) ? undefined : step.div(points).mul(share);
}
