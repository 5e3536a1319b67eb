import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { assembleBudget, type Assembled } from '../src/budget/index.ts';
import type { Disclosure, Indicator, Table } from '../src/budget/schema.ts';
import { readDocument } from '../src/readers/index.ts';
import { storeBudget } from '../src/content/index.ts';
import { filesUnder, temporaryFolder } from './helpers/folders.ts';
import { ALL, CELL_PER_LINE, WITH_TABS, type Facts, type Mends } from './real-documents/facts.ts';
import { MANIFEST, present, readReal } from './real-documents/documents.ts';
import {
  amounts,
  bare,
  inFen,
  narrativeParagraphs,
  rowsOfCellLines,
  rowsWithTabs,
  sourceBytes,
  sourceLines,
  trimEnd,
  type SourceRow,
} from './real-documents/source.ts';

async function convert({ file }: Facts): Promise<Assembled> {
  const bytes = sourceBytes(file);
  const document = await readDocument(bytes, file);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return assembleBudget(document, { files: [{ name: file, format: document.format, bytes: bytes.length, sha256 }] });
}

/** Every published row with its line in the source, over all tables. */
function publishedRows(disclosure: Disclosure): SourceRow[] {
  return disclosure.tables.flatMap((table) =>
    table.cells.map((cells, row) => ({
      line: table.places[row]?.line ?? 0,
      cells: cells.map((cell) => cell.replace(/\s/gu, '')),
    })),
  );
}

const written = (rows: readonly SourceRow[]) => rows.map(({ line, cells }) => `${line}: ${trimEnd(cells).join('|')}`);

/** The printed rows as they must be published: the mends, written out by hand, and nothing else. */
function mended(rows: readonly SourceRow[], lines: readonly string[], mends: Mends): SourceRow[] {
  const dropped = new Set([...mends.repeatedHeaders, ...mends.cutRows.map(([rest]) => rest)]);
  return rows
    .filter(({ line }) => !dropped.has(line))
    .map(({ line, cells: printed }) => {
      const cells = mends.lostFirstCell.includes(line) ? ['', ...printed] : [...printed];
      for (const [rest, row] of mends.cutRows) {
        if (row !== line) continue;
        rows
          .find((other) => other.line === rest)
          ?.cells.forEach((cell, index) => (cells[index + 1] = `${cells[index + 1] ?? ''}${cell}`));
      }
      for (const [label, row] of mends.strayLabels) if (row === line) cells[0] = bare(lines[label - 1] ?? '');
      for (const [row, from, to] of mends.movedLabels) {
        if (row === line) [cells[from], cells[to]] = ['', printed[from] ?? ''];
      }
      return { line, cells };
    });
}

describe.skipIf(!present)('the manifest of real documents', () => {
  it.each(MANIFEST)('$file is the one that was read by hand', ({ file, bytes, why }) => {
    expect(readReal(file)).toHaveLength(bytes);
    expect(why).not.toBe('');
  });
});

describe.skipIf(!present).each(WITH_TABS)('$file: rows with tabs', (facts, mends) => {
  let disclosure: Disclosure;
  let lines: string[];
  let printed: SourceRow[];

  beforeAll(async () => {
    ({ disclosure } = await convert(facts));
    lines = sourceLines(facts.file);
    printed = rowsWithTabs(lines);
  });

  it('publishes every row once, in order, with every cell in its column', () => {
    expect(printed.length).toBeGreaterThan(200);
    expect(written(publishedRows(disclosure))).toEqual(written(mended(printed, lines, mends)));
  });

  it('has every amount as often as the document, and no other', () => {
    const published = amounts(publishedRows(disclosure).flatMap((row) => row.cells));
    expect(published.length).toBeGreaterThan(300);
    expect(published).toEqual(amounts(printed.flatMap((row) => row.cells)));
  });

  it('says which rows it moved', () => {
    const moved = disclosure.notices.filter(({ id }) => id === 'row-moved').map(({ place }) => place.line);
    expect(moved).toEqual(mends.lostFirstCell);
  });

  it('has as many indicators as rows with a 指标性质 stand under the projects', () => {
    const isStart = ({ cells }: SourceRow) => /^(?:项目名称|专项资金名称)$/u.test(cells[0] ?? '');
    const start = printed.findIndex((row) => isStart(row) && cells1(row) !== '');
    const rows = printed.slice(start).filter(({ cells }) => cells.some((cell) => /^(?:[≥≤=><]|定性|无)$/u.test(cell)));
    // An indicator's value may be 定性 as well as its 指标性质: rows are counted, not cells.
    expect(rows).toHaveLength(facts.indicators.projects);
  });

  it('has the projects that the document names, in its order', () => {
    const named = printed.flatMap((row) =>
      /^(?:项目名称|专项资金名称)$/u.test(row.cells[0] ?? '') ? [cells1(row)] : [],
    );
    const published = disclosure.projects.map(({ code, name }) => bare(code === null ? name : `${code}-${name}`));
    expect(published).toEqual(named.filter((name) => name !== ''));
  });
});

function cells1(row: SourceRow): string {
  return row.cells[1] ?? '';
}

describe.skipIf(!present)('one cell a line', () => {
  const facts = CELL_PER_LINE;
  let disclosure: Disclosure;
  let printed: SourceRow[];

  beforeAll(async () => {
    ({ disclosure } = await convert(facts));
    printed = rowsOfCellLines(sourceLines(facts.file)).map(({ line, cells }) => ({
      line,
      cells: cells.map(hideNumber),
    }));
  });

  /** Captions are published beside the grid, not in it. */
  const CAPTION =
    /^(?:(?:2026年)?(?:财政拨款收支总表|一般公共预算财政拨款(?:基本)?支出预算表|政府性基金预算支出表|部门(?:收支|收入|支出)总表|政府采购预算明细表)|一般公共预算“三公”经费支出表|整体绩效目标表|项目绩效目标表|单位：万元|表[六七八九十]+|\(2026年度\)|备注：.*)$/u;

  function hideNumber(cell: string): string {
    return cell.replace(/^(\p{Script=Han}{2,3})1[3-9]\d{8,9}$/u, '$1［个人号码已隐去］');
  }

  it('publishes every cell once and in order', () => {
    const cells = printed
      .filter(({ cells: [first] }) => first !== '填报单位：')
      .flatMap((row) => row.cells)
      .filter((cell) => cell !== '' && !CAPTION.test(cell));
    expect(cells.length).toBeGreaterThan(800);
    expect(
      publishedRows(disclosure)
        .flatMap((row) => row.cells)
        .filter((cell) => cell !== ''),
    ).toEqual(cells);
  });

  it('keeps every cell of a full row in its column', () => {
    let full = 0;
    for (const table of disclosure.tables) {
      const width = table.cells[0]?.length ?? 0;
      table.cells.forEach((cells, index) => {
        const row = printed.find(({ line }) => line === table.places[index]?.line);
        if (row?.cells.length !== width) return;
        full += 1;
        expect(cells.map((cell) => cell.replace(/\s/gu, ''))).toEqual(row.cells);
      });
    }
    expect(full).toBeGreaterThan(140);
  });

  it('hides the personal numbers that stand in the document', () => {
    const hidden = disclosure.tables.flatMap((table) => table.cells.flat()).filter((cell) => cell.includes('已隐去'));
    expect(hidden).toHaveLength(2);
    expect(JSON.stringify(disclosure)).not.toMatch(/\p{Script=Han}1[3-9]\d{8,9}"/u);
  });
});

describe.skipIf(!present).each(ALL)('$file', (facts) => {
  let disclosure: Disclosure;
  let narrative: string;

  beforeAll(async () => {
    const converted = await convert(facts);
    disclosure = converted.disclosure;
    narrative = converted.narrative ?? '';
  });

  it('says who published it and for which year', () => {
    const { region, department, year } = disclosure.identity;
    expect({
      region: region.name,
      regionSlug: region.slug,
      department: department.name,
      code: department.code,
      kind: department.kind,
      year,
    }).toEqual(facts.identity);
    expect(bare(disclosure.title)).toBe(facts.title);
    expect(disclosure.unit).toBe(facts.unit);
    expect(disclosure.contact?.telephone).toBe(facts.telephone);
  });

  it('knows its tables, in order, and which are empty', () => {
    const kinds = facts.kinds.flatMap((kind) =>
      typeof kind === 'string' ? [kind] : Array<string>(kind[1]).fill(kind[0]),
    );
    expect(disclosure.tables.map((table) => table.kind)).toEqual(kinds);
    expect(disclosure.tables.filter((table) => table.empty).map((table) => table.id)).toEqual(facts.empty);
    expect(disclosure.tables.every((table) => table.unit === facts.unit)).toBe(true);
  });

  it('cites the headline figures from cells that hold them', () => {
    const { projects, ...figures } = disclosure.headline;
    expect(Object.fromEntries(Object.entries(figures).map(([key, cited]) => [key, cited?.text ?? null]))).toEqual(
      facts.headline,
    );
    expect(projects).toBe(facts.projects.count);
    for (const cited of Object.values(figures)) {
      if (!cited) continue;
      expect(tableOf(disclosure, cited.table).cells[cited.row]?.[cited.column]).toBe(cited.text);
      expect(cited.fen).toBe(inFen(cited.text, facts.unit));
    }
  });

  it('has amounts whose sum over the projects is known', () => {
    const sum = disclosure.projects.reduce((total, project) => total + (project.amount?.fen ?? Number.NaN), 0);
    expect(disclosure.projects).toHaveLength(facts.projects.count);
    expect(sum).toBe(inFen(facts.projects.sum, facts.unit));
    expect(sum === disclosure.headline.project?.fen).toBe(facts.projects.isProjectExpenditure);
  });

  it('has every indicator', () => {
    const count = (entries: readonly { indicators: unknown[] }[]) =>
      entries.reduce((total, entry) => total + entry.indicators.length, 0);
    expect(count(disclosure.projects)).toBe(facts.indicators.projects);
    expect(count(disclosure.overallPerformance)).toBe(facts.indicators.overall);
  });

  it('reports titles without table and what it mended, and nothing else', () => {
    expect(disclosure.titlesWithoutTable.map(({ kind, place }) => ({ kind, line: place.line }))).toEqual(
      facts.titlesWithoutTable,
    );
    const notices = disclosure.notices.filter(({ id }) => id !== 'row-moved').map(({ id, table }) => [id, table]);
    expect(notices).toEqual(facts.notices);
  });

  it('keeps the whole narrative, cut paragraphs joined', () => {
    const { last, cutAfter } = facts.narrative;
    const published = narrative.split('\n\n').map((paragraph) =>
      paragraph
        .replace(/^#+ /u, '')
        .replace(/\\(?=[^\w\s])/gu, '')
        .replace(/\s/gu, ''),
    );
    expect(published).toEqual(narrativeParagraphs(sourceLines(facts.file), last, cutAfter));
  });

  it('tells the headings and their levels', () => {
    const lines = sourceLines(facts.file);
    const expected = Object.entries(facts.narrative.headings).flatMap(([level, headings]) =>
      headings.map((line) => [line, Number(level), bare((lines[line - 1] ?? '').replace(/^#+/u, ''))] as const),
    );
    const published = [...narrative.matchAll(/^(#+) (.+)$/gmu)].map(([, marks = '', text = '']) => [
      marks.length,
      text.replace(/\\(?=[^\w\s])/gu, '').replace(/\s/gu, ''),
    ]);
    expect(published).toEqual(expected.sort(([a], [b]) => a - b).map(([, level, text]) => [level, text]));
  });

  it('is in the default content as it is converted today', async () => {
    const folder = temporaryFolder();
    const { files } = await storeBudget(folder, await convert(facts), { figuresOnly: true });
    const path = files[0]?.path ?? '';
    const content = filesUnder(join(import.meta.dirname, '../content/disclosures'));
    const message = 'Convert it anew: npm run convert -- --figures-only …';
    expect(content[path.replace(/^disclosures\//u, '')], message).toBe(filesUnder(folder)[path]);
  });

  it.each(facts.figures)('%s, %s, %s: %s', (id, row, column, text) => {
    expect(figure(disclosure, id, row, column)).toEqual({
      text,
      fen: /\d/u.test(text) ? inFen(text, facts.unit) : null,
    });
  });

  it.each(facts.indicatorChecks)('indicator of project %i: %s', (project, name, values) => {
    const entry = project === 0 ? disclosure.overallPerformance[0] : disclosure.projects[project - 1];
    const found = entry?.indicators.filter((indicator) => indicator.name === name) ?? [];
    expect(found.map(describeIndicator)).toEqual([values]);
  });
});

function describeIndicator({ weight, direction, target, unit, core }: Indicator): string {
  return [weight?.value ?? '', direction, target, unit ?? '', String(core)].join(' · ');
}

function tableOf(disclosure: Disclosure, id: string): Table {
  const table = disclosure.tables.find((candidate) => candidate.id === id);
  if (!table) throw new Error(`no table ${id}`);
  return table;
}

/** The one amount in a row (by code, else by label) under a measure (with a year behind it where there are two). */
function figure(disclosure: Disclosure, id: string, row: string, column: string): { text: string; fen: number | null } {
  const table = tableOf(disclosure, id);
  const [measure, year] = column.split(' ');
  const found = table.rows
    .filter((candidate) => candidate.code === row || bare(candidate.label) === bare(row))
    .flatMap((candidate) => candidate.amounts)
    .filter((amount) => {
      const heading = table.columns[amount.column];
      return heading?.measure === measure && (year === undefined || heading?.year === Number(year));
    });
  if (found.length !== 1) throw new Error(`${found.length} amounts in ${id}, ${row}, ${column}`);
  const { text = '', fen = null } = found[0] ?? {};
  return { text, fen };
}

describe.skipIf(!present)('渝北 general public expenditure', () => {
  it('keeps printed percentages and spreadsheet errors as they are', async () => {
    const facts = ALL.find(({ file }) => file.startsWith('yubei'));
    if (!facts) throw new Error('no facts');
    const { disclosure } = await convert(facts);
    const table = tableOf(disclosure, 'general-public-expenditure');
    const column = table.columns.findIndex(({ measure }) => measure === 'change-percent');
    const changes = table.rows.map((row) => table.cells[row.row]?.[column]);
    expect(changes).toEqual(
      '68% 82% 82% -20% 488% -40% #DIV/0! -3% -3% -3% -3% 0% -4% -4% 1% -24% -3% -3% -3%'.split(' '),
    );
  });
});
