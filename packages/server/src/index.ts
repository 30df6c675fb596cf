export { startServer } from './start.ts';
export { createServerServices, type ServerServices } from './services.ts';
export { languageOfLocale } from './locale.ts';
export { serveStdio } from './stdio.ts';
