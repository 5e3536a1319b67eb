import { append } from '../../lists.ts';
import { mainDirection, multiply, PageCanvas, type Box, type Matrix, type PageContent } from '../drawn/index.ts';
import { limits } from '../limits.ts';
import type { OfdPackage, Part } from './package.ts';
import { paintAll } from './paint.ts';
import type { Page, Space, Tally } from './state.ts';
import { areaOf, type OfdDocument, type PageEntry } from './structure.ts';
import { childOf, childrenOf, type Tag } from './tags.ts';
import { POINTS_PER_MM, type Rectangle } from './values.ts';

/** What was read of a page. */
export interface ReadPage {
  /** `null` where nothing of it could be read. */
  content: PageContent | null;
  damaged: boolean;
  tally: Tally;
}

/** Something that is painted as a whole: a layer of the page or of a template. */
interface Sheet {
  objects: readonly Tag[];
  drawParam: string | undefined;
}

/** Kinds of layers from the lowest to the highest; what is of none is of the body. */
const LAYERS = ['Background', 'Body', 'Foreground'] as const;

/** Reads a page with its templates; writing that mostly runs up or down is read with the page turned. */
export function readPage(pack: OfdPackage, document: OfdDocument, entry: PageEntry, number: number): ReadPage {
  const part = pack.part(entry.from, entry.location);
  const tally: Tally = { hidden: 0, outside: 0 };
  if (!part) return { content: null, damaged: true, tally };
  document.resources.load(part.name, childrenOf(part.tag, 'PageRes'));
  const { sheets, whole, truncated } = stack(pack, document, part);
  const area = areaOf(childOf(part.tag, 'Area')) ?? document.area;
  const draw = (turn: number): ReadPage => {
    const { width, height, matrix } = turnPage(area, turn);
    const canvas = new PageCanvas({ page: number, width, height });
    const left = limits()['page-operations'];
    const page: Page = {
      ...{ canvas, left, resources: document.resources, damaged: !whole },
      tally: { hidden: 0, outside: 0 },
    };
    const paper = paperOf(area, width, height);
    for (const { objects, drawParam } of sheets) {
      const params = document.resources.drawParams(drawParam);
      const space: Space = { matrix, clip: paper, clipIsBox: true, frame: paper, alpha: 1, visible: true, params };
      paintAll(objects, space, page);
    }
    return { content: canvas.finish(truncated || page.left <= 0), damaged: page.damaged, tally: page.tally };
  };
  const read = draw(0);
  const turn = (360 - mainDirection(read.content?.glyphs ?? [])) % 360;
  return turn === 0 ? read : draw(turn);
}

/** The layers of a page and its templates, the lowest first. */
function stack(
  pack: OfdPackage,
  { templates }: OfdDocument,
  page: Part,
): { sheets: Sheet[]; whole: boolean; truncated: boolean } {
  const under: Sheet[] = [];
  const over: Sheet[] = [];
  let { whole, truncated } = page;
  for (const { attributes } of childrenOf(page.tag, 'Template')) {
    const template = templates.get(attributes.get('TemplateID') ?? '');
    const part = template ? pack.part(template.from, template.location) : null;
    whole &&= part?.whole ?? false;
    truncated ||= part?.truncated ?? false;
    const order = attributes.get('ZOrder') || template?.order;
    if (part) append(order === 'Foreground' ? over : under, sheetsOf(part.tag));
  }
  return { sheets: [...under, ...sheetsOf(page.tag), ...over], whole, truncated };
}

function sheetsOf(page: Tag): Sheet[] {
  const layers = childrenOf(childOf(page, 'Content'), 'Layer').map(({ attributes, children }) => ({
    kind: LAYERS.find((kind) => kind === attributes.get('Type')) ?? 'Body',
    sheet: { objects: children, drawParam: attributes.get('DrawParam') },
  }));
  return LAYERS.flatMap((kind) => layers.filter((layer) => layer.kind === kind).map(({ sheet }) => sheet));
}

/** A page as points from the top left, turned clockwise by quarters. */
function turnPage({ width, height }: Rectangle, turn: number): { width: number; height: number; matrix: Matrix } {
  const [w, h] = [width * POINTS_PER_MM, height * POINTS_PER_MM];
  const scale: Matrix = [POINTS_PER_MM, 0, 0, POINTS_PER_MM, 0, 0];
  if (turn === 90) return { width: h, height: w, matrix: multiply([0, 1, -1, 0, h, 0], scale) };
  if (turn === 180) return { width: w, height: h, matrix: multiply([-1, 0, 0, -1, w, h], scale) };
  if (turn === 270) return { width: h, height: w, matrix: multiply([0, -1, 1, 0, 0, w], scale) };
  return { width: w, height: h, matrix: scale };
}

/** The paper, outside of which nothing shows. Where its corner is not the origin, programs differ on what that means: no limit then. */
function paperOf({ x, y }: Rectangle, width: number, height: number): Box {
  if (x === 0 && y === 0) return { x0: 0, y0: 0, x1: width, y1: height };
  return { x0: -width, y0: -height, x1: 2 * width, y1: 2 * height };
}
