import type { Context, Hono } from 'hono';
import type { Changes, State } from '../../../src/desk/api.ts';
import type { Locale } from '../../../src/i18n/index.ts';
import { Problem } from '../../../src/problem.ts';
import { NARRATIVE } from '../../../src/vocabulary/index.ts';
import type { Looking } from '../looking.ts';
import type { Asked } from '../places.ts';
import { parcelPage } from './parcel.ts';
import { publishPage } from './publish.ts';
import { takeInPage } from './take-in.ts';

/** Where pages get from what they show. */
export interface PageSource {
  state(): Promise<State>;
  changes(): Promise<Changes>;
  looking: Looking;
}

/** The three pages of the desk, and what they ask about originals: pictures of pages, places of cells, cells of places. */
export function mountPages(app: Hono, source: PageSource, locale: Locale): void {
  app.get('/', async (context) => context.html(takeInPage(await source.state(), locale)));
  app.get('/publish', async (context) =>
    context.html(publishPage(await source.state(), await source.changes(), locale)),
  );
  app.get('/parcel/:id', async (context) => {
    const id = context.req.param('id');
    const detail = await source.looking.fresh(id);
    const originals = await source.looking.originals(id);
    // What cannot be read has no lines and no pages; the sentence of the parcel says why.
    const files = await originals.view().catch(() => []);
    return context.html(parcelPage({ detail, files, state: await source.state(), locale }));
  });
  mountOriginals(app, source);
}

function mountOriginals(app: Hono, { looking }: PageSource): void {
  app.get('/api/parcel/:id/page/:file/:name', async (context) => {
    const { id, file, name } = context.req.param();
    const page = /^(\d{1,5})\.png$/u.exec(name)?.[1];
    const png = page === undefined ? null : await (await looking.originals(id)).picture(file, Number(page));
    if (!png) throw new Problem('desk-not-there', {});
    return context.body(Uint8Array.from(png), 200, { 'content-type': 'image/png' });
  });
  app.get('/api/parcel/:id/locate', async (context) => {
    const id = context.req.param('id');
    const asked = askedOf(context);
    const { disclosure, narrative } = await looking.read(id);
    if (!asked || !disclosure) return context.json(null);
    return context.json(await (await looking.originals(id)).locate(asked, disclosure, narrative));
  });
  app.get('/api/parcel/:id/spots', async (context) => {
    const id = context.req.param('id');
    const { disclosure } = await looking.read(id);
    const [{ file }, page] = [context.req.query(), numberOf(context, 'page')];
    if (file === undefined || page === null) return context.json([]);
    return context.json(await (await looking.originals(id)).spots({ file, page }, disclosure ?? { tables: [] }));
  });
  app.get('/api/parcel/:id/cell-at', async (context) => {
    const id = context.req.param('id');
    const { disclosure } = await looking.read(id);
    const originals = await looking.originals(id);
    const { file } = context.req.query();
    if (!disclosure || file === undefined) return context.json(null);
    const [page, x, y] = [numberOf(context, 'page'), numberOf(context, 'x'), numberOf(context, 'y')];
    if (page !== null && x !== null && y !== null)
      return context.json(await originals.cellAt({ file, page, x, y }, disclosure));
    const line = numberOf(context, 'line');
    if (line === null) return context.json(null);
    return context.json(await originals.cellOfLine({ file, line, column: numberOf(context, 'column') }, disclosure));
  });
}

/** What is looked for: `table`, `row` and `column`, or `table=narrative`, `line` and `text`. */
function askedOf(context: Context): Asked | null {
  const { table, text } = context.req.query();
  const [row, line] = [numberOf(context, 'row'), numberOf(context, 'line')];
  if (table === NARRATIVE) return line === null ? null : { kind: 'narrative', line, text: text ?? '' };
  if (table === undefined || row === null) return null;
  return { kind: 'cell', table, row, column: numberOf(context, 'column') };
}

function numberOf(context: Context, name: string): number | null {
  const text = context.req.query(name);
  const value = text === undefined || text === '' ? Number.NaN : Number(text);
  return Number.isFinite(value) && value >= 0 ? value : null;
}
