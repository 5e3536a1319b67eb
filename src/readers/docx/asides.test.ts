import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDocx } from './index.ts';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

const par = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const aside = (root: 'hdr' | 'ftr', content: string) => `<w:${root} ${W}>${content}</w:${root}>`;

/** A document of one paragraph whose section refers to a header `rId1` and a footer `rId2`. */
function documentWith(parts: Record<string, string>): Uint8Array {
  const section = '<w:headerReference r:id="rId1"/><w:footerReference r:id="rId2"/>';
  const body = `<w:body>${par('正文')}<w:sectPr>${section}</w:sectPr></w:body>`;
  const all = { 'word/document.xml': `<w:document ${W} ${R}>${body}</w:document>`, ...parts };
  return zipSync(Object.fromEntries(Object.entries(all).map(([name, text]) => [name, strToU8(text)])));
}

const relations = (targets: Record<string, string>) => ({
  'word/_rels/document.xml.rels': `<Relationships>${Object.entries(targets)
    .map(([id, target]) => `<Relationship Id="${id}" Target="${target}"/>`)
    .join('')}</Relationships>`,
});

/** Each line with the part of the page that it stands on. */
function lines(bytes: Uint8Array) {
  const { blocks } = readDocx(bytes, 'a.docx');
  return blocks.map((block) => [block.type === 'grid' ? '' : block.text, block.place.part ?? 'body']);
}

const HEADER = ['单位：万元', 'page-header'];
const FOOTER = ['单位：千元', 'page-footer'];
const BODY = ['正文', 'body'];

describe('page headers and footers of Word', () => {
  it('are those that the sections refer to, and no others', () => {
    const bytes = documentWith({
      ...relations({ rId1: 'h.xml', rId2: '/word/f.xml', rId3: 'old.xml' }),
      'word/h.xml': aside('hdr', par('单位：万元')),
      'word/old.xml': aside('hdr', par('单位：元')),
      'word/f.xml': aside('ftr', par('单位：千元')),
    });
    expect(lines(bytes)).toEqual([HEADER, BODY, FOOTER]);
  });

  it('are found by their root element where no relationship names them', () => {
    const bytes = documentWith({
      ...relations({ rId1: 'styles.xml', rId9: 'hdr.xml' }),
      'word/styles.xml': `<w:styles ${W}/>`,
      'word/hdr.xml': `<?xml version="1.0"?><!-- x -->\n${aside('hdr', par('单位：万元'))}`,
      'word/parts/ftr.xml': aside('ftr', par('单位：千元')),
    });
    expect(lines(bytes)).toEqual([HEADER, BODY, FOOTER]);
  });

  it('are found by the list of contents; a damaged list costs nothing else', () => {
    const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml';
    const named = { 'word/h.xml': aside('hdr', par('单位：万元')).replaceAll('w:hdr', 'w:top') };
    const list = `<Types><Override PartName="/word/h.xml" ContentType="${type}"/></Types>`;
    expect(lines(documentWith({ ...named, '[Content_Types].xml': list }))).toEqual([HEADER, BODY]);
    expect(lines(documentWith({ ...named, '[Content_Types].xml': '<Types' }))).toEqual([BODY]);
  });

  it('are read once where several sections share them; page numbers and damaged parts are left out', () => {
    const bytes = documentWith({
      ...relations({ rId1: 'h.xml', rId2: 'f.xml' }),
      'word/h.xml': aside('hdr', par('单位：万元') + par('单位：万元') + par('第 3 页')),
      'word/f.xml': `<w:ftr ${W}><w:p>`,
    });
    expect(lines(bytes)).toEqual([HEADER, BODY]);
  });

  it('hold what stands in their text boxes', () => {
    const box = `<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>${par('单位：万元')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`;
    expect(lines(documentWith({ 'word/h.xml': aside('hdr', box) }))).toEqual([HEADER, BODY]);
  });
});
