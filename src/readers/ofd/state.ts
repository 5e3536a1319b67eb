import {
  boundSubpaths,
  intersect,
  isRectangle,
  multiply,
  transformBox,
  type Box,
  type Matrix,
  type PageCanvas,
  type Subpath,
} from '../drawn/index.ts';
import { append } from '../../lists.ts';
import { readInk, type Ink } from './colours.ts';
import { readPath } from './path-data.ts';
import type { Resources } from './resources.ts';
import { childOf, childrenOf, type Tag } from './tags.ts';
import { readFlag, readMatrix, readNumber, readRectangle, type Rectangle } from './values.ts';

/** What of a page's writing is not written on it, in characters. */
export interface Tally {
  /** Set not to show, transparent, or outside of a clip. */
  hidden: number;
  /** Outside of the frame that their object says it has; they are read. */
  outside: number;
}

/** What is painted on, and what may be referred to. */
export interface Page {
  canvas: PageCanvas;
  resources: Resources;
  tally: Tally;
  /** Objects that may still be painted: drawings that use drawings multiply. */
  left: number;
  /** Whether something of the page could not be read. */
  damaged: boolean;
}

/** The space that objects stand in: the page, a layer, a drawing. */
export interface Space {
  /** To points on the page. */
  matrix: Matrix;
  /** Outside of it nothing is painted; whether all of that box may be painted on. */
  clip: Box;
  clipIsBox: boolean;
  /** The frames of the objects around: most programs paint outside of them, some do not. */
  frame: Box;
  alpha: number;
  visible: boolean;
  /** Ways of drawing that count where an object says nothing itself. */
  params: readonly Tag[];
}

/** An object of a page in its own space. */
export interface Unit extends Space {
  tag: Tag;
  /** Where its own frame stands on the page; `null` where it has none, or one without extent. */
  own: Box | null;
  boundary: Rectangle | null;
}

/** The space of an object: its frame (Boundary), its own transformation (CTM), its clips, what it is drawn with. */
export function enter(tag: Tag, space: Space, { resources }: Page): Unit {
  const { attributes } = tag;
  const boundary = readRectangle(attributes.get('Boundary'));
  const { x, y, width, height } = boundary ?? { x: 0, y: 0, width: 0, height: 0 };
  const corner = multiply(space.matrix, [1, 0, 0, 1, x, y]);
  const own = width > 0 || height > 0 ? transformBox(corner, 0, 0, width, height) : null;
  const ctm = readMatrix(attributes.get('CTM'));
  const params = resources.drawParams(attributes.get('DrawParam'));
  const unit: Unit = {
    ...{ tag, own, boundary },
    matrix: ctm ? multiply(corner, ctm) : corner,
    clip: space.clip,
    clipIsBox: space.clipIsBox,
    frame: own ? intersect(space.frame, own) : space.frame,
    alpha: (space.alpha * Math.min(255, Math.max(0, readNumber(attributes.get('Alpha'), 255)))) / 255,
    visible: space.visible && readFlag(attributes.get('Visible'), true),
    params: params.length > 0 ? params : space.params,
  };
  for (const clip of childrenOf(childOf(tag, 'Clips'), 'Clip')) clipTo(unit, clip, corner);
  return unit;
}

/**
 * A clip is all of its areas together. Its data stand in the space of the object's frame; some writers take them for the object's own,
 * with its CTM, so the box round both counts.
 */
function clipTo(unit: Unit, clip: Tag, corner: Matrix): void {
  const shapes: Subpath[] = [];
  for (const area of childrenOf(clip, 'Area')) {
    const path = childOf(area, 'Path');
    // Characters as a clip: nothing is cut at their outlines here.
    if (!path) return;
    const frame = readRectangle(path.attributes.get('Boundary'));
    const inner = readMatrix(area.attributes.get('CTM')) ?? [1, 0, 0, 1, 0, 0];
    const place = multiply(inner, [1, 0, 0, 1, frame?.x ?? 0, frame?.y ?? 0]);
    for (const outer of new Set([corner, unit.matrix])) {
      append(shapes, readPath(childOf(path, 'AbbreviatedData')?.text ?? '', multiply(outer, place)));
    }
  }
  const box = boundSubpaths(shapes);
  if (!box) return;
  unit.clip = intersect(unit.clip, box);
  unit.clipIsBox &&= shapes.length === 1 && shapes.every(isRectangle);
}

/** An attribute of an object, or of what it is drawn with. */
export function attributeOf({ tag, params }: Unit, name: string): string | undefined {
  return tag.attributes.get(name) ?? params.find(({ attributes }) => attributes.has(name))?.attributes.get(name);
}

/** The colour an object is filled or stroked with, its own or that of what it is drawn with; `null` where nobody says. */
export function inkOf({ tag, params, alpha }: Unit, name: 'FillColor' | 'StrokeColor', page: Page): Ink | null {
  for (const source of [tag, ...params]) {
    const colour = childOf(source, name);
    if (!colour) continue;
    const ink = readInk(colour, page.resources);
    return { ...ink, alpha: ink.alpha * alpha };
  }
  return null;
}
