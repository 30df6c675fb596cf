export { cellsOf } from './cells.ts';
export { stripMarkers, writeMarkers } from './markers.ts';
export { afterEdits } from './edits.ts';
export { createFixtures, FIXED, fixturesIn, type CheckedText, type FixedText, type Fixtures } from './fixtures.ts';
export { readPage, type Page, type PageExample } from './page.ts';
