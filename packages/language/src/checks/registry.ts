// All checks, in the order of the alphabet.
import { baseItemOpen } from './base-item-open.ts';
import { basePointsMismatch } from './base-points-mismatch.ts';
import { boundValuesDiffer } from './bound-values-differ.ts';
import { capWithoutEffect } from './cap-without-effect.ts';
import { codeDuplicate } from './code-duplicate.ts';
import { codeOutsideSection } from './code-outside-section.ts';
import { combinationRepeated } from './combination-repeated.ts';
import { conditionConstant } from './condition-constant.ts';
import { consequenceMissing } from './consequence-missing.ts';
import { coverageWithoutEffect } from './coverage-without-effect.ts';
import { divisionByZeroOpen } from './division-by-zero-open.ts';
import { durationReversed } from './duration-reversed.ts';
import { exampleCountNotWhole } from './example-count-not-whole.ts';
import { exampleFindingsContradict } from './example-findings-contradict.ts';
import { exampleGradesMissing } from './example-grades-missing.ts';
import { exampleInputInvalid } from './example-input-invalid.ts';
import { exampleWithoutExpectation } from './example-without-expectation.ts';
import { exclusionPolicyMissing } from './exclusion-policy-missing.ts';
import { findingClauseOpen } from './finding-clause-open.ts';
import { findingMisuse } from './finding-misuse.ts';
import { findingsDuplicate } from './findings-duplicate.ts';
import { functionMisuse } from './function-misuse.ts';
import { gateTableShape } from './gate-table-shape.ts';
import { gradeConditionMissing } from './grade-condition-missing.ts';
import { gradeGap } from './grade-gap.ts';
import { gradeNestingOpen } from './grade-nesting-open.ts';
import { gradeOrder } from './grade-order.ts';
import { gradeOverlap } from './grade-overlap.ts';
import { gradeUnreachable } from './grade-unreachable.ts';
import { inputDefaultInvalid } from './input-default-invalid.ts';
import { inputRangeEmpty } from './input-range-empty.ts';
import { inputUnused } from './input-unused.ts';
import { itemAwardOpen } from './item-award-open.ts';
import { itemBestMismatch } from './item-best-mismatch.ts';
import { itemTitleMissing } from './item-title-missing.ts';
import { listEmpty } from './list-empty.ts';
import { markMisplaced } from './mark-misplaced.ts';
import { measureBoundsOpen } from './measure-bounds-open.ts';
import { measureCycle } from './measure-cycle.ts';
import { measureRoundingOpen } from './measure-rounding-open.ts';
import { modeNeverAllowed } from './mode-never-allowed.ts';
import { nameDuplicate } from './name-duplicate.ts';
import { pointsSumMismatch } from './points-sum-mismatch.ts';
import { policyDuplicate } from './policy-duplicate.ts';
import { processTotalImpossible } from './process-total-impossible.ts';
import { requirementConsequenceOpen } from './requirement-consequence-open.ts';
import { roleExcludesItself } from './role-excludes-itself.ts';
import { rootNegative } from './root-negative.ts';
import { rootUnrounded } from './root-unrounded.ts';
import { roundingTieOpen } from './rounding-tie-open.ts';
import { rowAboveItem } from './row-above-item.ts';
import { rowRangeReversed } from './row-range-reversed.ts';
import { sectionAbsenceOpen } from './section-absence-open.ts';
import { shiftStackingOpen } from './shift-stacking-open.ts';
import { stageOrderForward } from './stage-order-forward.ts';
import { standardUndeclared } from './standard-undeclared.ts';
import { stepNotPositive } from './step-not-positive.ts';
import { tableArgumentMismatch } from './table-argument-mismatch.ts';
import { tableBeyondOpen } from './table-beyond-open.ts';
import { tableGap } from './table-gap.ts';
import { tableNotMonotone } from './table-not-monotone.ts';
import { tableOverlap } from './table-overlap.ts';
import { tablePartOpen } from './table-part-open.ts';
import { tableShape } from './table-shape.ts';
import { tableValueMissing } from './table-value-missing.ts';
import { unitMismatch } from './unit-mismatch.ts';
import { vetoReasonMissing } from './veto-reason-missing.ts';
import { weightContextOpen } from './weight-context-open.ts';
import { weightMissing } from './weight-missing.ts';
import { weightNegative } from './weight-negative.ts';
import { weightsSumMismatch } from './weights-sum-mismatch.ts';
import { weightsUnused } from './weights-unused.ts';
import type { AnyCheck } from './check.ts';

export const checks: readonly AnyCheck[] = [
    baseItemOpen,
    basePointsMismatch,
    boundValuesDiffer,
    capWithoutEffect,
    codeDuplicate,
    codeOutsideSection,
    combinationRepeated,
    conditionConstant,
    consequenceMissing,
    coverageWithoutEffect,
    divisionByZeroOpen,
    durationReversed,
    exampleCountNotWhole,
    exampleFindingsContradict,
    exampleGradesMissing,
    exampleInputInvalid,
    exampleWithoutExpectation,
    exclusionPolicyMissing,
    findingClauseOpen,
    findingMisuse,
    findingsDuplicate,
    functionMisuse,
    gateTableShape,
    gradeConditionMissing,
    gradeGap,
    gradeNestingOpen,
    gradeOrder,
    gradeOverlap,
    gradeUnreachable,
    inputDefaultInvalid,
    inputRangeEmpty,
    inputUnused,
    itemAwardOpen,
    itemBestMismatch,
    itemTitleMissing,
    listEmpty,
    markMisplaced,
    measureBoundsOpen,
    measureCycle,
    measureRoundingOpen,
    modeNeverAllowed,
    nameDuplicate,
    pointsSumMismatch,
    policyDuplicate,
    processTotalImpossible,
    requirementConsequenceOpen,
    roleExcludesItself,
    rootNegative,
    rootUnrounded,
    roundingTieOpen,
    rowAboveItem,
    rowRangeReversed,
    sectionAbsenceOpen,
    shiftStackingOpen,
    stageOrderForward,
    standardUndeclared,
    stepNotPositive,
    tableArgumentMismatch,
    tableBeyondOpen,
    tableGap,
    tableNotMonotone,
    tableOverlap,
    tablePartOpen,
    tableShape,
    tableValueMissing,
    unitMismatch,
    vetoReasonMissing,
    weightContextOpen,
    weightMissing,
    weightNegative,
    weightsSumMismatch,
    weightsUnused
];
