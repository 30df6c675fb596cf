// All checks, in the order of the alphabet.
import { baseItemOpen } from './base-item-open.ts';
import { basePointsMismatch } from './base-points-mismatch.ts';
import { boundValuesDiffer } from './bound-values-differ.ts';
import { calendarFileInvalid } from './calendar-file-invalid.ts';
import { capWithoutEffect } from './cap-without-effect.ts';
import { certificateCountingOpen } from './certificate-counting-open.ts';
import { codeDuplicate } from './code-duplicate.ts';
import { codeOutsideSection } from './code-outside-section.ts';
import { conditionConstant } from './condition-constant.ts';
import { consequenceMissing } from './consequence-missing.ts';
import { coverageWithoutEffect } from './coverage-without-effect.ts';
import { dateInvalid } from './date-invalid.ts';
import { divisionByZeroOpen } from './division-by-zero-open.ts';
import { exampleCountNotWhole } from './example-count-not-whole.ts';
import { exampleFindingsContradict } from './example-findings-contradict.ts';
import { exampleGradesMissing } from './example-grades-missing.ts';
import { exampleInputInvalid } from './example-input-invalid.ts';
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
import { markMisplaced } from './mark-misplaced.ts';
import { measureBoundsOpen } from './measure-bounds-open.ts';
import { measureCycle } from './measure-cycle.ts';
import { measureRoundingOpen } from './measure-rounding-open.ts';
import { nameDuplicate } from './name-duplicate.ts';
import { pointsSumMismatch } from './points-sum-mismatch.ts';
import { policyDuplicate } from './policy-duplicate.ts';
import { reasonsAtOnceOpen } from './reasons-at-once-open.ts';
import { renewalValidityOpen } from './renewal-validity-open.ts';
import { rootNegative } from './root-negative.ts';
import { rootUnrounded } from './root-unrounded.ts';
import { roundingTieOpen } from './rounding-tie-open.ts';
import { rowAboveItem } from './row-above-item.ts';
import { rowRangeReversed } from './row-range-reversed.ts';
import { sectionAbsenceOpen } from './section-absence-open.ts';
import { shiftStackingOpen } from './shift-stacking-open.ts';
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
import { transitionMoverOpen } from './transition-mover-open.ts';
import { transitionOrderOpen } from './transition-order-open.ts';
import { transitionTimeOpen } from './transition-time-open.ts';
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
    calendarFileInvalid,
    capWithoutEffect,
    certificateCountingOpen,
    codeDuplicate,
    codeOutsideSection,
    conditionConstant,
    consequenceMissing,
    coverageWithoutEffect,
    dateInvalid,
    divisionByZeroOpen,
    exampleCountNotWhole,
    exampleFindingsContradict,
    exampleGradesMissing,
    exampleInputInvalid,
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
    markMisplaced,
    measureBoundsOpen,
    measureCycle,
    measureRoundingOpen,
    nameDuplicate,
    pointsSumMismatch,
    policyDuplicate,
    reasonsAtOnceOpen,
    renewalValidityOpen,
    rootNegative,
    rootUnrounded,
    roundingTieOpen,
    rowAboveItem,
    rowRangeReversed,
    sectionAbsenceOpen,
    shiftStackingOpen,
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
    transitionMoverOpen,
    transitionOrderOpen,
    transitionTimeOpen,
    unitMismatch,
    vetoReasonMissing,
    weightContextOpen,
    weightMissing,
    weightNegative,
    weightsSumMismatch,
    weightsUnused
];
