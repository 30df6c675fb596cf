export { cellsOf } from './cells.ts';
export { stripMarkers, writeMarkers } from './markers.ts';
export { createFixtures, fixturesIn, type CheckedText, type Fixtures } from './fixtures.ts';
export { readPage, type Page, type PageExample } from './page.ts';
