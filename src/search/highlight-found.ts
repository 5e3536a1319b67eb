import { recallAlso } from './also.ts';
import { parseQuery, textsOf, type Query } from './query/parse.ts';
import { findAll } from './text/normalise.ts';

/** Browser: on a page that was reached from the search, marks what was looked for and goes to it. Loaded only there. */

const BLOCKS = 'p,td,th,li,dt,dd,h1,h2,h3,h4,h5,h6,figcaption,summary,div,section';

/** The query as the search understood it, with what it looked for beside what was typed. */
function understand(typed: string): Query {
  const query = parseQuery(typed);
  const also = recallAlso(typed);
  const [first, ...others] = query.must;
  return first ? { ...query, must: [{ ...first, also }, ...others] } : query;
}

/** The text of every block of the page, with the text nodes it is made of. */
function readBlocks(main: Element): Map<Element, Text[]> {
  const blocks = new Map<Element, Text[]>();
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const block = node.parentElement?.closest(BLOCKS);
    if (!block || block.closest('nav, script, style, noscript')) continue;
    const nodes = blocks.get(block) ?? [];
    nodes.push(node as Text);
    blocks.set(block, nodes);
  }
  return blocks;
}

function rangeIn(nodes: readonly Text[], start: number, end: number): Range {
  const range = document.createRange();
  let before = 0;
  for (const node of nodes) {
    const after = before + node.data.length;
    if (start >= before && start < after) range.setStart(node, start - before);
    if (end > before && end <= after) range.setEnd(node, end - before);
    before = after;
  }
  return range;
}

function findRanges(main: Element, { must }: Query): Range[] {
  const pieces = must.flatMap(textsOf);
  const amounts = new Set(must.flatMap(({ amount }) => (amount === null ? [] : [String(Math.abs(amount))])));
  const ranges: Range[] = [];
  for (const [block, nodes] of readBlocks(main)) {
    if (amounts.has(block.getAttribute('data-fen')?.replace('-', '') ?? '')) {
      const whole = document.createRange();
      whole.selectNodeContents(block);
      ranges.push(whole);
      continue;
    }
    const text = nodes.map((node) => node.data).join('');
    for (const { start, end } of findAll(text, pieces)) ranges.push(rangeIn(nodes, start, end));
  }
  return ranges;
}

/** The first match at or after the place that the address names; the first of all where there is none. */
function nearest(ranges: readonly Range[]): Range | undefined {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const from = target?.closest('caption')?.closest('table') ?? target;
  if (!from) return ranges[0];
  const isThere = (range: Range) =>
    from.contains(range.startContainer) ||
    (from.compareDocumentPosition(range.startContainer) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  return ranges.find(isThere) ?? ranges[0];
}

function goTo(range: Range): void {
  const element = range.startContainer.parentElement;
  element?.closest('.folded')?.closest('.fold')?.classList.add('unfolded');
  for (let folded = element?.closest('details'); folded; folded = folded.parentElement?.closest('details') ?? null) {
    folded.open = true;
  }
  element?.scrollIntoView({ block: 'center' });
}

/** Marks what a query asks for. The address of a row or cell says itself where to be; from any other the first match is gone to. */
export function highlightFound(typed: string): void {
  const main = document.querySelector('main');
  if (!main) return;
  const ranges = findRanges(main, understand(typed));
  if ('highlights' in CSS) CSS.highlights.set('search', new Highlight(...ranges));
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const first = target?.matches('tr, td, th') ? undefined : nearest(ranges);
  if (first) goTo(first);
}
