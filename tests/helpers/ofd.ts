import { strToU8, zipSync } from 'fflate';

const XML = '<?xml version="1.0" encoding="UTF-8"?>\n';
const SPACE = 'xmlns:ofd="http://www.ofdspec.org/2016"';

/** What of a package is not as `packOfd` writes it: parts by name, as text or bytes; `null` leaves one out. */
export type Parts = Readonly<Record<string, string | Uint8Array | null>>;

/** What stands in the parts that every package has. */
interface Outline {
  /** Objects of each page, or a page in full (`<ofd:Page>`). */
  pages: readonly string[];
  /** In CommonData, behind the page area: templates, further resources. */
  common?: string;
  /** In Document, behind the pages: annotations, attachments. */
  behind?: string;
  /** In DocBody, behind DocRoot: signatures, versions. */
  body?: string;
  /** In the resources: DrawParams, CompositeGraphicUnits. */
  resources?: string;
}

/** Packs a small OFD file for tests: pages of 200 × 100 mm, font 1 (SimSun) and 2 (Wingdings). */
export function packOfd(
  { pages, common = '', behind = '', body = '', resources = '' }: Outline,
  parts: Parts = {},
): Uint8Array {
  const entries = pages.map((_, index) => `<ofd:Page ID="${index + 1}" BaseLoc="Pages/Page_${index}/Content.xml"/>`);
  const all: Parts = {
    'OFD.xml': ofd('OFD', `<ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot>${body}</ofd:DocBody>`),
    'Doc_0/Document.xml': ofd(
      'Document',
      `<ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 200 100</ofd:PhysicalBox></ofd:PageArea><ofd:PublicRes>PublicRes.xml</ofd:PublicRes>${common}</ofd:CommonData><ofd:Pages>${entries.join('')}</ofd:Pages>${behind}`,
    ),
    'Doc_0/PublicRes.xml': ofd(
      'Res',
      `<ofd:Fonts><ofd:Font ID="1" FontName="SimSun"/><ofd:Font ID="2" FontName="Wingdings"/></ofd:Fonts>${resources}`,
    ),
    ...Object.fromEntries(pages.map((page, index) => [`Doc_0/Pages/Page_${index}/Content.xml`, pageOf(page)])),
    ...parts,
  };
  return zipSync(
    Object.fromEntries(
      Object.entries(all).flatMap(([name, part]) =>
        part === null ? [] : [[name, typeof part === 'string' ? strToU8(part) : part]],
      ),
    ),
    { mtime: '2000-01-01' },
  );
}

/** A part with its root. */
export function ofd(root: string, content: string): string {
  return `${XML}<ofd:${root} ${SPACE}>${content}</ofd:${root}>`;
}

/** A page of objects, or of the layers that are given. */
export function pageOf(objects: string): string {
  if (objects.startsWith('<ofd:Page>')) return XML + objects.replace('<ofd:Page>', `<ofd:Page ${SPACE}>`);
  return ofd('Page', `<ofd:Content><ofd:Layer ID="9">${objects}</ofd:Layer></ofd:Content>`);
}

/** A text in a frame of its own, 4 mm high; `attributes` and `inside` are of the object, `code` of the text. */
export function textAt(
  x: number,
  y: number,
  text: string,
  { attributes = '', inside = '', code = 'DeltaX="2"' }: { attributes?: string; inside?: string; code?: string } = {},
): string {
  return `<ofd:TextObject ID="5" Boundary="${x} ${y} 100 6" Font="1" Size="4" ${attributes}>${inside}<ofd:TextCode X="0" Y="4" ${code}>${text}</ofd:TextCode></ofd:TextObject>`;
}

/** A filled rectangle, of a colour as OFD writes it. */
export function areaAt(x: number, y: number, width: number, height: number, colour: string | null): string {
  const fill = colour === null ? '' : `<ofd:FillColor Value="${colour}"/>`;
  return `<ofd:PathObject ID="6" Boundary="${x} ${y} ${width} ${height}" Fill="true" Stroke="false">${fill}<ofd:AbbreviatedData>M 0 0 L ${width} 0 L ${width} ${height} L 0 ${height} C</ofd:AbbreviatedData></ofd:PathObject>`;
}

/** Lines of a table between upright and level edges, in millimetres. */
export function ruled(xs: readonly number[], ys: readonly number[], attributes = ''): string {
  const [left = 0, right = 0, top = 0, bottom = 0] = [xs[0], xs.at(-1), ys[0], ys.at(-1)];
  const line = (x: number, y: number, width: number, height: number): string =>
    `<ofd:PathObject ID="7" Boundary="${x} ${y} ${width} ${height}" ${attributes}><ofd:AbbreviatedData>S 0 0 L ${width} ${height}</ofd:AbbreviatedData></ofd:PathObject>`;
  return [...ys.map((y) => line(left, y, right - left, 0)), ...xs.map((x) => line(x, top, 0, bottom - top))].join('');
}
