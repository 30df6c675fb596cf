// All checks, in the order of the alphabet.
/* eslint max-lines: off -- a line for each check, and nothing else */
import { abbreviationRepeated } from './abbreviation-repeated.ts';
import { baseItemOpen } from './base-item-open.ts';
import { basePointsMismatch } from './base-points-mismatch.ts';
import { bodyNameDiffers } from './body-name-differs.ts';
import { boundValuesDiffer } from './bound-values-differ.ts';
import { boundVoidsValue } from './bound-voids-value.ts';
import { calendarFileInvalid } from './calendar-file-invalid.ts';
import { calendarYearMissing } from './calendar-year-missing.ts';
import { capWithoutEffect } from './cap-without-effect.ts';
import { certificateCountingOpen } from './certificate-counting-open.ts';
import { characterDirection } from './character-direction.ts';
import { characterInvisible } from './character-invisible.ts';
import { characterLookalike } from './character-lookalike.ts';
import { citationAmbiguous } from './citation-ambiguous.ts';
import { clauseNumberMismatch } from './clause-number-mismatch.ts';
import { clauseOrder } from './clause-order.ts';
import { clauseStatusMismatch } from './clause-status-mismatch.ts';
import { codeDuplicate } from './code-duplicate.ts';
import { codeGap } from './code-gap.ts';
import { codeListMismatch } from './code-list-mismatch.ts';
import { codeOutsideSection } from './code-outside-section.ts';
import { collectionMisuse } from './collection-misuse.ts';
import { combinationRepeated } from './combination-repeated.ts';
import { conditionConstant } from './condition-constant.ts';
import { consequenceBeforeDeadline } from './consequence-before-deadline.ts';
import { consequenceMissing } from './consequence-missing.ts';
import { coverageWithoutEffect } from './coverage-without-effect.ts';
import { dateInvalid } from './date-invalid.ts';
import { dateOrder } from './date-order.ts';
import { definitionUnused } from './definition-unused.ts';
import { divisionByZeroOpen } from './division-by-zero-open.ts';
import { durationReversed } from './duration-reversed.ts';
import { entryOutsideScoring } from './entry-outside-scoring.ts';
import { exampleCountNotWhole } from './example-count-not-whole.ts';
import { exampleFactMisplaced } from './example-fact-misplaced.ts';
import { exampleFindingsContradict } from './example-findings-contradict.ts';
import { exampleGradesMissing } from './example-grades-missing.ts';
import { exampleInputInvalid } from './example-input-invalid.ts';
import { exampleOutcomeUnknown } from './example-outcome-unknown.ts';
import { exampleReviewMismatch } from './example-review-mismatch.ts';
import { exampleSampleMismatch } from './example-sample-mismatch.ts';
import { exampleScoringOpen } from './example-scoring-open.ts';
import { exampleWithoutExpectation } from './example-without-expectation.ts';
import { exclusionPolicyMissing } from './exclusion-policy-missing.ts';
import { expiryOpen } from './expiry-open.ts';
import { findingClauseOpen } from './finding-clause-open.ts';
import { findingMatrixOrder } from './finding-matrix-order.ts';
import { findingMatrixShape } from './finding-matrix-shape.ts';
import { findingMisuse } from './finding-misuse.ts';
import { findingsDuplicate } from './findings-duplicate.ts';
import { functionMisuse } from './function-misuse.ts';
import { gateTableShape } from './gate-table-shape.ts';
import { gradeConditionMissing } from './grade-condition-missing.ts';
import { gradeCycle } from './grade-cycle.ts';
import { gradeGap } from './grade-gap.ts';
import { gradeNestingOpen } from './grade-nesting-open.ts';
import { gradeNotMonotone } from './grade-not-monotone.ts';
import { gradeOrder } from './grade-order.ts';
import { gradeOverlap } from './grade-overlap.ts';
import { gradeUnreachable } from './grade-unreachable.ts';
import { inputDefaultInvalid } from './input-default-invalid.ts';
import { inputRangeEmpty } from './input-range-empty.ts';
import { inputUnused } from './input-unused.ts';
import { itemAwardOpen } from './item-award-open.ts';
import { itemBestMismatch } from './item-best-mismatch.ts';
import { itemTitleMissing } from './item-title-missing.ts';
import { itemZeroMissing } from './item-zero-missing.ts';
import { listEmpty } from './list-empty.ts';
import { markMisplaced } from './mark-misplaced.ts';
import { markPointsMismatch } from './mark-points-mismatch.ts';
import { markRowSingle } from './mark-row-single.ts';
import { markUnused } from './mark-unused.ts';
import { measureBoundsOpen } from './measure-bounds-open.ts';
import { measureCycle } from './measure-cycle.ts';
import { measureRoundingOpen } from './measure-rounding-open.ts';
import { memberMisuse } from './member-misuse.ts';
import { missedWithoutEffect } from './missed-without-effect.ts';
import { modalityMeaningOpen } from './modality-meaning-open.ts';
import { modeNeverAllowed } from './mode-never-allowed.ts';
import { nameDuplicate } from './name-duplicate.ts';
import { nameTranslationMissing } from './name-translation-missing.ts';
import { ordinalMisuse } from './ordinal-misuse.ts';
import { pointsSumMismatch } from './points-sum-mismatch.ts';
import { policyDuplicate } from './policy-duplicate.ts';
import { processTotalImpossible } from './process-total-impossible.ts';
import { projectFileInvalid } from './project-file-invalid.ts';
import { reasonRepeated } from './reason-repeated.ts';
import { reasonsAtOnceOpen } from './reasons-at-once-open.ts';
import { reductionVoided } from './reduction-voided.ts';
import { renewalValidityOpen } from './renewal-validity-open.ts';
import { requirementConsequenceOpen } from './requirement-consequence-open.ts';
import { revisionScoringOpen } from './revision-scoring-open.ts';
import { revisionTargetUnknown } from './revision-target-unknown.ts';
import { revisionTransitionOpen } from './revision-transition-open.ts';
import { revisionWasMismatch } from './revision-was-mismatch.ts';
import { roleExcludesItself } from './role-excludes-itself.ts';
import { rootNegative } from './root-negative.ts';
import { rootUnrounded } from './root-unrounded.ts';
import { roundingTieOpen } from './rounding-tie-open.ts';
import { rowAboveItem } from './row-above-item.ts';
import { rowNegative } from './row-negative.ts';
import { rowOverlap } from './row-overlap.ts';
import { rowRangeReversed } from './row-range-reversed.ts';
import { sampleOutsidePoints } from './sample-outside-points.ts';
import { sampleRaisesOpen } from './sample-raises-open.ts';
import { sampleRoundingOpen } from './sample-rounding-open.ts';
import { samplingBelowOne } from './sampling-below-one.ts';
import { samplingNoneOpen } from './sampling-none-open.ts';
import { samplingRoundingOpen } from './sampling-rounding-open.ts';
import { samplingShareBroken } from './sampling-share-broken.ts';
import { samplingValueMissing } from './sampling-value-missing.ts';
import { scaleAnswerUnknown } from './scale-answer-unknown.ts';
import { scaleBandGap } from './scale-band-gap.ts';
import { scaleBandOverlap } from './scale-band-overlap.ts';
import { scaleBesideRows } from './scale-beside-rows.ts';
import { scaleBestMismatch } from './scale-best-mismatch.ts';
import { scaleMixed } from './scale-mixed.ts';
import { scaleOrder } from './scale-order.ts';
import { scaleUnused } from './scale-unused.ts';
import { scoringChoiceOpen } from './scoring-choice-open.ts';
import { scoringConditionMisuse } from './scoring-condition-misuse.ts';
import { scoringGap } from './scoring-gap.ts';
import { scoringNeverChosen } from './scoring-never-chosen.ts';
import { scoringOverlap } from './scoring-overlap.ts';
import { sectionAbsenceOpen } from './section-absence-open.ts';
import { sectionBoundIdle } from './section-bound-idle.ts';
import { sectionBoundUnused } from './section-bound-unused.ts';
import { shiftStackingOpen } from './shift-stacking-open.ts';
import { stageOrderForward } from './stage-order-forward.ts';
import { stageRoleConflict } from './stage-role-conflict.ts';
import { standardNumberSimilar } from './standard-number-similar.ts';
import { standardUndeclared } from './standard-undeclared.ts';
import { stateDeadEnd } from './state-dead-end.ts';
import { stateFinalLeft } from './state-final-left.ts';
import { stateInitialOpen } from './state-initial-open.ts';
import { stateUnreachable } from './state-unreachable.ts';
import { stayBeyondValidity } from './stay-beyond-validity.ts';
import { stayStateMismatch } from './stay-state-mismatch.ts';
import { stepNotPositive } from './step-not-positive.ts';
import { suppressionOfError } from './suppression-of-error.ts';
import { suppressionReasonMissing } from './suppression-reason-missing.ts';
import { suppressionUnknown } from './suppression-unknown.ts';
import { suppressionUnused } from './suppression-unused.ts';
import { tableArgumentMismatch } from './table-argument-mismatch.ts';
import { tableBeyondOpen } from './table-beyond-open.ts';
import { tableCellBelowMinimum } from './table-cell-below-minimum.ts';
import { tableCitedUnknown } from './table-cited-unknown.ts';
import { tableGap } from './table-gap.ts';
import { tableNotMonotone } from './table-not-monotone.ts';
import { tableOverlap } from './table-overlap.ts';
import { tablePartOpen } from './table-part-open.ts';
import { tableRowOrder } from './table-row-order.ts';
import { tableRowUnreachable } from './table-row-unreachable.ts';
import { tableShape } from './table-shape.ts';
import { tableStepMismatch } from './table-step-mismatch.ts';
import { tableValueMissing } from './table-value-missing.ts';
import { tallyBoundIdle } from './tally-bound-idle.ts';
import { tallyPointsMissing } from './tally-points-missing.ts';
import { tallyUnused } from './tally-unused.ts';
import { termAvoidedUsed } from './term-avoided-used.ts';
import { termBeyondValidity } from './term-beyond-validity.ts';
import { termCalendarOpen } from './term-calendar-open.ts';
import { termContradiction } from './term-contradiction.ts';
import { termDayOpen } from './term-day-open.ts';
import { termDaysMixed } from './term-days-mixed.ts';
import { termEventMissing } from './term-event-missing.ts';
import { termExtensionBeyond } from './term-extension-beyond.ts';
import { termFirstDayOpen } from './term-first-day-open.ts';
import { termHoursMixed } from './term-hours-mixed.ts';
import { termLimitRepeated } from './term-limit-repeated.ts';
import { termMonthEndOpen } from './term-month-end-open.ts';
import { termPartIdle } from './term-part-idle.ts';
import { termPeriodInvalid } from './term-period-invalid.ts';
import { termRuleRepeated } from './term-rule-repeated.ts';
import { termStartOpen } from './term-start-open.ts';
import { termUndefined } from './term-undefined.ts';
import { termUsualBeyond } from './term-usual-beyond.ts';
import { termWindowEmpty } from './term-window-empty.ts';
import { timeConsequenceOpen } from './time-consequence-open.ts';
import { timeInvalid } from './time-invalid.ts';
import { timeShareBroken } from './time-share-broken.ts';
import { timeStepOrder } from './time-step-order.ts';
import { timeUnitMismatch } from './time-unit-mismatch.ts';
import { transitionMoverOpen } from './transition-mover-open.ts';
import { transitionOrderOpen } from './transition-order-open.ts';
import { transitionReasonOpen } from './transition-reason-open.ts';
import { transitionTimeOpen } from './transition-time-open.ts';
import { translationDiffers } from './translation-differs.ts';
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
    abbreviationRepeated,
    baseItemOpen,
    basePointsMismatch,
    bodyNameDiffers,
    boundValuesDiffer,
    boundVoidsValue,
    calendarFileInvalid,
    calendarYearMissing,
    capWithoutEffect,
    certificateCountingOpen,
    characterDirection,
    characterInvisible,
    characterLookalike,
    citationAmbiguous,
    clauseNumberMismatch,
    clauseOrder,
    clauseStatusMismatch,
    codeDuplicate,
    codeGap,
    codeListMismatch,
    codeOutsideSection,
    collectionMisuse,
    combinationRepeated,
    conditionConstant,
    consequenceBeforeDeadline,
    consequenceMissing,
    coverageWithoutEffect,
    dateInvalid,
    dateOrder,
    definitionUnused,
    divisionByZeroOpen,
    durationReversed,
    entryOutsideScoring,
    exampleCountNotWhole,
    exampleFactMisplaced,
    exampleFindingsContradict,
    exampleGradesMissing,
    exampleInputInvalid,
    exampleOutcomeUnknown,
    exampleReviewMismatch,
    exampleSampleMismatch,
    exampleScoringOpen,
    exampleWithoutExpectation,
    exclusionPolicyMissing,
    expiryOpen,
    findingClauseOpen,
    findingMatrixOrder,
    findingMatrixShape,
    findingMisuse,
    findingsDuplicate,
    functionMisuse,
    gateTableShape,
    gradeConditionMissing,
    gradeCycle,
    gradeGap,
    gradeNestingOpen,
    gradeNotMonotone,
    gradeOrder,
    gradeOverlap,
    gradeUnreachable,
    inputDefaultInvalid,
    inputRangeEmpty,
    inputUnused,
    itemAwardOpen,
    itemBestMismatch,
    itemTitleMissing,
    itemZeroMissing,
    listEmpty,
    markMisplaced,
    markPointsMismatch,
    markRowSingle,
    markUnused,
    measureBoundsOpen,
    measureCycle,
    measureRoundingOpen,
    memberMisuse,
    missedWithoutEffect,
    modalityMeaningOpen,
    modeNeverAllowed,
    nameDuplicate,
    nameTranslationMissing,
    ordinalMisuse,
    pointsSumMismatch,
    policyDuplicate,
    processTotalImpossible,
    projectFileInvalid,
    reasonRepeated,
    reasonsAtOnceOpen,
    reductionVoided,
    renewalValidityOpen,
    requirementConsequenceOpen,
    revisionScoringOpen,
    revisionTargetUnknown,
    revisionTransitionOpen,
    revisionWasMismatch,
    roleExcludesItself,
    rootNegative,
    rootUnrounded,
    roundingTieOpen,
    rowAboveItem,
    rowNegative,
    rowOverlap,
    rowRangeReversed,
    sampleOutsidePoints,
    sampleRaisesOpen,
    sampleRoundingOpen,
    samplingBelowOne,
    samplingNoneOpen,
    samplingRoundingOpen,
    samplingShareBroken,
    samplingValueMissing,
    scaleAnswerUnknown,
    scaleBandGap,
    scaleBandOverlap,
    scaleBesideRows,
    scaleBestMismatch,
    scaleMixed,
    scaleOrder,
    scaleUnused,
    scoringChoiceOpen,
    scoringConditionMisuse,
    scoringGap,
    scoringNeverChosen,
    scoringOverlap,
    sectionAbsenceOpen,
    sectionBoundIdle,
    sectionBoundUnused,
    shiftStackingOpen,
    stageOrderForward,
    stageRoleConflict,
    standardNumberSimilar,
    standardUndeclared,
    stateDeadEnd,
    stateFinalLeft,
    stateInitialOpen,
    stateUnreachable,
    stayBeyondValidity,
    stayStateMismatch,
    stepNotPositive,
    suppressionOfError,
    suppressionReasonMissing,
    suppressionUnknown,
    suppressionUnused,
    tableArgumentMismatch,
    tableBeyondOpen,
    tableCellBelowMinimum,
    tableCitedUnknown,
    tableGap,
    tableNotMonotone,
    tableOverlap,
    tablePartOpen,
    tableRowOrder,
    tableRowUnreachable,
    tableShape,
    tableStepMismatch,
    tableValueMissing,
    tallyBoundIdle,
    tallyPointsMissing,
    tallyUnused,
    termAvoidedUsed,
    termBeyondValidity,
    termCalendarOpen,
    termContradiction,
    termDayOpen,
    termDaysMixed,
    termEventMissing,
    termExtensionBeyond,
    termFirstDayOpen,
    termHoursMixed,
    termLimitRepeated,
    termMonthEndOpen,
    termPartIdle,
    termPeriodInvalid,
    termRuleRepeated,
    termStartOpen,
    termUndefined,
    termUsualBeyond,
    termWindowEmpty,
    timeConsequenceOpen,
    timeInvalid,
    timeShareBroken,
    timeStepOrder,
    timeUnitMismatch,
    transitionMoverOpen,
    transitionOrderOpen,
    transitionReasonOpen,
    transitionTimeOpen,
    translationDiffers,
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
