/** Browser: on a page that was reached from the search, loads what marks the words looked for. Others pay nothing for it. */

const from = document.referrer === '' ? null : new URL(document.referrer);
const typed = from?.origin === location.origin && from.pathname.endsWith('/search/') && from.searchParams.get('q');
if (typed) void import('./highlight-found.ts').then(({ highlightFound }) => highlightFound(typed));
