export * from './quotient.ts';
export * from './rational.ts';
export * from './rounding.ts';
export * from './surd.ts';
export * as interval from './interval.ts';
export * as surdInterval from './surd-interval.ts';
export type { Interval } from './interval.ts';
export type { SurdInterval } from './surd-interval.ts';
