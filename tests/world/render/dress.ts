import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { RAISED, STRUCK } from '../habits.ts';
import type { PrintedDocument } from '../print.ts';

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

/** As Excel writes them, in runs of a rich text. */
export function dressWorkbook(bytes: Uint8Array, { pageHeader }: PrintedDocument): Uint8Array {
  const run = (properties: string, text: string): string =>
    `</t></r><r><rPr>${properties}</rPr><t>${text}</t></r><r><t>`;
  return zipSync(
    change(bytes, (name, xml) => {
      if (!name.startsWith('xl/worksheets/sheet')) return xml;
      const rich = xml.replace(/t="str"([^>]*)><v>([^<]*)<\/v>/gu, (whole: string, rest: string, text: string) => {
        if (!text.includes(RAISED) && !text.includes(STRUCK[0])) return whole;
        const runs = text
          .replace(RAISED_ONE, run('<vertAlign val="superscript"/>', '$1'))
          .replace(STRUCK_ONES, run('<strike/>', '$1'));
        return `t="inlineStr"${rest}><is>${`<r><t>${runs}</t></r>`.replaceAll('<r><t></t></r>', '')}</is>`;
      });
      if (pageHeader === undefined || name.endsWith('sheet1.xml')) return rich;
      const header = `<headerFooter><oddHeader>&amp;R${pageHeader}</oddHeader></headerFooter>`;
      return rich.replace(/(?=<(?:ignoredErrors|drawing|legacyDrawing)\b|<\/worksheet>)/u, header);
    }),
  );
}

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
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
