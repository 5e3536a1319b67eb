/** The search: an index built with the site, and the page that asks it. The browser's part is entered through `page/`. */
export { searchIndex } from './integration.ts';
