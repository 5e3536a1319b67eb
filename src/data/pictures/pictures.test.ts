import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { readFixture, readFixtureChecks, readFixtureCorrections } from '../../../tests/fixtures/site/read.ts';
import { applyCorrections } from '../../budget/index.ts';
import { strings as stringsOf } from '../../i18n/index.ts';
import { viewAnnotated } from '../../views/index.ts';
import { cardOf, type Card } from './card.ts';
import { openPainter, type Painter } from './draw.ts';
import { PICTURE_SIZE } from './size.ts';
import { pictureOf, tellPictures } from './told.ts';

const strings = stringsOf('zh-CN');

function card(id: string): Card {
  const corrections = id.includes('water') ? readFixtureCorrections(id).corrections : [];
  const { disclosure, applied } = applyCorrections(readFixture(id), corrections);
  const page = viewAnnotated(disclosure, null, { applied, checks: readFixtureChecks(id), prior: null }, strings);
  return cardOf(page, disclosure.identity, '清河区', strings);
}

describe('what the picture of a department-year says', () => {
  test('its name, its figures with what is printed, its largest classes in 万元, and the result of the checks', () => {
    const { disclosure } = applyCorrections(readFixture('qinghe/government-office/2026'), []);
    const shown = card('qinghe/government-office/2026');
    expect(shown).toMatchObject({ portal: '明账', heading: '2026 年预算', region: '清河区' });
    expect(shown.name).toContain(disclosure.identity.department.name);
    const [total] = shown.figures;
    const cited = disclosure.headline.total;
    expect(total?.unit).toBe('万元');
    expect(Number(total?.value.replaceAll(',', '')) * 1_000_000).toBeCloseTo(cited?.fen ?? Number.NaN, -4);
    expect(shown.bars.length).toBeGreaterThan(2);
    expect(shown.bars[0]?.length).toBe(100);
    expect(shown.verdict).not.toBe('');
  });

  test('a figure that was corrected or is doubted says so beside it', () => {
    const all = [card('qinghe/water-bureau/2026'), card('qinghe/government-office/2026')];
    const marks = all.flatMap(({ figures, bars }) => [
      ...figures.map(({ mark }) => mark),
      ...bars.map(({ label }) => label),
    ]);
    expect(marks.filter((mark) => /（已更正）|（有疑问，见网页）/u.test(mark))).not.toEqual([]);
  });
});

describe('a painter', () => {
  let painter: Painter | null = null;
  beforeAll(async () => {
    const opened = await openPainter();
    painter = 'painter' in opened ? opened.painter : null;
  });

  /** Width and height from the head of a PNG. */
  const sizeOf = (png: Uint8Array) => {
    const view = new DataView(png.buffer, png.byteOffset);
    return { width: view.getUint32(16), height: view.getUint32(20) };
  };

  test('draws each card in the size that sites ask for, also a long name and no bars', async ({ skip }) => {
    if (!painter) return skip('no canvas, or no font with Chinese characters on this machine');
    const shown = card('qinghe/government-office/2026');
    const long = { ...shown, name: '清河区人民政府办公室'.repeat(6), bars: [], figures: [] };
    const pictures = [await painter.paint(shown), await painter.paint(long)];
    for (const png of pictures) expect(sizeOf(png)).toEqual(PICTURE_SIZE);
    expect(Buffer.from(pictures[0] ?? []).equals(Buffer.from(pictures[1] ?? []))).toBe(false);
    expect(Buffer.from(await painter.paint(shown)).equals(Buffer.from(pictures[0] ?? []))).toBe(true);
  });
});

describe('the picture of a page', () => {
  const { identity } = readFixture('qinghe/government-office/2026');
  afterEach(() => tellPictures(false));

  test('is told where this build draws pictures', () => {
    tellPictures(true);
    const told = pictureOf(identity, '水务局 2026 年预算', 'zh-CN');
    expect(told).toMatchObject({ ...PICTURE_SIZE, path: '/qinghe/government-office/2026/card.png' });
    expect(told?.alt).toContain('水务局 2026 年预算');
    expect(pictureOf({ ...identity, stage: 'final-accounts' }, '', undefined)?.path).toContain('/2026/final/card.png');
  });

  test('is not told where it does not', () => {
    tellPictures(false);
    expect(pictureOf(identity, '', 'zh-CN')).toBeUndefined();
  });
});
