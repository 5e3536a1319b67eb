import { dropInvisible, mendSpaces } from '../text.ts';
import type { CellNote, Document, Grid, ReadingNotice } from './document.ts';

/** Formats whose programs print a soft hyphen as a hyphen; in the others it shows at the end of a line only. */
const SHOWS_SOFT_HYPHENS: ReadonlySet<Document['format']> = new Set(['docx', 'doc', 'xlsx', 'xls']);
/** From here on what follows is shown from right to left: `12.345` as `543.21`. */
const TURNED = /\u202e[^\u202e]*\p{Nd}/u;

/**
 * Takes characters that nobody sees out of a document before anything else looks at its texts: they split names and figures, or
 * turn their order. One notice counts them; a figure that is shown in another order than it is stored gets a notice and no value.
 */
export function removeInvisible(document: Document): Document {
  const notices: ReadingNotice[] = [];
  const showsHyphens = SHOWS_SOFT_HYPHENS.has(document.format);
  let count = 0;
  const clean = (text: string): string => {
    const kept = dropInvisible(text, showsHyphens);
    if (kept === text) return text;
    count += countCharacters(text) - countCharacters(kept);
    // Blanks that they stood between, and texts of nothing else.
    return kept.includes('  ') || kept.trim() === '' ? mendSpaces(kept) : kept;
  };
  const cleanGrid = (grid: Grid): Grid => {
    const turned: CellNote[] = [];
    const cells = grid.cells.map((row, index) =>
      row.map((cell, column) => {
        const text = clean(cell);
        if (TURNED.test(cell)) {
          turned.push({ row: index, column, text: '' });
          notices.push({ id: 'turned-text', values: { text }, place: grid.places[index] ?? grid.place });
        }
        return text;
      }),
    );
    const known = grid.values?.filter(
      ({ row, column }) => !turned.some((at) => at.row === row && at.column === column),
    );
    return { ...grid, cells, ...(turned.length > 0 ? { values: [...(known ?? []), ...turned] } : {}) };
  };
  const blocks = document.blocks.flatMap((block) => {
    if (block.type === 'grid') return cleanGrid(block);
    const text = clean(block.text);
    if (text === '' && block.text !== '') return [];
    if (TURNED.test(block.text)) notices.push({ id: 'turned-text', values: { text }, place: block.place });
    return { ...block, text };
  });
  const told = document.notices.filter(({ id }) => id !== 'invisible-characters');
  for (const notice of document.notices) if (notice.id === 'invisible-characters') count += notice.values.count;
  if (count > 0) notices.unshift({ id: 'invisible-characters', values: { count }, place: {} });
  return { ...document, blocks, notices: [...told, ...notices] };
}

/**
 * The text of a file whose columns are told from the texts themselves, before they are: without what nobody sees, counted in a notice.
 * Marks that turn the order are left for `removeInvisible`, which knows the cells.
 */
export function dropEarly(text: string, notices: ReadingNotice[]): string {
  // Not by a pattern: one that takes all of a long text at once has no room for it.
  const kept = text
    .split('\u202e')
    .map((part) => dropInvisible(part))
    .join('\u202e');
  const count = kept.length === text.length ? 0 : countCharacters(text) - countCharacters(kept);
  if (count > 0) notices.push({ id: 'invisible-characters', values: { count }, place: {} });
  return kept;
}

function countCharacters(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1) count++;
  return count;
}
