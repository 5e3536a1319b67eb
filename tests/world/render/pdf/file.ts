import { packObjects } from '../../../fixtures/pdf/write-pdf.ts';

/** How the codes of the text become characters: by a map in the file, or by the order of Adobe's Chinese characters. */
export type Encoding = 'to unicode' | 'adobe gb1';

/** A page under the pen: its size in points and what has been drawn. */
export interface Sheet {
  width: number;
  height: number;
  content: string[];
}

/** Names of the fonts in the pages. */
export const FONTS = { plain: 'F1', bold: 'F2' } as const;

/** Packs pages with two Chinese fonts that are not embedded; ASCII is half as wide as all else. */
export function packChinese(sheets: readonly Sheet[], encoding: Encoding): Uint8Array {
  const content = sheets.map((sheet) => sheet.content.join(''));
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

/** A text as the codes of both encodings: UTF-16, in hexadecimal. */
export function codesOf(text: string): string {
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
