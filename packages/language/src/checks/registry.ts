// All checks, in the order of the alphabet.
import { baseItemOpen } from './base-item-open.ts';
import { basePointsMismatch } from './base-points-mismatch.ts';
import { codeDuplicate } from './code-duplicate.ts';
import { codeOutsideSection } from './code-outside-section.ts';
import { exclusionPolicyMissing } from './exclusion-policy-missing.ts';
import { itemAwardOpen } from './item-award-open.ts';
import { itemBestMismatch } from './item-best-mismatch.ts';
import { itemTitleMissing } from './item-title-missing.ts';
import { markMisplaced } from './mark-misplaced.ts';
import { nameDuplicate } from './name-duplicate.ts';
import { pointsSumMismatch } from './points-sum-mismatch.ts';
import { policyDuplicate } from './policy-duplicate.ts';
import { rowAboveItem } from './row-above-item.ts';
import type { AnyCheck } from './check.ts';

export const checks: readonly AnyCheck[] = [
    baseItemOpen,
    basePointsMismatch,
    codeDuplicate,
    codeOutsideSection,
    exclusionPolicyMissing,
    itemAwardOpen,
    itemBestMismatch,
    itemTitleMissing,
    markMisplaced,
    nameDuplicate,
    pointsSumMismatch,
    policyDuplicate,
    rowAboveItem
];
