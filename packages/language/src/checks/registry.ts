// All checks, in the order of the alphabet.
import { baseItemOpen } from './base-item-open.ts';
import { basePointsMismatch } from './base-points-mismatch.ts';
import { boundValuesDiffer } from './bound-values-differ.ts';
import { calendarFileInvalid } from './calendar-file-invalid.ts';
import { capWithoutEffect } from './cap-without-effect.ts';
import { certificateCountingOpen } from './certificate-counting-open.ts';
import { clauseNumberMismatch } from './clause-number-mismatch.ts';
import { clauseOrder } from './clause-order.ts';
import { clauseStatusMismatch } from './clause-status-mismatch.ts';
import { codeDuplicate } from './code-duplicate.ts';
import { codeOutsideSection } from './code-outside-section.ts';
import { collectionMisuse } from './collection-misuse.ts';
import { combinationRepeated } from './combination-repeated.ts';
import { conditionConstant } from './condition-constant.ts';
import { consequenceMissing } from './consequence-missing.ts';
import { coverageWithoutEffect } from './coverage-without-effect.ts';
import { dateInvalid } from './date-invalid.ts';
import { divisionByZeroOpen } from './division-by-zero-open.ts';
import { durationReversed } from './duration-reversed.ts';
import { exampleCountNotWhole } from './example-count-not-whole.ts';
import { exampleFactMisplaced } from './example-fact-misplaced.ts';
import { exampleFindingsContradict } from './example-findings-contradict.ts';
import { exampleGradesMissing } from './example-grades-missing.ts';
import { exampleInputInvalid } from './example-input-invalid.ts';
import { exampleReviewMismatch } from './example-review-mismatch.ts';
import { exampleSampleMismatch } from './example-sample-mismatch.ts';
import { exampleWithoutExpectation } from './example-without-expectation.ts';
import { exclusionPolicyMissing } from './exclusion-policy-missing.ts';
import { expiryOpen } from './expiry-open.ts';
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
import { reasonsAtOnceOpen } from './reasons-at-once-open.ts';
import { renewalValidityOpen } from './renewal-validity-open.ts';
import { requirementConsequenceOpen } from './requirement-consequence-open.ts';
import { revisionTargetUnknown } from './revision-target-unknown.ts';
import { revisionTransitionOpen } from './revision-transition-open.ts';
import { revisionWasMismatch } from './revision-was-mismatch.ts';
import { roleExcludesItself } from './role-excludes-itself.ts';
import { rootNegative } from './root-negative.ts';
import { rootUnrounded } from './root-unrounded.ts';
import { roundingTieOpen } from './rounding-tie-open.ts';
import { rowAboveItem } from './row-above-item.ts';
import { rowRangeReversed } from './row-range-reversed.ts';
import { sampleOutsidePoints } from './sample-outside-points.ts';
import { sampleRaisesOpen } from './sample-raises-open.ts';
import { sampleRoundingOpen } from './sample-rounding-open.ts';
import { samplingNoneOpen } from './sampling-none-open.ts';
import { samplingRoundingOpen } from './sampling-rounding-open.ts';
import { samplingValueMissing } from './sampling-value-missing.ts';
import { scaleAnswerUnknown } from './scale-answer-unknown.ts';
import { scaleBandGap } from './scale-band-gap.ts';
import { scaleBandOverlap } from './scale-band-overlap.ts';
import { scaleBesideRows } from './scale-beside-rows.ts';
import { scaleBestMismatch } from './scale-best-mismatch.ts';
import { scaleMixed } from './scale-mixed.ts';
import { scaleOrder } from './scale-order.ts';
import { scaleUnused } from './scale-unused.ts';
import { sectionAbsenceOpen } from './section-absence-open.ts';
import { sectionBoundIdle } from './section-bound-idle.ts';
import { sectionBoundUnused } from './section-bound-unused.ts';
import { shiftStackingOpen } from './shift-stacking-open.ts';
import { stageOrderForward } from './stage-order-forward.ts';
import { standardUndeclared } from './standard-undeclared.ts';
import { stateDeadEnd } from './state-dead-end.ts';
import { stateFinalLeft } from './state-final-left.ts';
import { stateInitialOpen } from './state-initial-open.ts';
import { stateUnreachable } from './state-unreachable.ts';
import { stayBeyondValidity } from './stay-beyond-validity.ts';
import { stayStateMismatch } from './stay-state-mismatch.ts';
import { stepNotPositive } from './step-not-positive.ts';
import { tableArgumentMismatch } from './table-argument-mismatch.ts';
import { tableBeyondOpen } from './table-beyond-open.ts';
import { tableGap } from './table-gap.ts';
import { tableNotMonotone } from './table-not-monotone.ts';
import { tableOverlap } from './table-overlap.ts';
import { tablePartOpen } from './table-part-open.ts';
import { tableShape } from './table-shape.ts';
import { tableValueMissing } from './table-value-missing.ts';
import { tallyPointsMissing } from './tally-points-missing.ts';
import { termCalendarOpen } from './term-calendar-open.ts';
import { termContradiction } from './term-contradiction.ts';
import { termDayOpen } from './term-day-open.ts';
import { termEventMissing } from './term-event-missing.ts';
import { termFirstDayOpen } from './term-first-day-open.ts';
import { termMonthEndOpen } from './term-month-end-open.ts';
import { termPartIdle } from './term-part-idle.ts';
import { termPeriodInvalid } from './term-period-invalid.ts';
import { termRuleRepeated } from './term-rule-repeated.ts';
import { termStartOpen } from './term-start-open.ts';
import { termWindowEmpty } from './term-window-empty.ts';
import { timeConsequenceOpen } from './time-consequence-open.ts';
import { timeStepOrder } from './time-step-order.ts';
import { timeUnitMismatch } from './time-unit-mismatch.ts';
import { transitionMoverOpen } from './transition-mover-open.ts';
import { transitionOrderOpen } from './transition-order-open.ts';
import { transitionTimeOpen } from './transition-time-open.ts';
import { unitMismatch } from './unit-mismatch.ts';
import { validityCaseIdle } from './validity-case-idle.ts';
import { validityConditionUnknown } from './validity-condition-unknown.ts';
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
    calendarFileInvalid,
    capWithoutEffect,
    certificateCountingOpen,
    clauseNumberMismatch,
    clauseOrder,
    clauseStatusMismatch,
    codeDuplicate,
    codeOutsideSection,
    collectionMisuse,
    combinationRepeated,
    conditionConstant,
    consequenceMissing,
    coverageWithoutEffect,
    dateInvalid,
    divisionByZeroOpen,
    durationReversed,
    exampleCountNotWhole,
    exampleFactMisplaced,
    exampleFindingsContradict,
    exampleGradesMissing,
    exampleInputInvalid,
    exampleReviewMismatch,
    exampleSampleMismatch,
    exampleWithoutExpectation,
    exclusionPolicyMissing,
    expiryOpen,
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
    reasonsAtOnceOpen,
    renewalValidityOpen,
    requirementConsequenceOpen,
    revisionTargetUnknown,
    revisionTransitionOpen,
    revisionWasMismatch,
    roleExcludesItself,
    rootNegative,
    rootUnrounded,
    roundingTieOpen,
    rowAboveItem,
    rowRangeReversed,
    sampleOutsidePoints,
    sampleRaisesOpen,
    sampleRoundingOpen,
    samplingNoneOpen,
    samplingRoundingOpen,
    samplingValueMissing,
    scaleAnswerUnknown,
    scaleBandGap,
    scaleBandOverlap,
    scaleBesideRows,
    scaleBestMismatch,
    scaleMixed,
    scaleOrder,
    scaleUnused,
    sectionAbsenceOpen,
    sectionBoundIdle,
    sectionBoundUnused,
    shiftStackingOpen,
    stageOrderForward,
    standardUndeclared,
    stateDeadEnd,
    stateFinalLeft,
    stateInitialOpen,
    stateUnreachable,
    stayBeyondValidity,
    stayStateMismatch,
    stepNotPositive,
    tableArgumentMismatch,
    tableBeyondOpen,
    tableGap,
    tableNotMonotone,
    tableOverlap,
    tablePartOpen,
    tableShape,
    tableValueMissing,
    tallyPointsMissing,
    termCalendarOpen,
    termContradiction,
    termDayOpen,
    termEventMissing,
    termFirstDayOpen,
    termMonthEndOpen,
    termPartIdle,
    termPeriodInvalid,
    termRuleRepeated,
    termStartOpen,
    termWindowEmpty,
    timeConsequenceOpen,
    timeStepOrder,
    timeUnitMismatch,
    transitionMoverOpen,
    transitionOrderOpen,
    transitionTimeOpen,
    unitMismatch,
    validityCaseIdle,
    validityConditionUnknown,
    vetoReasonMissing,
    weightContextOpen,
    weightMissing,
    weightNegative,
    weightsSumMismatch,
    weightsUnused
];
