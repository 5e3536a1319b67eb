/** Searching in the browser: reading a query, finding the pages, ranking and describing them. */
export { applyFilters, countChoices, FILTERS, NO_FILTERS, type Choice, type Filters } from './facets.ts';
export { FullText } from './pagefind.ts';
export { parseQuery, textsOf, type Piece, type Query } from './parse.ts';
export { withSynonyms, type Synonym } from './synonyms.ts';
export { findAnswers } from './answers.ts';
export { Search, type Detail, type Found, type FoundPage } from './search.ts';
export { type Hit } from './sections.ts';
export { simplify, suggest, type Suggestion } from './suggest.ts';
