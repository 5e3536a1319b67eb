import { numberingLevel } from '../numbering.ts';
import type { Line } from './lines.ts';
import type { Margins, Typography } from './margins.ts';

const LONGEST = 40;
const LONGEST_LARGE = 60;
const SENTENCE = /[。；;]|[，,、：:！？!?]$/u;
/** A label with what it names: `编制部门：…`. */
const LABEL = /[：:]./u;
/** The number before a table's title and the unit behind it: `表1：…`, `…（单位：元）`. */
const BESIDE_TITLE =
  /^附?[表件]\s*[一二三四五六七八九十\d]+(?:[-—]\d+)?\s*[：:]\s*|(?<!\s)\s*[（(]?(?:金额|计量|货币)?单位[：:]\s*[百千万亿]*元\s*[)）]?$/gu;
const TABLE_TITLE = /(?:表|目录)(?:\s*[（(].{1,12}[）)])?$/u;
/** So much larger than the running text is a heading. */
const LARGER = 1.15;

/** What stands after a line: the next line of text, a table, or nothing. */
export interface Following {
  goesOn: boolean;
  /** Whether a table comes next, or only captions (`单位：元`) stand between. */
  beforeTable: boolean;
}

/** The level of the heading that a line is, or `null` for running text. */
export function headingLevel(line: Line, after: Following, typography: Typography): number | null {
  const [piece, ...others] = line.pieces;
  if (!piece || others.length > 0 || SENTENCE.test(piece.text) || piece.text.length < 2) return null;
  if (!/\p{Script=Han}|[A-Za-z]{3}/u.test(piece.text)) return null;
  const level = numberingLevel(piece.text);
  const larger = piece.size >= typography.bodySize * LARGER;
  if (larger && piece.text.length <= LONGEST_LARGE && namesNothing(piece.text))
    return level ?? (after.beforeTable ? 2 : 1);
  if (after.goesOn || piece.text.length > LONGEST) return null;
  if (level !== null && level < 3 && !/，/u.test(piece.text)) return level;
  // `（一）财政拨款收入：指…` explains a term.
  if (LABEL.test(piece.text)) return null;
  if (level !== null && !/，/u.test(piece.text)) return level;
  const bold = piece.bold && !typography.bodyBold;
  const centred = isCentred(line, typography.margins(line));
  if (after.beforeTable && (TABLE_TITLE.test(piece.text) || centred)) return 2;
  if (bold) return 2;
  return centred && TABLE_TITLE.test(piece.text) ? 2 : null;
}

/** Is a text no label with what it names, apart from the number and the unit that stand with titles? */
function namesNothing(text: string): boolean {
  const bare = text.replace(BESIDE_TITLE, '');
  return bare !== '' && !LABEL.test(bare);
}

/** Stands in the middle of the page or of the text, with room at both sides. */
export function isCentred(line: Line, { left, right }: Margins): boolean {
  const middle = (line.x0 + line.x1) / 2;
  const near = Math.abs(middle - (left + right) / 2) < 8 || Math.abs(middle - line.pageWidth / 2) < 8;
  const size = line.pieces[0]?.size ?? 0;
  return near && line.x0 - left > size * 2 && right - line.x1 > size * 2;
}
