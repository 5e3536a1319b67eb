import { isRectangle, transformBox, unitSize, type Colour, type Paint } from '../drawn/index.ts';
import { isHidden, type Handler, type Handlers, type Machine } from './machine.ts';
import { boundPath, readSubpaths } from './paths.ts';
import { OPS, type PdfGlyph } from './pdfjs.ts';
import { clipTo, fillsOpaquely } from './state.ts';
import { writeText } from './write-text.ts';

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

const setClip: Handler = (machine) => {
  machine.clipNext = true;
};

/** Paints a path with the operation it names, and makes it the clip where one was announced. */
const constructPath: Handler = (machine, [kind, parts, minMax]) => {
  const { state } = machine;
  const [data] = parts as [ArrayLike<number> | null];
  const bounds = boundPath(minMax as ArrayLike<number> | null, state.ctm);
  if (data && bounds && !isHidden(machine)) paintPath(machine, Number(kind), data);
  if (machine.clipNext) {
    const [shape, ...more] = data ? readSubpaths(data, state.ctm) : [];
    const isBox = shape !== undefined && more.length === 0 && isRectangle(shape);
    clipTo(state, bounds ?? { x0: 0, y0: 0, x1: -1, y1: -1 }, isBox);
  }
  machine.clipNext = false;
};

function paintPath(machine: Machine, kind: number, data: ArrayLike<number>): void {
  const { state, canvas } = machine;
  const fills = FILLING.has(kind) && state.fillAlpha > 0;
  const strokes = STROKING.has(kind) && state.strokeAlpha > 0;
  if (!fills && !strokes) return;
  const subpaths = readSubpaths(data, state.ctm);
  if (fills) canvas.fill(subpaths, { ...paintOf(machine, state.fill), hides: fillsOpaquely(state) });
  if (strokes) canvas.stroke(subpaths, state.lineWidth * unitSize(state.ctm), paintOf(machine, state.stroke));
}

const paintImage: Handler = (machine, [image, width, height]) => {
  if (isHidden(machine)) return;
  const inline = typeof image === 'object' ? (image as { width?: number; height?: number } | null) : null;
  const pixels = Number(inline?.width ?? width) * Number(inline?.height ?? height);
  machine.canvas.showImage(transformBox(machine.state.ctm, 0, 0, 1, 1), paintOf(machine, 'image'), pixels);
};

/** Rendering modes of text (ISO 32000-2, 9.3.6). */
const STROKED = 1;
const INVISIBLE = new Set([3, 7]);
const CLIPPING = 4;

const showText: Handler = (machine, [items]) => {
  const { state, canvas } = machine;
  if (!state.font) {
    canvas.loseText();
    return;
  }
  const { renderingMode, fillAlpha: alpha } = state;
  const ink = renderingMode === STROKED ? state.stroke : state.fill;
  const shows = !isHidden(machine) && alpha > 0;
  const invisible = INVISIBLE.has(renderingMode);
  writeText(state, state.font, items as (PdfGlyph | number)[], { ink, alpha }, (glyph) => {
    if (!shows) return;
    if (invisible) canvas.writeInvisible();
    else canvas.write(glyph);
  });
  // From here on, what is painted is cut at the outlines of the characters.
  if (renderingMode >= CLIPPING) state.clipIsBox = false;
};

function paintOf({ state, annotations }: Machine, colour: Colour): Paint {
  return { colour, clip: state.clip, hides: false, ruling: annotations === 0 };
}

/** Operations that paint. */
export const PAINT_OPERATORS: Handlers = {
  [OPS.clip]: setClip,
  [OPS.eoClip]: setClip,
  [OPS.constructPath]: constructPath,
  [OPS.paintImageXObject]: paintImage,
  [OPS.paintInlineImageXObject]: paintImage,
  [OPS.paintImageMaskXObject]: paintImage,
  [OPS.paintSolidColorImageMask]: paintImage,
  [OPS.showText]: showText,
};
