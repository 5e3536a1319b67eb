import { buildSearch, contentSources } from '../../src/search/index.ts';

// Makes the search index of a built site (first word) anew in a folder (second word), and nothing else.
const [, , site = '', folder = ''] = process.argv;
await buildSearch({ folder, cache: null, sources: await contentSources(() => site) });
