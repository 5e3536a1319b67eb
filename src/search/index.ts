/** The search: an index built with the site, and the page that asks it. The browser's part is entered through `page/`. */
export { buildBundles, buildSearch, contentSources, pageFile, type ReadyBundle } from './build/index.ts';
export { searchIndex, searchRecords } from './integration.ts';
export { bulkLines, indexDefinition } from './records/index.ts';
