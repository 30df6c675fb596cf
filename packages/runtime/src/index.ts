export * from './score.ts';
export { explanationText } from './explain/explanation-text.ts';
export { runExamples } from './examples/run-examples.ts';
export { review, type ReviewOptions } from './review/review.ts';
