export * from './civil-date.ts';
export * from './shift.ts';
