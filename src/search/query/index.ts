/** Searching in the browser: reading a query, finding the pages, ranking and describing them. */
export { applyFilters, countChoices, NO_FILTERS } from './facets.ts';
export { parseQuery } from './parse.ts';
export { withSynonyms } from './synonyms.ts';
export { findAnswers } from './answers.ts';
export { Search, type FoundPage } from './search.ts';
export { suggest } from './suggest.ts';
