export { compile } from './compile.ts';
export type { PathOf } from './lower/place.ts';
