export * from './parts.ts';
export * from './terms.ts';
export * from './conditions.ts';
export * from './ladder.ts';
export * from './search.ts';
export * from './monotone.ts';
export type { Step } from './steps.ts';
