export * from './score.ts';
export { days } from './days/days.ts';
export { samples } from './days/samples.ts';
export { explanationText } from './explain/explanation-text.ts';
export { runExamples } from './examples/run-examples.ts';
export { deadlinesOf, type DeadlineOptions } from './deadlines/deadlines.ts';
export { certificateOn, type CertificateOptions } from './certificate/certificate-on.ts';
export { review, type ReviewOptions } from './review/review.ts';
export { languageOf } from './language.ts';
