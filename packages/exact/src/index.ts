export * from './quotient.ts';
export * from './rational.ts';
export * from './rounding.ts';
export * as interval from './interval.ts';
export type { Interval } from './interval.ts';
