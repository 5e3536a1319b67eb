import { strToU8, zipSync, type Zippable } from 'fflate';
import type { PrintedDocument } from '../print.ts';
import type { Random } from '../random.ts';
import type { Drawn, Sheet } from './pdf/file.ts';
import type { PdfHabit } from './pdf/habits.ts';
import { layPages } from './pdf/index.ts';

/** Ways in which programs write the same page. */
export const OFD_DIALECTS = [
  /** Steps written as runs (`g 3 1.5`), the last one left to go on. */
  'runs of steps',
  /** An object for each character, blanks left out. */
  'single characters',
  /** All lines of one place in one object, X and Y said once. */
  'several codes',
  /** Sizes and places in points, made millimetres by a CTM. */
  'in points',
  /** Colours and widths by DrawParam, one that goes back to another. */
  'draw params',
  /** Rulings in a template below the page. */
  'template',
  /** Everything in a drawing that the page uses. */
  'composite',
  'page block',
  /** `\` in paths, others from the root, a folder round it all. */
  'odd paths',
  'other namespace',
  /** The XML laid out over lines, texts too. */
  'indented',
] as const;

export type OfdDialect = (typeof OFD_DIALECTS)[number];

const MM = 25.4 / 72;

/** A document as an OFD package; `random` picks where the habits show. */
export function renderOfd(
  document: PrintedDocument,
  habits: ReadonlySet<PdfHabit>,
  random: Random,
  dialects: ReadonlySet<OfdDialect> = new Set(),
): Uint8Array {
  return packOfd(layPages(document, habits, random), dialects);
}

/** Packs pages as one document of an OFD package. */
function packOfd(sheets: readonly Sheet[], dialects: ReadonlySet<OfdDialect>): Uint8Array {
  const odd = dialects.has('odd paths');
  const pen = new OfdPen(dialects);
  const pages = sheets.map((sheet) => pen.page(sheet));
  const [first] = sheets;
  const templates = pages.map(({ template }, index) =>
    template === null ? '' : `<ofd:TemplatePage ID="${9000 + index}" BaseLoc="Tpls/Tpl_${index}.xml"/>`,
  );
  const pageOf = (index: number): string =>
    odd ? `Pages\\Page_${index}\\content.xml` : `Pages/Page_${index}/Content.xml`;
  const texts: Record<string, string> = {
    'OFD.xml': `<ofd:OFD Version="1.0" DocType="OFD"><ofd:DocBody><ofd:DocInfo><ofd:DocID>1</ofd:DocID></ofd:DocInfo><ofd:DocRoot>${odd ? '/Doc_0/Document.xml' : 'Doc_0/Document.xml'}</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
    'Doc_0/Document.xml': `<ofd:Document><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 ${mm(first?.width ?? 595)} ${mm(first?.height ?? 842)}</ofd:PhysicalBox></ofd:PageArea><ofd:PublicRes>${odd ? 'Doc_0/PublicRes.xml' : 'PublicRes.xml'}</ofd:PublicRes>${templates.join('')}</ofd:CommonData><ofd:Pages>${sheets.map((_, index) => `<ofd:Page ID="${index + 1}" BaseLoc="${pageOf(index)}"/>`).join('')}</ofd:Pages></ofd:Document>`,
    'Doc_0/PublicRes.xml': `<ofd:Res BaseLoc="Res"><ofd:Fonts><ofd:Font ID="3" FontName="SimSun"/><ofd:Font ID="4" FontName="SimHei"/></ofd:Fonts><ofd:DrawParams>${DRAW_PARAMS}</ofd:DrawParams><ofd:CompositeGraphicUnits>${pages.map(({ composite }) => composite).join('')}</ofd:CompositeGraphicUnits></ofd:Res>`,
  };
  for (const [index, { content, template }] of pages.entries()) {
    texts[`Doc_0/Pages/Page_${index}/Content.xml`] = content;
    if (template !== null) texts[`Doc_0/Tpls/Tpl_${index}.xml`] = template;
  }
  const files: Zippable = {};
  for (const [name, text] of Object.entries(texts)) {
    files[odd ? `公开/${name}` : name] = strToU8(`<?xml version="1.0" encoding="UTF-8"?>\n${dress(text, dialects)}\n`);
  }
  return zipSync(files, { level: 6, mtime: '2000-01-01' });
}

/** One goes back to the other: black, in lines of half a point. */
const DRAW_PARAMS = `<ofd:DrawParam ID="70" LineWidth="${mm(0.5)}"><ofd:StrokeColor Value="0 0 0"/></ofd:DrawParam><ofd:DrawParam ID="71" Relative="70"><ofd:FillColor Value="#0 #0 #0"/></ofd:DrawParam>`;

/** Gives the parts their namespace, and the layout of lines. */
function dress(xml: string, dialects: ReadonlySet<OfdDialect>): string {
  const space = dialects.has('other namespace') ? 'http://www.ofdspec.org' : 'http://www.ofdspec.org/2016';
  const named = xml.replace(/^<ofd:(\w+)/u, `<ofd:$1 xmlns:ofd="${space}"`);
  const prefixed = dialects.has('other namespace') ? named.replaceAll('ofd:', '').replace('xmlns:ofd', 'xmlns') : named;
  return dialects.has('indented') ? prefixed.replaceAll('><', '>\n\t<') : prefixed;
}

class OfdPen {
  readonly #dialects: ReadonlySet<OfdDialect>;
  #id = 100;

  constructor(dialects: ReadonlySet<OfdDialect>) {
    this.#dialects = dialects;
  }

  page({ width, height, content }: Sheet): { content: string; template: string | null; composite: string } {
    const number = this.#next();
    const isRuling = ({ kind }: Drawn): boolean => kind === 'line' || kind === 'box';
    // What hides other things keeps its place among them.
    const under = this.#dialects.has('template') ? content.filter(isRuling) : [];
    const objects = this.#objects(content.filter((drawn) => !under.includes(drawn)));
    const asDrawing = this.#dialects.has('composite');
    const box = `0 0 ${mm(width)} ${mm(height)}`;
    const inner = asDrawing
      ? `<ofd:CompositeObject ID="${this.#next()}" Boundary="${box}" ResourceID="${number}"/>`
      : this.#dialects.has('page block')
        ? `<ofd:PageBlock ID="${this.#next()}">${objects}</ofd:PageBlock>`
        : objects;
    const area = `<ofd:Area><ofd:PhysicalBox>${box}</ofd:PhysicalBox></ofd:Area>`;
    const layer = this.#dialects.has('draw params') ? ' DrawParam="71"' : '';
    const page = (before: string, layers: string): string =>
      `<ofd:Page>${before}${area}<ofd:Content>${layers}</ofd:Content></ofd:Page>`;
    const index = this.#pages++;
    return {
      content: page(
        under.length > 0 ? `<ofd:Template TemplateID="${9000 + index}" ZOrder="Background"/>` : '',
        `<ofd:Layer ID="${this.#next()}" Type="Body"${layer}>${inner}</ofd:Layer>`,
      ),
      template:
        under.length > 0 ? page('', `<ofd:Layer ID="${this.#next()}">${this.#objects(under)}</ofd:Layer>`) : null,
      composite: asDrawing
        ? `<ofd:CompositeGraphicUnit ID="${number}" Width="${mm(width)}" Height="${mm(height)}"><ofd:Content>${objects}</ofd:Content></ofd:CompositeGraphicUnit>`
        : '',
    };
  }

  #pages = 0;

  #next(): number {
    return this.#id++;
  }

  #objects(drawn: readonly Drawn[]): string {
    return drawn.map((one) => (one.kind === 'text' ? this.#text(one) : this.#path(one))).join('');
  }

  #path(drawn: Exclude<Drawn, { kind: 'text' }>): string {
    const { x0, y0, x1, y1 } = drawn;
    const [w, h] = [mm(x1 - x0), mm(y1 - y0)];
    const frame = `<ofd:PathObject ID="${this.#next()}" Boundary="${mm(x0)} ${mm(y0)} ${w} ${h}"`;
    const corners = `<ofd:AbbreviatedData>M 0 0 L ${w} 0 L ${w} ${h} L 0 ${h} C</ofd:AbbreviatedData></ofd:PathObject>`;
    if (drawn.kind === 'area') {
      return `${frame} Fill="true" Stroke="false"><ofd:FillColor Value="${channels(drawn.grey)}"/>${corners}`;
    }
    const dressed = this.#dialects.has('draw params') ? ' DrawParam="71">' : ` LineWidth="${mm(0.5)}">`;
    if (drawn.kind === 'box') return frame + dressed + corners;
    return `${frame}${dressed}<ofd:AbbreviatedData>M 0 0 L ${w} ${h}</ofd:AbbreviatedData></ofd:PathObject>`;
  }

  #text({ text, x, y, size, bold, grey, spacing, turned }: Extract<Drawn, { kind: 'text' }>): string {
    const letters = [...text];
    const steps = letters.map((letter) => (letter.charCodeAt(0) < 0x80 ? 0.5 : 1) * size + spacing);
    const places = steps.map((_, index) => steps.slice(0, index).reduce((sum, step) => sum + step, 0));
    const length = steps.reduce((sum, step) => sum + step, 0);
    const font = `Font="${bold ? 4 : 3}"`;
    const colour = grey > 0 ? `<ofd:FillColor Value="${channels(grey)}"/>` : '';
    if (turned) {
      const box = `${mm(x - size)} ${mm(y - length)} ${mm(size * 1.25)} ${mm(length)}`;
      return `<ofd:TextObject ID="${this.#next()}" Boundary="${box}" ${font} Size="${mm(size)}" ReadDirection="270" CharDirection="270">${colour}<ofd:TextCode X="${mm(size)}" Y="${mm(length)}" DeltaY="${this.#steps(steps.map((step) => -step))}">${escape(text)}</ofd:TextCode></ofd:TextObject>`;
    }
    if (this.#dialects.has('single characters')) {
      return letters
        .map((letter, index) => {
          const left = x + (places[index] ?? 0);
          const box = `${mm(left)} ${mm(y - size)} ${mm(size)} ${mm(size * 1.25)}`;
          return letter.trim() === ''
            ? ''
            : `<ofd:TextObject ID="${this.#next()}" Boundary="${box}" ${font} Size="${mm(size)}">${colour}<ofd:TextCode X="0" Y="${mm(size)}">${escape(letter)}</ofd:TextCode></ofd:TextObject>`;
        })
        .join('');
    }
    const points = this.#dialects.has('in points');
    const own = (value: number): number => (points ? Math.round(value * 100) / 100 : mm(value));
    const box = `${mm(x)} ${mm(y - size)} ${mm(length)} ${mm(size * 1.25)}`;
    const scale = points ? ` CTM="${MM} 0 0 ${MM} 0 0"` : '';
    const cut = this.#dialects.has('several codes') ? Math.floor(letters.length / 2) : 0;
    const code = (from: number, to: number, place: string): string =>
      `<ofd:TextCode ${place}${to - from > 1 ? ` DeltaX="${this.#steps(steps.slice(from, to), own)}"` : ''}>${this.#layOut(letters.slice(from, to))}</ofd:TextCode>`;
    const codes =
      cut > 0
        ? code(0, cut, `X="0" Y="${own(size)}"`) + code(cut, letters.length, `X="${own(places[cut] ?? 0)}"`)
        : code(0, letters.length, `X="0" Y="${own(size)}"`);
    return `<ofd:TextObject ID="${this.#next()}" Boundary="${box}" ${font} Size="${own(size)}"${scale}>${colour}${codes}</ofd:TextObject>`;
  }

  /** The steps between letters, that behind the last left out. */
  #steps(all: readonly number[], own: (value: number) => number = mm): string {
    const steps = all.slice(0, -1).map(own);
    if (!this.#dialects.has('runs of steps')) return steps.join(' ');
    const runs: { step: number; times: number }[] = [];
    for (const step of steps) {
      const last = runs.at(-1);
      if (last?.step === step) last.times++;
      else runs.push({ step, times: 1 });
    }
    const last = runs.at(-1);
    if (last) last.times = 1;
    return runs
      .map(({ step, times }) => (times > 2 ? `g ${times} ${step}` : Array(times).fill(step).join(' ')))
      .join(' ');
  }

  #layOut(letters: readonly string[]): string {
    const text = escape(letters.join(''));
    return this.#dialects.has('indented') ? `\n\t${text}\n` : text;
  }
}

function channels(grey: number): string {
  const value = Math.round(grey * 255);
  return `${value} ${value} ${value}`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Points as millimetres, to a thousandth. */
function mm(points: number): number {
  return Math.round(points * MM * 1000) / 1000;
}
