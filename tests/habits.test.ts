import { describe, expect, it } from 'vitest';
import { assembleBudget } from '../src/budget/index.ts';
import type { Disclosure } from '../src/budget/schema.ts';
import type { MoneyUnit } from '../src/money.ts';
import { readDocument } from '../src/readers/index.ts';
import { toGb18030 } from './helpers/encodings.ts';
import {
  dressDocx,
  dressHtml,
  dressMarkdown,
  dressWorkbook,
  makeSynthetic,
  makeWho,
  mixHabits,
  OFD_DIALECTS,
  pickPdfHabits,
  Random,
  renderCellLines,
  renderCsv,
  renderDocx,
  renderHtml,
  renderMarkdown,
  renderOfd,
  renderPdf,
  renderText,
  renderWorkbook,
  type Means,
  type Mixed,
  type PdfHabit,
  type PrintedDocument,
} from './world/index.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

interface Format extends Means {
  render: (document: PrintedDocument, own: ReadonlySet<PdfHabit>, random: Random) => Uint8Array;
}

const FORMATS: Record<string, Format> = {
  txt: { styled: false, aside: false, merged: 'told', render: (document) => bytesOf(renderText(document)) },
  'cells.txt': {
    styled: false,
    aside: false,
    merged: 'by sums',
    render: (document) => bytesOf(renderCellLines(document)),
  },
  csv: { styled: false, aside: false, merged: 'told', render: (document) => bytesOf(`\ufeff${renderCsv(document)}`) },
  'gbk.csv': {
    ...{ styled: false, aside: false, merged: 'told' },
    // Characters that GBK does not have.
    render: (document) => toGb18030(renderCsv(document).replaceAll('²', '②').replaceAll('−', '－')),
  },
  md: {
    ...{ styled: true, aside: false, merged: null },
    render: (document) => bytesOf(dressMarkdown(renderMarkdown(document))),
  },
  html: {
    ...{ styled: true, aside: false, merged: 'told' },
    render: (document) => bytesOf(dressHtml(renderHtml(document))),
  },
  docx: {
    ...{ styled: true, aside: true, merged: 'told' },
    render: (document) => dressDocx(renderDocx(document), document),
  },
  xlsx: {
    ...{ styled: true, aside: true, merged: 'told' },
    render: (document) => dressWorkbook(renderWorkbook(document, 'xlsx'), document),
  },
  pdf: { styled: true, aside: true, merged: 'told', render: renderPdf },
  ofd: {
    ...{ styled: true, aside: true, merged: 'told' },
    render: (document, own, random) =>
      renderOfd(document, own, random, new Set(OFD_DIALECTS.filter(() => random.next() < 0.3))),
  },
};

const MONEY: { unit: MoneyUnit; decimals: number }[] = [
  { unit: '万元', decimals: 2 },
  { unit: '元', decimals: 0 },
  { unit: '元', decimals: 2 },
];
/** Formats of drawn pages. */
const DRAWN = ['pdf', 'ofd'];
/** Documents of each format; the two of one reader share them. */
const EACH = 36;
const FEWER: Record<string, number> = { csv: 18, 'gbk.csv': 18, pdf: 24, ofd: 24 };

/** Notices that would accuse a document in which nothing is wrong. */
const COMPLAINTS =
  /^(?:unit-not-found|unit-assumed|title-without-table|table-unknown|cell-not-amount|header-moved|row-moved|packed-cell|several-amounts|print-differs|sign-not-printed|watermark|covered-text)$/u;

const bare = (text: string) => text.replace(/\s/gu, '');

/** Titles, units, numbers, labels and figures of a disclosure, one line each. */
function figuresOf({ tables }: Disclosure, numbers: readonly (string | null)[]): string[] {
  return tables.flatMap((table, index) => [
    [table.kind, bare(table.title), table.unit, numbers[index] ?? ''].join(' | '),
    ...table.rows.map(({ side, code, label, amounts }) =>
      [
        ...[index, side ?? '', code ?? '', bare(label)],
        ...amounts.map(({ column, fen }) => `${table.columns[column]?.measure ?? ''} ${fen ?? 'blank'}`),
      ].join(' | '),
    ),
  ]);
}

interface Made extends Mixed {
  bytes: Uint8Array;
}

function make(format: string, seed: number): Made {
  const random = new Random(seed * 7919 + format.length);
  const synthetic = makeSynthetic({
    seed: 5000 + seed,
    who: makeWho(seed),
    money: random.pick(MONEY),
    mixed: random.next() < 0.5,
    projects: 1,
  });
  const means = FORMATS[format];
  if (!means) throw new Error(`there is no format ${format}`);
  const mixed = mixHabits(synthetic, random, means);
  const own: ReadonlySet<PdfHabit> = DRAWN.includes(format) ? pickPdfHabits(random) : new Set();
  return { ...mixed, habits: [...mixed.habits, ...own], bytes: means.render(mixed.printed, own, random) };
}

/** Notices that say no more than what was done on purpose. */
function mayBeSaid(id: string, format: string, habits: readonly string[]): boolean {
  // A unit between two tables that have none may be of either: that it is the usual one is said, and true.
  if (id === 'unit-assumed') {
    return habits.includes('unit: below') || (format === 'cells.txt' && habits.includes('unit: last row'));
  }
  return (
    (id === 'watermark' && habits.includes('watermark')) || (id === 'covered-text' && habits.includes('white box'))
  );
}

describe.each(Object.keys(FORMATS))('habits mixed at random, as %s', (format) => {
  it.each(Array.from({ length: FEWER[format] ?? EACH }, (_, seed) => seed))(
    'seed %i is read as what is printed',
    async (seed) => {
      const { bytes, disclosure, numbers, habits } = make(format, seed);
      const read = assembleBudget(await readDocument(bytes, `budget.${format}`), { files: [] }).disclosure;
      const readNumbers = read.tables.map((table, index) =>
        (numbers[index] ?? null) === null ? null : bare(table.number ?? ''),
      );
      const complaints = read.notices.filter(({ id }) => COMPLAINTS.test(id) && !mayBeSaid(id, format, habits));
      expect({ habits, figures: figuresOf(read, readNumbers), complaints }).toEqual({
        habits,
        figures: figuresOf(disclosure, numbers),
        complaints: [],
      });
    },
  );
});
