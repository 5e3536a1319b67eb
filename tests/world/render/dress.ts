import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { RAISED, STRUCK } from '../habits.ts';
import { captionOf, type PrintedDocument } from '../print.ts';

const RAISED_ONE = new RegExp(`${RAISED}(.)`, 'gu');
const STRUCK_ONES = new RegExp(`${STRUCK[0]}([^${STRUCK[1]}]*)${STRUCK[1]}`, 'gu');

/** Raised and struck-out characters as a page of a site marks them. */
export function dressHtml(html: string): string {
  return html.replace(RAISED_ONE, '<sup>$1</sup>').replace(STRUCK_ONES, '<del>$1</del>');
}

export function dressMarkdown(text: string): string {
  return text.replace(RAISED_ONE, '<sup>$1</sup>').replace(STRUCK_ONES, '~~$1~~');
}

/** As Word writes them, in runs of their own; what stands over every page is a part of its own. */
export function dressDocx(bytes: Uint8Array, { pageHeader }: PrintedDocument): Uint8Array {
  const run = (properties: string, text: string): string =>
    `</w:t></w:r><w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r><w:r><w:t>`;
  const files = change(bytes, (name, xml) => {
    const dressed = xml
      .replace(RAISED_ONE, run('<w:vertAlign w:val="superscript"/>', '$1'))
      .replace(STRUCK_ONES, run('<w:strike/>', '$1'));
    if (pageHeader === undefined) return dressed;
    if (name === 'word/document.xml') {
      const reference = `<w:sectPr><w:headerReference xmlns:r="${OFFICE}" w:type="default" r:id="rId9"/></w:sectPr>`;
      return dressed.replace('<w:sectPr/>', reference);
    }
    if (name === 'word/_rels/document.xml.rels') {
      return dressed.replace('</Rel', `<Relationship Id="rId9" Type="${OFFICE}/header" Target="header1.xml"/></Rel`);
    }
    if (name !== '[Content_Types].xml') return dressed;
    return dressed.replace('</Types>', `<Override PartName="/word/header1.xml" ContentType="${HEADER_TYPE}"/></Types>`);
  });
  if (pageHeader !== undefined) {
    files['word/header1.xml'] = strToU8(
      `<w:hdr xmlns:w="${WORD}"><w:p><w:r><w:t>${pageHeader}</w:t></w:r></w:p></w:hdr>`,
    );
  }
  return zipSync(files);
}

/** As Excel writes them: runs of a rich text, headers of printed pages, text boxes in drawings. */
export function dressWorkbook(bytes: Uint8Array, { pageHeader, tables }: PrintedDocument): Uint8Array {
  const run = (properties: string, text: string): string =>
    `</t></r><r><rPr>${properties}</rPr><t>${text}</t></r><r><t>`;
  // The narrative has the first sheet.
  const boxes = new Map(
    tables.flatMap((table, index) => {
      const texts = captionOf(table).flatMap(({ text, box }) => (box ? [text] : []));
      return texts.length > 0 ? [[index + 2, texts] as const] : [];
    }),
  );
  const files = change(bytes, (name, xml) => {
    if (name === '[Content_Types].xml') {
      const parts = [...boxes.keys()].map(
        (sheet) => `<Override PartName="/${drawingOf(sheet)}" ContentType="${DRAWING_TYPE}"/>`,
      );
      return xml.replace('</Types>', `${parts.join('')}</Types>`);
    }
    if (!name.startsWith('xl/worksheets/sheet')) return xml;
    const rich = xml.replace(/t="str"([^>]*)><v>([^<]*)<\/v>/gu, (whole: string, rest: string, text: string) => {
      if (!text.includes(RAISED) && !text.includes(STRUCK[0])) return whole;
      const runs = text
        .replace(RAISED_ONE, run('<vertAlign val="superscript"/>', '$1'))
        .replace(STRUCK_ONES, run('<strike/>', '$1'));
      return `t="inlineStr"${rest}><is>${`<r><t>${runs}</t></r>`.replaceAll('<r><t></t></r>', '')}</is>`;
    });
    const header =
      pageHeader === undefined || name.endsWith('sheet1.xml')
        ? ''
        : `<headerFooter><oddHeader>&amp;R${pageHeader}</oddHeader></headerFooter>`;
    const drawn = boxes.has(Number(/\d+/u.exec(name)?.[0])) ? `<drawing xmlns:r="${OFFICE}" r:id="rId9"/>` : '';
    return rich
      .replace(/(?=<(?:ignoredErrors|drawing|legacyDrawing)\b|<\/worksheet>)/u, header)
      .replace(/(?=<legacyDrawing\b|<\/worksheet>)/u, drawn);
  });
  for (const [sheet, texts] of boxes) {
    const relation = `<Relationship Id="rId9" Type="${OFFICE}/drawing" Target="../drawings/box${sheet}.xml"/>`;
    files[`xl/worksheets/_rels/sheet${sheet}.xml.rels`] = strToU8(
      `<Relationships xmlns="${PACKAGE}/relationships">${relation}</Relationships>`,
    );
    files[drawingOf(sheet)] = strToU8(writeDrawing(texts));
  }
  return zipSync(files);
}

const drawingOf = (sheet: number): string => `xl/drawings/box${sheet}.xml`;

/** A shape with a paragraph for each text, over the first cells of its sheet. */
function writeDrawing(texts: readonly string[]): string {
  const corner = (name: string, at: number): string =>
    `<xdr:${name}><xdr:col>${at}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${at}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
  const paragraphs = texts.map((text) => `<a:p><a:r><a:t>${text}</a:t></a:r></a:p>`).join('');
  const shape = `<xdr:sp textlink=""><xdr:nvSpPr><xdr:cNvPr id="2" name="TextBox 1"/><xdr:cNvSpPr txBox="1"/></xdr:nvSpPr><xdr:spPr/><xdr:txBody><a:bodyPr/>${paragraphs}</xdr:txBody></xdr:sp>`;
  return `<xdr:wsDr xmlns:xdr="${DRAWINGS}/spreadsheetDrawing" xmlns:a="${DRAWINGS}/main"><xdr:twoCellAnchor>${corner('from', 1)}${corner('to', 2)}${shape}<xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`;
}

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const DRAWINGS = 'http://schemas.openxmlformats.org/drawingml/2006';
const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const HEADER_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml';

function change(bytes: Uint8Array, part: (name: string, xml: string) => string): Record<string, Uint8Array> {
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [
      name,
      /\.(?:xml|rels)$/u.test(name) ? strToU8(part(name, strFromU8(content))) : content,
    ]),
  );
}
