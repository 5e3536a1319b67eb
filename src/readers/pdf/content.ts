import { changePaint, changeText } from './change-state.ts';
import {
  intersect,
  isMatrix,
  isNumbers,
  multiply,
  transformBox,
  type Box,
  type Mark,
  type Matrix,
  type PageContent,
} from '../drawn/index.ts';
import { GlyphSheet } from './glyph-sheet.ts';
import { fillMarks, strokeMarks, type Painted } from './marks.ts';
import { boundPath, readSubpaths } from './paths.ts';
import { OPS, type PdfFont, type PdfGlyph } from './pdfjs.ts';
import { clipTo, initialState, transform, unitSize, type State } from './state.ts';
import { writeText } from './write-text.ts';

/** Operations of one page that are read; a drawing with more is not a budget. */
const MOST_OPERATIONS = 1_500_000;

/** What `PDFPageProxy.getOperatorList` yields. */
export interface Operations {
  fnArray: ArrayLike<number>;
  argsArray: ArrayLike<unknown>;
}

export interface PageFrame {
  page: number;
  width: number;
  height: number;
  /** From the page's own coordinates to points from the top left, the page's rotation included. */
  matrix: Matrix;
}

export interface Lookups {
  font(name: string): PdfFont | null;
  /** Is the layer (optional content) shown? */
  visible(layer: unknown): boolean;
}

/** Runs through the operations of a page and notes what shows: characters, thin marks, pictures. */
export function readContent(operations: Operations, frame: PageFrame, lookups: Lookups): PageContent {
  const paper: Box = { x0: 0, y0: 0, x1: frame.width, y1: frame.height };
  const sheet = new GlyphSheet();
  const marks: Mark[] = [];
  const images: Box[] = [];
  const stack: State[] = [];
  const layers: boolean[] = [];
  let hiddenLayers = 0;
  let annotations = 0;
  let outlines = 0;
  let lostText = false;
  let clipNext = false;
  let state = initialState(frame.matrix, paper);

  const keep = (painted: Painted, colour: string): void => {
    if (annotations > 0) return;
    for (const mark of painted.marks) if (sheet.showsOn(colour, mark)) marks.push(mark);
    for (const shade of painted.shades) sheet.shade(shade, colour);
  };
  const paintPath = (kind: number, data: ArrayLike<number> | null, minMax: ArrayLike<number> | null): void => {
    const bounds = boundPath(minMax, state.ctm);
    if (data && bounds && hiddenLayers === 0 && kind !== OPS.endPath) {
      const subpaths = readSubpaths(data, state.ctm);
      if (FILLING.has(kind) && state.fillAlpha > 0) {
        keep(fillMarks(subpaths, state.clip), state.fill);
        if (subpaths.some(({ curved }) => curved)) outlines++;
      }
      if (STROKING.has(kind) && state.strokeAlpha > 0) {
        keep(strokeMarks(subpaths, state.lineWidth * unitSize(state), state.clip), state.stroke);
      }
    }
    if (clipNext) clipTo(state, bounds ?? { x0: 0, y0: 0, x1: -1, y1: -1 });
    clipNext = false;
  };
  const paintImage = (): void => {
    if (hiddenLayers > 0) return;
    const box = intersect(transformBox(state.ctm, 0, 0, 1, 1), state.clip);
    if (box.x1 < box.x0 || box.y1 < box.y0) return;
    const { marks: lines, shades } = fillMarks([rectangle(box)], state.clip);
    if (annotations === 0) marks.push(...lines);
    if (shades.length > 0) images.push(box);
    for (const shade of shades) sheet.shade(shade, 'image');
  };
  const enter = (matrix: unknown, bbox: unknown): void => {
    stack.push({ ...state });
    if (isMatrix(matrix)) transform(state, matrix);
    if (isNumbers(bbox)) clipTo(state, boxOf(bbox, state.ctm));
  };

  const count = Math.min(operations.fnArray.length, MOST_OPERATIONS);
  for (let index = 0; index < count; index++) {
    const args = (operations.argsArray[index] ?? []) as unknown[];
    const operation = operations.fnArray[index] ?? 0;
    switch (operation) {
      case OPS.save:
        stack.push({ ...state });
        break;
      case OPS.restore:
      case OPS.paintFormXObjectEnd:
      case OPS.endGroup:
        state = stack.pop() ?? state;
        break;
      case OPS.transform:
        if (isMatrix(args)) transform(state, args);
        break;
      case OPS.paintFormXObjectBegin:
        enter(args[0], args[1]);
        break;
      case OPS.beginGroup: {
        const group = args[0] as { matrix?: unknown; bbox?: unknown } | undefined;
        enter(null, null);
        if (isNumbers(group?.bbox)) {
          const ctm = isMatrix(group.matrix) ? multiply(state.ctm, group.matrix) : state.ctm;
          clipTo(state, boxOf(group.bbox, ctm));
        }
        break;
      }
      case OPS.beginAnnotation: {
        const [, rect, placed, matrix] = args;
        annotations++;
        stack.push(state);
        state = initialState(frame.matrix, paper);
        if (isNumbers(rect)) clipTo(state, boxOf(rect, state.ctm));
        if (isMatrix(placed)) transform(state, placed);
        if (isMatrix(matrix)) transform(state, matrix);
        break;
      }
      case OPS.endAnnotation:
        annotations--;
        state = stack.pop() ?? state;
        break;
      case OPS.beginMarkedContentProps:
      case OPS.beginMarkedContent: {
        const hidden = args[0] === 'OC' && !lookups.visible(args[1]);
        layers.push(hidden);
        if (hidden) hiddenLayers++;
        break;
      }
      case OPS.endMarkedContent:
        if (layers.pop()) hiddenLayers--;
        break;
      case OPS.clip:
      case OPS.eoClip:
        clipNext = true;
        break;
      case OPS.constructPath: {
        const [data] = args[1] as [ArrayLike<number> | null];
        paintPath(Number(args[0]), data, args[2] as ArrayLike<number> | null);
        break;
      }
      case OPS.paintImageXObject:
      case OPS.paintInlineImageXObject:
      case OPS.paintImageMaskXObject:
      case OPS.paintSolidColorImageMask:
        paintImage();
        break;
      case OPS.showText: {
        const { fill, fillAlpha, renderingMode } = state;
        const written = hiddenLayers === 0 && fillAlpha > 0;
        const ink = renderingMode === 3 || renderingMode === 7 ? null : renderingMode === 1 ? state.stroke : fill;
        if (!state.font) lostText = true;
        else {
          writeText(state, state.font, args[0] as (PdfGlyph | number)[], (glyph) => {
            if (written) sheet.add(glyph, ink);
          });
        }
        break;
      }
      default:
        if (!changePaint(state, operation, args, lookups.font)) changeText(state, operation, args, lookups.font);
    }
  }
  return {
    page: frame.page,
    width: frame.width,
    height: frame.height,
    glyphs: sheet.glyphs,
    marks,
    images,
    hiddenGlyphs: sheet.hidden,
    outlines,
    lostText,
    truncated: count < operations.fnArray.length || sheet.full,
  };
}

const FILLING = new Set<number>([
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);
const STROKING = new Set<number>([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);

function boxOf(numbers: ArrayLike<number>, matrix: Matrix): Box {
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = Array.from(numbers);
  return transformBox(matrix, x0, y0, x1, y1);
}

function rectangle({ x0, y0, x1, y1 }: Box) {
  return { points: [x0, y0, x1, y0, x1, y1, x0, y1], curved: false, closed: true };
}
