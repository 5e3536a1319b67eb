import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterEach, describe, expect, it } from 'vitest';
import type { ProblemSaid } from '../../problem.ts';
import type { Grid } from '../document.ts';
import { setLimits } from '../limits.ts';
import { readDocument } from '../index.ts';
import { readWorkbook } from './index.ts';

const TWIN = readFileSync(join(import.meta.dirname, '../../../tests/fixtures/twins/qinghe-culture-2026.xlsx'));
const PARTS = shareTexts(unzipSync(TWIN));
const WHOLE = zipSync(PARTS, { level: 0 });

/** The texts of the cells put into a part of their own, as Excel writes them. */
function shareTexts(parts: Record<string, Uint8Array>): Record<string, Uint8Array> {
  const texts: string[] = [];
  const shared = Object.entries(parts).map(([name, bytes]): [string, Uint8Array] => {
    const xml = strFromU8(bytes).replace(
      /<c ([^>]*)t="(?:str|inlineStr)"([^>]*)>(?:<v>|<is>)(?:<t[^>]*>)?([^<]*)(?:<\/t>)?(?:<\/v>|<\/is>)<\/c>/gu,
      (_, before: string, after: string, text: string) =>
        `<c ${before}t="s"${after}><v>${texts.push(`<si><t>${text}</t></si>`) - 1}</v></c>`,
    );
    const link =
      '<Relationship Id="t1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="texts.xml"/>';
    const linked = name.endsWith('workbook.xml.rels')
      ? xml.replace('</Relationships>', `${link}</Relationships>`)
      : xml;
    return [name, strToU8(linked)];
  });
  return { ...Object.fromEntries(shared), 'xl/texts.xml': strToU8(`<sst>${texts.join('')}</sst>`) };
}

const named = (pattern: RegExp): string => Object.keys(PARTS).find((name) => pattern.test(name)) ?? '';

/** The workbook with one of its parts changed, or left out. */
function changed(part: string, change: (xml: string) => string | null): Uint8Array {
  const parts = { ...PARTS };
  const xml = change(strFromU8(parts[part] ?? strToU8('')));
  if (xml === null) Reflect.deleteProperty(parts, part);
  else parts[part] = strToU8(xml);
  return zipSync(parts, { level: 0 });
}

/** Behind the declaration of XML, as one would stand. */
const withDoctype = (xml: string): string =>
  xml.replace(/^(<\?xml[^>]*\?>\s*)?/u, '$1<!DOCTYPE part [<!ENTITY total "1">]>');

function problemOf(bytes: Uint8Array): ProblemSaid | null {
  try {
    readWorkbook(bytes, 'a.xlsx');
    return null;
  } catch (error) {
    return error as ProblemSaid;
  }
}

const grids = (bytes: Uint8Array): string[][][] =>
  readWorkbook(bytes, 'a.xlsx')
    .blocks.filter((block): block is Grid => block.type === 'grid')
    .map(({ cells }) => cells);
const said = (bytes: Uint8Array) => readWorkbook(bytes, 'a.xlsx').notices.map(({ id, values }) => ({ id, values }));

const STYLES = named(/styles\.xml$/u);
const SHEET = named(/sheet\d+\.xml$/u);

describe('a workbook with a DOCTYPE', () => {
  it.each([
    ['the workbook', named(/workbook\.xml$/u)],
    ['a sheet', SHEET],
    ['the styles', STYLES],
    ['the shared strings', 'xl/texts.xml'],
    ['the relationships of the workbook', named(/workbook\.xml\.rels$/u)],
    ['the relationships of the package', '_rels/.rels'],
  ])('is refused by file and part: %s', (_, part) => {
    expect(part).not.toBe('');
    expect(problemOf(changed(part, withDoctype))).toMatchObject({
      id: 'xml-doctype',
      values: { part },
      place: { file: 'a.xlsx' },
    });
  });

  it('is refused whatever the case and encoding of it', () => {
    const utf16 = (xml: string) =>
      new Uint8Array(Buffer.from(`\ufeff${withDoctype(xml).replace('DOCTYPE', 'doctype')}`, 'utf16le'));
    const parts = { ...PARTS, [STYLES]: utf16(strFromU8(PARTS[STYLES] as Uint8Array)) };
    expect(problemOf(zipSync(parts, { level: 0 }))).toMatchObject({ id: 'xml-doctype', values: { part: STYLES } });
  });
});

describe('a workbook with a damaged part', () => {
  it.each([
    ['styles that are cut off', (xml: string) => xml.slice(0, xml.length / 2)],
    ['styles that are not there', () => null],
    ['styles without styles of cells', (xml: string) => xml.replace(/<cellXfs[\s\S]*<\/cellXfs>/u, '')],
  ])('says that number formats are lost: %s', (_, change) => {
    expect(said(changed(STYLES, change))).toEqual([...said(WHOLE), { id: 'part-damaged', values: { part: STYLES } }]);
  });

  it('loses the cells of a shared text that is damaged, by name, and nothing else', () => {
    const shared = 'xl/texts.xml';
    const texts = strFromU8(PARTS[shared] as Uint8Array).match(/<si>/gu)?.length ?? 0;
    const bytes = changed(shared, (xml) => xml.replace(/<si>[\s\S]*?<\/si>/u, '<si><r><t>坏</r></si>'));
    expect(texts).toBeGreaterThan(1);
    expect(said(bytes).filter(({ id }) => id === 'cells-damaged')).toHaveLength(1);
    expect(grids(bytes)).toHaveLength(grids(WHOLE).length);
  });
});

describe('limits of a workbook', () => {
  afterEach(() => setLimits({}));

  it('is refused where a cell stands beyond the rows or columns that there are', () => {
    const beyond = (reference: string) =>
      problemOf(
        changed(SHEET, (xml) => xml.replace('</sheetData>', `<row><c r="${reference}"><v>1</v></c></row></sheetData>`)),
      );
    expect(beyond('A1048577')).toMatchObject({ id: 'table-too-large', values: { rows: 1_048_577 } });
    expect(beyond('XFE9')).toMatchObject({ id: 'table-too-large', values: { columns: 16_385 } });
    expect(beyond('XFD1048576')?.id).not.toBe('table-too-large');
  });

  it('bounds how often cells are held against conditional formats', () => {
    const rules = Array.from(
      { length: 20 },
      (_, index) =>
        `<conditionalFormatting sqref="A1:Z99 AA1:AZ99"><cfRule type="cellIs" operator="equal" dxfId="0" priority="${index + 1}"><formula>-1</formula></cfRule></conditionalFormatting>`,
    );
    const bytes = changed(SHEET, (xml) => xml.replace('</sheetData>', `</sheetData>${rules.join('')}`));
    expect(grids(bytes)).toEqual(grids(WHOLE));
    setLimits({ 'format-tests': 500 });
    expect(problemOf(bytes)).toMatchObject({ id: 'too-many-format-rules', values: { most: 500 } });
    expect(grids(WHOLE).length).toBeGreaterThan(1);
  });

  it('says once that a file has too many parts', async () => {
    setLimits({ parts: Object.keys(PARTS).length - 1 });
    const error = { id: 'too-many-parts', values: { most: Object.keys(PARTS).length - 1 }, place: { file: 'a.xlsx' } };
    await expect(readDocument(WHOLE, 'a.xlsx')).rejects.toMatchObject(error);
  });
});
