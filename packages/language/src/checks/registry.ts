// All checks, in the order of the alphabet.
import type { AnyCheck } from './check.ts';

export const checks: readonly AnyCheck[] = [];
