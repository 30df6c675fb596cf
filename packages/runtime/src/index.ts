export * from './score.ts';
export * from './explain/explanation-text.ts';
