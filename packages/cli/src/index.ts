export { run } from './run.ts';
export { decode, type Entry, type Io, type Output, type Style } from './io.ts';
export { EXIT, type ExitCode } from './refusal.ts';
export { TOOLS, type Tools } from './session.ts';
