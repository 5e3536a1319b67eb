import { describe, expect, it } from 'vitest';
import { areaAt, ofd, packOfd, ruled, textAt, type Parts } from '../../../tests/helpers/ofd.ts';
import { toGb18030 } from '../../../tests/helpers/encodings.ts';
import type { Reading } from '../document.ts';
import { readOfd } from './index.ts';

type Outline = Parameters<typeof packOfd>[0];

const readParts = (outline: Outline, parts: Parts = {}): Promise<Reading> =>
  readOfd(packOfd(outline, parts), 'test.ofd');
const read = (objects: string, more: Omit<Outline, 'pages'> = {}): Promise<Reading> =>
  readParts({ pages: [objects], ...more });
const textsOf = ({ blocks }: Reading): string[] =>
  blocks.flatMap((block) => (block.type === 'grid' ? block.cells.map((row) => row.join(' | ')) : [block.text]));
const said = ({ notices }: Reading): unknown[] => notices.map(({ id, values }) => [id, ...Object.values(values)]);

const XS = [10, 60, 110];
const YS = [10, 20, 30];
const LABELS = textAt(12, 12, '项目', { code: 'DeltaX="4"' }) + textAt(62, 12, '金额', { code: 'DeltaX="4"' });
const TABLE = ruled(XS, YS) + LABELS + textAt(12, 22, '合计', { code: 'DeltaX="4"' });

describe('places of characters', () => {
  it.each([
    ['steps one by one', 'DeltaX="2 2 2 2 2 2 2"'],
    ['steps in runs', 'DeltaX="g 7 2"'],
    ['a run and more', 'DeltaX="2 g 3 2 2 g 2 2"'],
    ['fewer steps than characters', 'DeltaX="2 2"'],
    ['more steps than characters', 'DeltaX="g 20 2"'],
    ['no steps', ''],
  ])('%s', async (_, code) => {
    expect(textsOf(await read(TABLE + textAt(62, 22, '1,286.40', { code })))).toEqual([
      '项目 | 金额',
      '合计 | 1,286.40',
    ]);
  });

  it('goes on from the X or Y of the code before where one names none', async () => {
    const object = `<ofd:TextObject ID="5" Boundary="10 10 100 30" Font="1" Size="4"><ofd:TextCode X="0" Y="4" DeltaX="4">收入</ofd:TextCode><ofd:TextCode Y="14" DeltaX="4">支出</ofd:TextCode><ofd:TextCode X="20" DeltaX="2">36.00</ofd:TextCode></ofd:TextObject>`;
    expect(textsOf(await read(object))).toEqual(['收入', '支出 36.00']);
  });

  it('takes line ends round a text for the layout of the XML, and blanks that have steps for text', async () => {
    const number = textAt(62, 22, '\n\t\t36.00\n\t', { code: 'DeltaX="2 2 2 2"' });
    expect(textsOf(await read(TABLE + number))).toEqual(['项目 | 金额', '合计 | 36.00']);
    const blanks = textAt(62, 22, '  36.00', { code: 'DeltaX="g 6 2"' });
    expect(textsOf(await read(TABLE + blanks))).toEqual(['项目 | 金额', '合计 | 36.00']);
  });

  it('steps from glyph to glyph where several characters are drawn as one', async () => {
    const transform =
      '<ofd:CGTransform CodePosition="1" CodeCount="2" GlyphCount="1"><ofd:Glyphs>7</ofd:Glyphs></ofd:CGTransform>';
    const figure = (at: number) => textAt(at, 40, '36', { code: 'DeltaX="2"' });
    const { blocks } = await read(
      textAt(10, 40, 'office', { inside: transform, code: 'DeltaX="2 2 2 2"' }) + figure(20.5),
    );
    expect(blocks).toMatchObject([{ text: 'office36' }]);
  });

  it('scales by CTM, and by those of the drawing around', async () => {
    const text = `<ofd:TextObject ID="5" Boundary="26 6 50 6" CTM="0.5 0 0 0.5 0 0" Font="1" Size="4"><ofd:TextCode X="0" Y="4" DeltaX="2">36.00</ofd:TextCode></ofd:TextObject>`;
    const resources = `<ofd:CompositeGraphicUnits><ofd:CompositeGraphicUnit ID="50" Width="100" Height="50"><ofd:Content>${text}</ofd:Content></ofd:CompositeGraphicUnit></ofd:CompositeGraphicUnits>`;
    const use = '<ofd:CompositeObject ID="8" Boundary="10 10 100 20" CTM="2 0 0 2 0 0" ResourceID="50"/>';
    expect(textsOf(await read(TABLE + use, { resources }))).toEqual(['项目 | 金额', '合计 | 36.00']);
  });

  it('reads characters that stand one under the other, and turned ones', async () => {
    const down = textAt(12, 22, '人员', { attributes: 'ReadDirection="90"', code: 'DeltaX="0" DeltaY="4"' });
    const up = `<ofd:TextObject ID="5" Boundary="88 22 8 17" Font="1" Size="4" CharDirection="270"><ofd:TextCode X="5" Y="17" DeltaY="-4">人员经费</ofd:TextCode></ofd:TextObject>`;
    const xs = [10, 60, 85, 110];
    const { blocks } = await read(ruled(xs, [10, 20, 40]) + LABELS + down + textAt(62, 22, '36.00') + up);
    expect(blocks.flatMap((block) => (block.type === 'grid' ? block.cells : []))).toEqual([
      ['项目', '金额', ''],
      ['人员', '36.00', '人员经费'],
    ]);
  });

  it('reads a page on its side turned', async () => {
    const turned = (x: number, y: number, text: string): string =>
      `<ofd:TextObject ID="5" Boundary="${x} ${y} 8 40" Font="1" Size="4" CharDirection="90"><ofd:TextCode X="2" Y="0" DeltaX="0" DeltaY="2">${text}</ofd:TextCode></ofd:TextObject>`;
    expect(
      textsOf(
        await read(
          ruled([20, 30, 40], [10, 50, 90]) +
            turned(32, 12, 'Item') +
            turned(32, 52, 'Amount') +
            turned(22, 12, 'Total') +
            turned(22, 52, '36.00'),
        ),
      ),
    ).toEqual(['Item | Amount', 'Total | 36.00']);
  });

  it('goes on by the width of its characters where there are no steps, narrowed as the text says', async () => {
    const narrow = textAt(10, 10, '收入总计', { attributes: 'HScale="0.5"', code: '' }) + textAt(18.2, 10, '36.00');
    expect(textsOf(await read(narrow))).toEqual(['收入总计36.00']);
  });

  it('takes no time for counts beyond reason', async () => {
    const inside =
      '<ofd:CGTransform CodePosition="0" CodeCount="2" GlyphCount="999999999999"><ofd:Glyphs>7</ofd:Glyphs></ofd:CGTransform>';
    const many = textAt(10, 10, '36.00', { inside, code: 'DeltaX="g 999999999 2"' });
    const objects = Array.from({ length: 50 }, () => many).join('');
    expect(textsOf(await read(objects + textAt(10, 50, '48.00')))).toContain('48.00');
  });

  it('says where steps cannot be read', async () => {
    const reading = await read(textAt(10, 10, '36.00', { code: 'DeltaX="2 zwei 2"' }));
    expect(textsOf(reading)).toEqual(['36.00']);
    expect(said(reading)).toEqual([['page-damaged', 1]]);
  });
});

describe('what shows', () => {
  const amount = textAt(62, 22, '36.00');

  it.each([
    ['not visible', textAt(62, 22, '36.00', { attributes: 'Visible="false"' })],
    ['transparent', textAt(62, 22, '36.00', { attributes: 'Alpha="0"' })],
    ['in a transparent colour', textAt(62, 22, '36.00', { inside: '<ofd:FillColor Value="0 0 0" Alpha="0"/>' })],
    ['neither filled nor stroked', textAt(62, 22, '36.00', { attributes: 'Fill="false"' })],
    [
      'outside of its clip',
      textAt(62, 22, '36.00', {
        inside:
          '<ofd:Clips><ofd:Clip><ofd:Area><ofd:Path Boundary="0 20 5 5"><ofd:AbbreviatedData>M 0 0 L 5 0 L 5 5 L 0 5 C</ofd:AbbreviatedData></ofd:Path></ofd:Area></ofd:Clip></ofd:Clips>',
      }),
    ],
  ])('leaves out what is %s, and says so', async (_, hidden) => {
    const reading = await read(TABLE + hidden);
    expect(textsOf(reading)).toEqual(['项目 | 金额', '合计 | ']);
    expect(said(reading)).toEqual([['text-not-shown', 1, 5]]);
  });

  it('reads what stands inside its clip, and what a clip of characters cuts', async () => {
    const clip = (area: string) =>
      textAt(62, 22, '36.00', { inside: `<ofd:Clips><ofd:Clip><ofd:Area>${area}</ofd:Area></ofd:Clip></ofd:Clips>` });
    const path =
      '<ofd:Path Boundary="0 0 40 6"><ofd:AbbreviatedData>M 0 0 L 40 0 L 40 6 L 0 6 C</ofd:AbbreviatedData></ofd:Path>';
    for (const area of [path, '<ofd:Text Boundary="0 0 1 1"/>']) {
      const reading = await read(TABLE + clip(area));
      expect(textsOf(reading)).toEqual(['项目 | 金额', '合计 | 36.00']);
      expect(said(reading)).toEqual([]);
    }
  });

  it('reads what stands outside of its frame, and says so', async () => {
    const short = amount.replace('62 22 100 6', '62 22 6 6');
    const reading = await read(TABLE + short);
    expect(textsOf(reading)).toEqual(['项目 | 金额', '合计 | 36.00']);
    expect(said(reading)).toEqual([['text-outside-frame', 1, 1]]);
  });

  it('takes a frame without extent for none', async () => {
    const reading = await read(TABLE + amount.replace('62 22 100 6', '62 22 0 0'));
    expect(textsOf(reading)).toEqual(['项目 | 金额', '合计 | 36.00']);
    expect(said(reading)).toEqual([]);
  });

  it('leaves out figures under a white box, and reads those on it; a box without a colour hides nothing', async () => {
    const over = areaAt(61, 21, 40, 8, '255 255 255');
    const covered = await read(TABLE + textAt(62, 22, '28.00') + over + amount);
    expect(textsOf(covered)).toEqual(['项目 | 金额', '合计 | 36.00']);
    expect(said(covered)).toEqual([['covered-text', 1, 2]]);
    expect(textsOf(await read(TABLE + amount + areaAt(61, 21, 40, 8, null)))).toEqual(['项目 | 金额', '合计 | 36.00']);
    const veil = areaAt(61, 21, 40, 8, '255 255 255').replace('<ofd:FillColor', '<ofd:FillColor Alpha="90"');
    expect(textsOf(await read(TABLE + amount + veil))).toEqual(['项目 | 金额', '合计 | 36.00']);
  });

  it('paints layers and templates by their order, whatever the order in the file', async () => {
    const over = areaAt(61, 21, 40, 8, '255 255 255');
    const layers = `<ofd:Page><ofd:Content><ofd:Layer Type="Foreground" ID="1">${amount}</ofd:Layer><ofd:Layer Type="Background" ID="2">${TABLE}</ofd:Layer><ofd:Layer ID="3">${over}</ofd:Layer></ofd:Content></ofd:Page>`;
    expect(textsOf(await read(layers))).toEqual(['项目 | 金额', '合计 | 36.00']);
    const page = `<ofd:Page><ofd:Template TemplateID="20"/><ofd:Template TemplateID="21"/><ofd:Content><ofd:Layer ID="3">${amount}</ofd:Layer></ofd:Content></ofd:Page>`;
    const common =
      '<ofd:TemplatePage ID="20" BaseLoc="Tpl_0.xml"/><ofd:TemplatePage ID="21" ZOrder="Foreground" BaseLoc="Tpl_1.xml"/>';
    const parts = {
      'Doc_0/Tpl_0.xml': ofd('Page', `<ofd:Content><ofd:Layer ID="4">${TABLE}${over}</ofd:Layer></ofd:Content>`),
      'Doc_0/Tpl_1.xml': ofd(
        'Page',
        `<ofd:Content><ofd:Layer ID="5">${areaAt(11, 21, 40, 8, '255 255 255')}</ofd:Layer></ofd:Content>`,
      ),
    };
    const reading = await readParts({ pages: [page], common }, parts);
    expect(textsOf(reading)).toEqual(['项目 | 金额', ' | 36.00']);
    expect(said(reading)).toEqual([['covered-text', 1, 2]]);
  });

  it('knows white in every way of writing it, and the way of drawing it goes back to', async () => {
    const resources = `<ofd:ColorSpaces><ofd:ColorSpace ID="60" Type="GRAY"/><ofd:ColorSpace ID="61" Type="CMYK"/><ofd:ColorSpace ID="62" Type="RGB" BitsPerComponent="4"/><ofd:ColorSpace ID="63" Type="RGB"><ofd:Palette><ofd:CV>0 0 0</ofd:CV><ofd:CV>255 255 255</ofd:CV></ofd:Palette></ofd:ColorSpace></ofd:ColorSpaces><ofd:DrawParams><ofd:DrawParam ID="70"><ofd:FillColor Value="255 255 255"/></ofd:DrawParam><ofd:DrawParam ID="71" Relative="70"/><ofd:DrawParam ID="72" Relative="73"/><ofd:DrawParam ID="73" Relative="72"/></ofd:DrawParams>`;
    const colours = [
      ['Value="255 255 255"', ''],
      ['Value="#FF #ff #FF"', ''],
      ['Value="255" ColorSpace="60"', ''],
      ['Value="0 0 0 0" ColorSpace="61"', ''],
      ['Value="15 15 15" ColorSpace="62"', ''],
      ['Index="1" ColorSpace="63"', ''],
      [null, 'DrawParam="71"'],
    ] as const;
    for (const [colour, attributes] of colours) {
      const inside = colour === null ? '' : `<ofd:FillColor ${colour}/>`;
      const reading = await read(TABLE + textAt(62, 22, '36.00', { attributes, inside }), { resources });
      expect([colour, textsOf(reading)]).toEqual([colour, ['项目 | 金额', '合计 | ']]);
    }
    const black = await read(TABLE + textAt(62, 22, '36.00', { attributes: 'DrawParam="72"' }), { resources });
    expect(textsOf(black)).toEqual(['项目 | 金额', '合计 | 36.00']);
  });

  it('counts characters of private use page by page, and reads signs of sign fonts as such', async () => {
    const reading = await readParts({
      pages: [
        textAt(10, 10, '36.0\ue012'),
        textAt(10, 10, '\uf06c', { attributes: '' }).replace('Font="1"', 'Font="2"') + textAt(16, 10, '保障'),
      ],
    });
    expect(textsOf(reading)).toEqual(['36.0\ufffd', '• 保障']);
    expect(said(reading)).toEqual([['unreadable-characters', 1, 1]]);
  });

  it('says that writing is drawn as shapes', async () => {
    const letter = (index: number): string =>
      `<ofd:PathObject ID="7" Boundary="${10 + (index % 40) * 4} ${10 + Math.floor(index / 40) * 5} 4 4" Fill="true" Stroke="false"><ofd:FillColor Value="0 0 0"/><ofd:AbbreviatedData>M 0 0 B 1 0 3 1 3 3 Q 2 2 1 3 A 1 1 0 0 1 0 2 C</ofd:AbbreviatedData></ofd:PathObject>`;
    expect(said(await read(Array.from({ length: 120 }, (_, index) => letter(index)).join('')))).toEqual([
      ['page-is-picture', 1, 'outlines'],
    ]);
    const some = Array.from({ length: 40 }, (_, index) => letter(index)).join('');
    expect(said(await read(some + textAt(10, 50, '36.00')))).toEqual([['outlines-on-page', 1, 40]]);
  });

  it('tells a scan with invisible writing by its picture', async () => {
    const picture = '<ofd:ImageObject ID="6" Boundary="0 0 200 100" CTM="200 0 0 100 0 0" ResourceID="3"/>';
    const reading = await read(picture + textAt(10, 10, '36.00', { attributes: 'Visible="false"' }));
    expect(said(reading)).toEqual([['page-is-picture', 1, 'scan']]);
    expect(said(await read(picture.replace('CTM="200 0 0 100 0 0" ', '')))).toEqual([
      ['page-is-picture', 1, 'picture'],
    ]);
  });
});

describe('rulings', () => {
  it.each([
    ['strokes', ruled(XS, YS)],
    [
      'strokes in frames that do not fit',
      ruled(XS, YS).replaceAll(/Boundary="(\S+) (\S+) \S+ \S+"/gu, 'Boundary="$1 $2 0 0"'),
    ],
    [
      'bars',
      [...YS.map((y) => areaAt(10, y, 100, 0.2, '0 0 0')), ...XS.map((x) => areaAt(x, 10, 0.2, 20, '0 0 0'))].join(''),
    ],
  ])('of %s make a table', async (_, lines) => {
    const cells = LABELS + textAt(12, 22, '合计', { code: 'DeltaX="4"' }) + textAt(62, 22, '36.00');
    expect(textsOf(await read(lines + cells))).toEqual(['项目 | 金额', '合计 | 36.00']);
  });

  it('are not what is invisible, transparent or not stroked', async () => {
    const cells = LABELS + textAt(12, 22, '合计', { code: 'DeltaX="4"' }) + textAt(62, 22, '36.00');
    for (const attributes of ['Visible="false"', 'Alpha="0"', 'Stroke="false"']) {
      const { blocks } = await read(ruled(XS, YS, attributes) + cells);
      expect(blocks.some(({ type }) => type === 'grid')).toBe(false);
    }
  });
});

describe('parts', () => {
  const amount = textAt(10, 10, '36.00');

  it('reads the pages that are there, and names the one that is not', async () => {
    const reading = await readParts({ pages: [amount, amount, amount] }, { 'Doc_0/Pages/Page_1/Content.xml': null });
    expect(reading.blocks.map(({ place }) => place.page)).toEqual([1, 3]);
    expect(said(reading)).toEqual([
      ['page-broken', 2],
      ['part-damaged', 'Pages/Page_1/Content.xml'],
    ]);
  });

  it('reads a page up to its damage, no figure in part', async () => {
    const whole = textAt(10, 10, '12.00') + textAt(10, 20, '1,286.40');
    const cut = ofd('Page', `<ofd:Content><ofd:Layer ID="9">${whole}</ofd:Layer></ofd:Content>`);
    const at = cut.indexOf('286.40');
    for (const end of ['', '<', '&#;', '\u0000</ofd:Page>']) {
      const reading = await readParts({ pages: [''] }, { 'Doc_0/Pages/Page_0/Content.xml': cut.slice(0, at) + end });
      expect(textsOf(reading)).toEqual(['12.00']);
      expect(said(reading)).toEqual([
        ['page-damaged', 1],
        ['part-damaged', 'Doc_0/Pages/Page_0/Content.xml'],
      ]);
    }
  });

  it('does not expand what a DOCTYPE declares', async () => {
    const page = ofd('Page', `<ofd:Content><ofd:Layer ID="9">${amount}</ofd:Layer></ofd:Content>`);
    const doctype = page.replace('?>', '?><!DOCTYPE a [<!ENTITY b "99">]>');
    const reading = await readParts({ pages: [''] }, { 'Doc_0/Pages/Page_0/Content.xml': doctype });
    expect(textsOf(reading)).toEqual([]);
    expect(said(reading)).toContainEqual(['page-broken', 1]);
  });

  it('says where a drawing or a template is missing, or draws itself', async () => {
    const self = '<ofd:CompositeObject ID="8" Boundary="0 0 100 50" ResourceID="50"/>';
    const resources = `<ofd:CompositeGraphicUnits><ofd:CompositeGraphicUnit ID="50"><ofd:Content>${self}${self}</ofd:Content></ofd:CompositeGraphicUnit></ofd:CompositeGraphicUnits>`;
    expect(said(await read(amount + self, { resources }))).toContainEqual(['page-damaged', 1]);
    expect(said(await read(amount + self))).toEqual([['page-damaged', 1]]);
    const page = `<ofd:Page><ofd:Template TemplateID="20"/><ofd:Content><ofd:Layer ID="3">${amount}</ofd:Layer></ofd:Content></ofd:Page>`;
    expect(said(await read(page))).toEqual([['page-damaged', 1]]);
  });

  it('reads all documents of a package in their order, pages counted through', async () => {
    const second = ofd('Document', '<ofd:CommonData/><ofd:Pages><ofd:Page ID="1" BaseLoc="P.xml"/></ofd:Pages>');
    const reading = await readParts(
      { pages: [amount, amount] },
      {
        'OFD.xml': ofd(
          'OFD',
          ['Doc_0/Document.xml', 'Doc_1/Document.xml', 'Doc_2/Document.xml']
            .map((root) => `<ofd:DocBody><ofd:DocRoot>${root}</ofd:DocRoot></ofd:DocBody>`)
            .join(''),
        ),
        'Doc_1/Document.xml': second,
        'Doc_1/P.xml': ofd(
          'Page',
          `<ofd:Content><ofd:Layer ID="9">${textAt(10, 10, '48.00')}</ofd:Layer></ofd:Content>`,
        ),
      },
    );
    expect(reading.blocks.map((block) => [block.place.page, block.type === 'grid' ? '' : block.text])).toEqual([
      [1, '36.00'],
      [2, '36.00'],
      [3, '48.00'],
    ]);
    expect(said(reading)).toEqual([
      ['documents-in-file', 3],
      ['part-damaged', 'Doc_2/Document.xml'],
    ]);
  });

  it('tells seals, annotations, attached files and other versions, and reads none', async () => {
    const reading = await readParts(
      {
        pages: [amount, amount],
        behind: '<ofd:Annotations>Annots.xml</ofd:Annotations><ofd:Attachments>Attachments.xml</ofd:Attachments>',
        body: '<ofd:Signatures>/Doc_0/Signs/Signatures.xml</ofd:Signatures><ofd:Versions><ofd:Version ID="1" BaseLoc="a"/><ofd:Version ID="2" BaseLoc="b"/></ofd:Versions>',
      },
      {
        'Doc_0/Signs/Signatures.xml': ofd('Signatures', '<ofd:Signature ID="1" BaseLoc="Sign_0/Signature.xml"/>'),
        'Doc_0/Annots.xml': ofd(
          'Annotations',
          '<ofd:Page PageID="1"><ofd:FileLoc>A1.xml</ofd:FileLoc></ofd:Page><ofd:Page PageID="2"><ofd:FileLoc>A2.xml</ofd:FileLoc></ofd:Page>',
        ),
        'Doc_0/A1.xml': ofd('PageAnnot', '<ofd:Annot ID="1" Type="Link"/>'),
        'Doc_0/A2.xml': ofd(
          'PageAnnot',
          `<ofd:Annot ID="2" Type="Stamp"><ofd:Appearance>${textAt(0, 0, '99.00')}</ofd:Appearance></ofd:Annot>`,
        ),
        'Doc_0/Attachments.xml': ofd('Attachments', '<ofd:Attachment ID="1" Name="附表.xlsx"/>'),
      },
    );
    expect(textsOf(reading)).toEqual(['36.00', '36.00']);
    expect(said(reading)).toEqual([
      ['seals-left-out', 1],
      ['annotations-left-out', '2', 1],
      ['files-attached', '附表.xlsx', 1],
      ['versions-in-file', 2],
    ]);
  });

  it('finds a part by its exact name among those that differ in case, and none where that does not tell', async () => {
    const other = ofd('Page', `<ofd:Content><ofd:Layer ID="9">${textAt(10, 10, '99.00')}</ofd:Layer></ofd:Content>`);
    const exact = await readParts({ pages: [amount] }, { 'Doc_0/Pages/Page_0/CONTENT.xml': other });
    expect(textsOf(exact)).toEqual(['36.00']);
    expect(said(exact)).toEqual([]);
    const unclear = await readParts(
      { pages: [amount] },
      {
        'Doc_0/Pages/Page_0/Content.xml': null,
        'Doc_0/Pages/Page_0/CONTENT.xml': other,
        'Doc_0/Pages/Page_0/content.XML': other,
      },
    );
    expect(textsOf(unclear)).toEqual([]);
    expect(said(unclear)).toContainEqual(['page-broken', 1]);
  });

  it('reads parts in the encoding they declare', async () => {
    const page = `<?xml version="1.0" encoding="GB2312"?><Page><Content><Layer ID="9">${textAt(10, 10, '收入', { code: 'DeltaX="4"' }).replaceAll('ofd:', '')}</Layer></Content></Page>`;
    const reading = await readParts({ pages: [''] }, { 'Doc_0/Pages/Page_0/Content.xml': toGb18030(page) });
    expect(textsOf(reading)).toEqual(['收入']);
  });

  it.each([
    ['encrypted', { 'Encryptions.xml': ofd('Encryptions', '') }, { id: 'ofd-locked' }],
    [
      'without its document',
      { 'Doc_0/Document.xml': null },
      { id: 'ofd-damaged', values: { part: 'Doc_0/Document.xml' } },
    ],
    ['with a broken document', { 'Doc_0/Document.xml': '<a><b></a>' }, { id: 'ofd-damaged' }],
    ['with a broken entry', { 'OFD.xml': 'OFD' }, { id: 'ofd-damaged', values: { part: 'OFD.xml' } }],
    ['without any document', { 'OFD.xml': ofd('OFD', '') }, { id: 'ofd-damaged' }],
  ])('refuses a package %s by name', async (_, parts, problem) => {
    await expect(readParts({ pages: [amount] }, parts)).rejects.toMatchObject({
      ...problem,
      place: { file: 'test.ofd' },
    });
  });
});
