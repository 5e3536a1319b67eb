import { isAmount } from '../../src/money.ts';
import type { Document } from '../../src/readers/index.ts';
import type { Random } from '../../tests/world/index.ts';

/**
 * How figures are misread. `one`: a digit of one figure; `alike`: the same digit wherever the same print stands; `last`: the last digit of one
 * figure by one, which rounding may hide; `last-alike`: that wherever the same print stands; `lost`: a digit of one figure is not read; `everywhere`: one digit as another all over the document.
 */
export const WAYS = ['one', 'alike', 'last', 'last-alike', 'lost', 'everywhere'] as const;
export type Way = (typeof WAYS)[number];

/** What recognisers take digits for. */
const TAKEN_FOR: readonly string[] = ['68', '74', '37', '85', '19', '63', '85', '12', '306', '08'];

/** Amounts in prose, without their units. */
const AMOUNT_IN_PROSE = /\d[\d,]*(?:\.\d+)?(?=\s*(?:万|亿)?元)/gu;

/** A document in which figures of tables were misread, and what was done. */
export interface Misread {
  document: Document;
  from: string;
  to: string;
}

/** Misreads figures of a document; `null` where chance hit on none that can be misread so. */
export function misread(document: Document, way: Way, random: Random): Misread | null {
  const cells = document.blocks.flatMap((block, index) =>
    block.type === 'grid'
      ? block.cells.flatMap((line, row) =>
          line.flatMap((text, column) => (isFigure(text) ? [{ block: index, row, column, text }] : [])),
        )
      : [],
  );
  if (cells.length === 0) return null;
  const aim = random.pick(cells);
  if (way === 'everywhere') {
    const digit = random.whole(0, 9);
    const to = random.pick([...(TAKEN_FOR[digit] ?? '')]);
    const read = (text: string): string => text.replaceAll(String(digit), to);
    const tables = changed(document, (text) => (isFigure(text) ? read(text) : text));
    return { document: inProse(tables, read), from: String(digit), to };
  }
  const to = misreadText(aim.text, way, random);
  if (to === null || to === aim.text) return null;
  const isAimed = (block: number, row: number, column: number): boolean =>
    block === aim.block && row === aim.row && column === aim.column;
  const read = changed(document, (text, block, row, column) =>
    (way.endsWith('alike') ? text === aim.text : isAimed(block, row, column)) ? to : text,
  );
  return { document: read, from: aim.text, to };
}

/** A figure of more than one digit that is no code. */
function isFigure(text: string): boolean {
  return isAmount(text) && /[.,]/u.test(text) && (text.match(/\d/gu)?.length ?? 0) > 1;
}

/** The document with the amounts of its prose read otherwise. */
function inProse(document: Document, read: (text: string) => string): Document {
  const blocks = document.blocks.map((block) =>
    block.type === 'grid' ? block : { ...block, text: block.text.replace(AMOUNT_IN_PROSE, read) },
  );
  return { ...document, blocks };
}

function misreadText(text: string, way: Way, random: Random): string | null {
  const digits = Array.from(text.matchAll(/\d/gu), ({ index }) => index);
  const last = digits.at(-1) ?? 0;
  const at = way.startsWith('last') ? last : random.pick(digits);
  const digit = Number(text[at]);
  if (way === 'lost') return text.slice(0, at) + text.slice(at + 1);
  const to = way.startsWith('last')
    ? String(Math.abs(digit + (digit === 9 || random.whole(0, 1) === 1 ? -1 : 1)))
    : null;
  return text.slice(0, at) + (to ?? random.pick([...(TAKEN_FOR[digit] ?? '')])) + text.slice(at + 1);
}

function changed(
  document: Document,
  read: (text: string, block: number, row: number, column: number) => string,
): Document {
  const blocks = document.blocks.map((block, index) =>
    block.type === 'grid'
      ? {
          ...block,
          cells: block.cells.map((line, row) => line.map((text, column) => read(text, index, row, column))),
        }
      : block,
  );
  return { ...document, blocks };
}

/** The document as if each of its pages had been read from a picture. */
export function asScanned(document: Document): Document {
  const pages = new Set(
    document.blocks.flatMap((block) => [
      block.place.page,
      ...(block.type === 'grid' ? block.places.map((p) => p.page) : []),
    ]),
  );
  const notices = [...pages].map((page): Document['notices'][number] => ({
    id: 'page-scanned',
    values: { page: page ?? 1, dpi: 150 },
    place: page === undefined ? {} : { page },
  }));
  return { ...document, notices: [...notices, ...document.notices] };
}
