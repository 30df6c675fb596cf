export * from './values.ts';
export * from './expression.ts';
export * from './model.ts';
export * from './audit.ts';
export * from './result.ts';
export * from './canonical.ts';
export * from './read.ts';
export * from './schemas.ts';
