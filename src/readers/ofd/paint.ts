import { boundSubpaths, intersect, transformBox, unitSize, type Box, type Paint } from '../drawn/index.ts';
import { paintText } from './paint-text.ts';
import { readPath } from './path-data.ts';
import { attributeOf, enter, inkOf, type Page, type Space, type Unit } from './state.ts';
import { textOf, type Tag } from './tags.ts';
import { readFlag, readNumber } from './values.ts';

/** How deep drawings may use drawings. */
const DEEPEST = 20;
/** Thickness of a stroke that says none, in millimetres. */
const LINE_WIDTH = 0.353;

/** Paints objects in their order; what is no object of a page is passed over. */
export function paintAll(tags: readonly Tag[], space: Space, page: Page, depth = 0): void {
  for (const tag of tags) {
    if (page.left <= 0) return;
    page.left--;
    if (tag.name === 'PageBlock') paintAll(tag.children, space, page, depth);
    else if (tag.name === 'TextObject') paintText(enter(tag, space, page), page);
    else if (tag.name === 'PathObject') paintPath(enter(tag, space, page), page);
    else if (tag.name === 'ImageObject') paintImage(enter(tag, space, page), page);
    else if (tag.name === 'CompositeObject') paintComposite(enter(tag, space, page), page, depth);
  }
}

function paintComposite(unit: Unit, page: Page, depth: number): void {
  const drawing = page.resources.composites.get(unit.tag.attributes.get('ResourceID') ?? '');
  if (!drawing || depth >= DEEPEST) page.damaged = true;
  else paintAll(drawing.content, unit, page, depth + 1);
}

/** A path is stroked unless it says otherwise, and filled where it says so; without a colour the filling is transparent. */
function paintPath(unit: Unit, page: Page): void {
  if (!unit.visible) return;
  const fill = readFlag(attributeOf(unit, 'Fill'), false) ? inkOf(unit, 'FillColor', page) : null;
  const stroke = readFlag(attributeOf(unit, 'Stroke'), true)
    ? (inkOf(unit, 'StrokeColor', page) ?? { colour: '#000000', alpha: unit.alpha })
    : null;
  const data = textOf(unit.tag, 'AbbreviatedData');
  const subpaths = readPath(data, unit.matrix);
  const bounds = boundSubpaths(subpaths);
  if (!bounds) {
    if (fill && fill.alpha > 0 && /[QBA]/u.test(data)) page.canvas.countOutline();
    return;
  }
  const width = Math.max(0, readNumber(attributeOf(unit, 'LineWidth'), LINE_WIDTH)) * unitSize(unit.matrix);
  const { frame, isRight } = frameOf(unit, bounds, stroke ? width : 0);
  const paint = (colour: string): Paint => ({ colour, clip: intersect(unit.clip, frame), hides: false, ruling: true });
  if (fill && fill.alpha > 0) {
    const hides = isRight && fill.alpha === 1 && unit.clipIsBox && fill.colour.startsWith('#');
    page.canvas.fill(subpaths, { ...paint(fill.colour), hides });
  }
  if (stroke && stroke.alpha > 0) page.canvas.stroke(subpaths, width, paint(stroke.colour));
}

/** The frame that a path is cut at, its lines as thick as they are; a path that lies nowhere in its frame has a wrong one. */
function frameOf({ frame, own }: Unit, bounds: Box, width: number): { frame: Box; isRight: boolean } {
  const shared = intersect(frame, bounds);
  const isRight = own !== null && shared.x1 >= shared.x0 - width && shared.y1 >= shared.y0 - width;
  if (!isRight) return { frame: { x0: -Infinity, y0: -Infinity, x1: Infinity, y1: Infinity }, isRight };
  return { frame: { x0: frame.x0 - width, y0: frame.y0 - width, x1: frame.x1 + width, y1: frame.y1 + width }, isRight };
}

/** A picture fills the square of one unit; one without a transformation fills its frame. */
function paintImage(unit: Unit, { canvas }: Page): void {
  if (!unit.visible || unit.alpha === 0) return;
  const { tag, own, matrix, clip } = unit;
  const box = tag.attributes.has('CTM') || !own ? transformBox(matrix, 0, 0, 1, 1) : own;
  canvas.showImage(box, { clip: own ? intersect(clip, own) : clip, ruling: true });
}
