import { packObjects } from '../../../fixtures/pdf/write-pdf.ts';

/** How the codes of the text become characters: by a map in the file, or by the order of Adobe's Chinese characters. */
export type Encoding = 'to unicode' | 'adobe gb1';

/** What has been drawn, in points from the top left. Greys are 0 for black to 1 for white; lines are half a point thick. */
export type Drawn =
  | { kind: 'area'; x0: number; y0: number; x1: number; y1: number; grey: number }
  | { kind: 'line' | 'box'; x0: number; y0: number; x1: number; y1: number }
  | {
      kind: 'text';
      text: string;
      /** Where its baseline begins; `turned` runs upwards from there. */
      x: number;
      y: number;
      size: number;
      bold: boolean;
      grey: number;
      spacing: number;
      turned: boolean;
    };

/** A page under the pen: its size in points and what has been drawn. */
export interface Sheet {
  width: number;
  height: number;
  content: Drawn[];
}

/** Names of the fonts in the pages. */
const FONTS = { plain: 'F1', bold: 'F2' } as const;

/** Packs pages with two Chinese fonts that are not embedded; ASCII is half as wide as all else. */
export function packChinese(sheets: readonly Sheet[], encoding: Encoding): Uint8Array {
  const content = sheets.map(({ height, content: drawn }) => drawn.map((one) => operatorsOf(one, height)).join(''));
  const resources = '<< /Font << /F1 3 0 R /F2 4 0 R >> >>';
  const first = 9;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${sheets.length} /Kids [${sheets.map((_, index) => `${first + 1 + index * 2} 0 R`).join(' ')}] >>`,
    ...[5, 6].map((descendant, index) => font(['SimSun', 'SimHei'][index] ?? '', descendant, encoding)),
    ...[7, 8].map((descriptor, index) => descendant(['SimSun', 'SimHei'][index] ?? '', descriptor, encoding)),
    ...['SimSun', 'SimHei'].map(
      (name) =>
        `<< /Type /FontDescriptor /FontName /${name} /Flags 4 /FontBBox [0 -120 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>`,
    ),
    stream(mapToUnicode(content)),
    ...sheets.flatMap(({ width, height }, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Resources ${resources} /Contents ${first + 2 + index * 2} 0 R >>`,
      stream(content[index] ?? ''),
    ]),
  ];
  return packObjects(objects, `/Size ${objects.length + 1} /Root 1 0 R`);
}

/** What is drawn in PDF's own language, whose y counts from the bottom. */
function operatorsOf(drawn: Drawn, height: number): string {
  if (drawn.kind === 'text') {
    const { text, x, y, size, bold, grey, spacing, turned } = drawn;
    const place = `${turned ? '0 1 -1 0' : '1 0 0 1'} ${round(x)} ${round(height - y)}`;
    return `BT ${grey} g /${bold ? FONTS.bold : FONTS.plain} ${round(size)} Tf ${spacing} Tc ${place} Tm ${codesOf(text)} Tj ET\n`;
  }
  const { x0, y0, x1, y1 } = drawn;
  const corner = `${round(x0)} ${round(height - y1)}`;
  const extent = `${round(x1 - x0)} ${round(y1 - y0)}`;
  if (drawn.kind === 'area') return `${drawn.grey} g ${corner} ${extent} re f\n`;
  if (drawn.kind === 'box') return `0 G 0.5 w ${corner} ${extent} re S\n`;
  return `0 G 0.5 w ${round(x0)} ${round(height - y0)} m ${round(x1)} ${round(height - y1)} l S\n`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** A text as the codes of both encodings: UTF-16, in hexadecimal. */
function codesOf(text: string): string {
  return `<${[...text].map((character) => character.charCodeAt(0).toString(16).padStart(4, '0')).join('')}>`;
}

function font(name: string, descendantFont: number, encoding: Encoding): string {
  const map = encoding === 'to unicode' ? '/Encoding /Identity-H /ToUnicode 9 0 R' : '/Encoding /UniGB-UCS2-H';
  return `<< /Type /Font /Subtype /Type0 /BaseFont /${name} ${map} /DescendantFonts [${descendantFont} 0 R] >>`;
}

function descendant(name: string, descriptor: number, encoding: Encoding): string {
  const [ordering, firstNarrow] = encoding === 'to unicode' ? ['Identity', 32] : ['GB1', 1];
  const widths = `/DW 1000 /W [${firstNarrow} ${firstNarrow + 94} 500]`;
  return `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /${name} /CIDSystemInfo << /Registry (Adobe) /Ordering (${ordering}) /Supplement 2 >> /FontDescriptor ${descriptor} 0 R ${widths} >>`;
}

function stream(content: string): string {
  return `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
}

/** Every code that is written means the character of that number. */
function mapToUnicode(content: readonly string[]): string {
  const codes = new Set(
    content.flatMap((text) =>
      [...text.matchAll(/<([0-9a-f]+)>/gu)].flatMap(([, hex = '']) => hex.match(/.{4}/gu) ?? []),
    ),
  );
  const blocks: string[] = [];
  const all = [...codes].sort();
  for (let at = 0; at < all.length; at += 100) {
    const block = all.slice(at, at + 100);
    blocks.push(`${block.length} beginbfchar\n${block.map((code) => `<${code}> <${code}>`).join('\n')}\nendbfchar`);
  }
  return [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def',
    '1 begincodespacerange <0000> <ffff> endcodespacerange',
    ...blocks,
    'endcmap end end',
  ].join('\n');
}
