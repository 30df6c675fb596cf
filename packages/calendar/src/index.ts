export * from './civil-date.ts';
export * from './shift.ts';
export * from './local-moment.ts';
export * from './working-days.ts';
export * from './china.ts';
