import { intersect, multiply, type Box, type Colour, type Matrix } from '../drawn/index.ts';
import type { PdfFont } from './pdfjs.ts';

/** The graphics and text state of a PDF content stream (ISO 32000-2, 8.4 and 9.3), as far as reading needs it. */
export interface State {
  ctm: Matrix;
  clip: Box;
  lineWidth: number;
  fill: Colour;
  stroke: Colour;
  fillAlpha: number;
  strokeAlpha: number;
  font: PdfFont | null;
  fontSize: number;
  /** -1 for a negative font size, which turns the writing round. */
  fontDirection: 1 | -1;
  charSpacing: number;
  wordSpacing: number;
  horizontalScale: number;
  leading: number;
  rise: number;
  renderingMode: number;
  textMatrix: Matrix;
  x: number;
  y: number;
  lineX: number;
  lineY: number;
}

export function initialState(ctm: Matrix, clip: Box): State {
  return {
    ctm,
    clip,
    lineWidth: 1,
    fill: '#000000',
    stroke: '#000000',
    fillAlpha: 1,
    strokeAlpha: 1,
    font: null,
    fontSize: 0,
    fontDirection: 1,
    charSpacing: 0,
    wordSpacing: 0,
    horizontalScale: 1,
    leading: 0,
    rise: 0,
    renderingMode: 0,
    textMatrix: [1, 0, 0, 1, 0, 0],
    x: 0,
    y: 0,
    lineX: 0,
    lineY: 0,
  };
}

export function setTextMatrix(state: State, matrix: Matrix): void {
  state.textMatrix = matrix;
  state.x = state.lineX = 0;
  state.y = state.lineY = 0;
}

export function moveText(state: State, x: number, y: number): void {
  state.x = state.lineX += x;
  state.y = state.lineY += y;
}

export function transform(state: State, matrix: Matrix): void {
  state.ctm = multiply(state.ctm, matrix);
}

export function clipTo(state: State, box: Box): void {
  state.clip = intersect(state.clip, box);
}

/** How many points one unit of the current coordinates is, on average of both axes. */
export function unitSize({ ctm }: State): number {
  return Math.sqrt(Math.abs(ctm[0] * ctm[3] - ctm[1] * ctm[2]));
}
