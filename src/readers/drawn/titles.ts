import { compact } from '../../text.ts';
import { numberingLevel } from '../numbering.ts';
import { headingLevel, isCentred } from './headings.ts';
import type { Item } from './layout.ts';
import type { Typography } from './margins.ts';

/** Lines of a caption between a title and its table. */
const CAPTION = /^(?:附?[表件]|.{0,12}[：:]|[（(]?单位)|[：:]\s*(?:[百千万亿]*元|.{0,30})$/u;
const TABLE_TITLE = /表(?:\s*[（(].{1,16}[）)])?$/u;
/** The name of a department, which titles begin with. */
const ORGANISATION = /(?:[局委办厅院所处部会署站队馆校园社]|办公室|中心|政府|街道|[镇乡]|本级[）)])$/u;
const LONGEST_NAME = 40;
/** Distance between the lines of one title, in font sizes. */
const CLOSE = 2.2;

/** Does a table follow an item, with no more than the lines of its caption before it? */
export function isBeforeTable(items: readonly Item[], index: number): boolean {
  for (let at = index; at < Math.min(items.length, index + 4); at++) {
    const item = items[at];
    if (!item || item.type === 'table') return item !== undefined;
    if (!item.pieces.every(({ text }) => text.length <= 60 && CAPTION.test(compact(text)))) return false;
  }
  return false;
}

/** Does the title at `index` go on in the next line: the same size, close together, the first not complete in itself? */
export function wrapsTitle(items: readonly Item[], index: number, typography: Typography): boolean {
  const line = items[index];
  const next = items[index + 1];
  if (line?.type !== 'line' || next?.type !== 'line' || line.page !== next.page) return false;
  const [piece] = line.pieces;
  const [other, ...others] = next.pieces;
  if (!piece || !other || others.length > 0 || TABLE_TITLE.test(piece.text) || /目录$/u.test(piece.text)) return false;
  if (Math.abs(other.size - piece.size) > 0.5 || other.bold !== piece.bold) return false;
  if (next.baseline - line.baseline > piece.size * CLOSE || numberingLevel(other.text) !== null) return false;
  const large = piece.size >= typography.bodySize * 1.15;
  const below = { goesOn: false, beforeTable: isBeforeTable(items, index + 2) };
  if (headingLevel(next, below, typography) === null) return false;
  return large || (below.beforeTable && TABLE_TITLE.test(other.text));
}

/** The level of a table's title that begins with the line at `index`, a department's name or its own upper half, and ends in the next. */
export function titleBelow(items: readonly Item[], index: number, typography: Typography): number | null {
  const line = items[index];
  if (line?.type !== 'line' || !wrapsTitle(items, index, typography)) return null;
  const text = line.pieces[0]?.text ?? '';
  if (text.length > LONGEST_NAME || /[。；，：:;,]/u.test(text) || numberingLevel(text) !== null) return null;
  if (/^附[件表]|^表/u.test(text)) return null;
  return ORGANISATION.test(text) || isCentred(line, typography.margins(line)) ? 2 : null;
}
