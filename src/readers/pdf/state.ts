import { intersect, multiply, type Box, type Colour, type Matrix } from '../drawn/index.ts';
import type { PdfFont } from './pdfjs.ts';

/** The graphics and text state of a PDF content stream (ISO 32000-2, 8.4 and 9.3), as far as reading needs it. */
export interface State {
  ctm: Matrix;
  /** The box round what may be painted on. */
  clip: Box;
  /** Whether all of that box may be painted on. */
  clipIsBox: boolean;
  lineWidth: number;
  fill: Colour;
  stroke: Colour;
  fillAlpha: number;
  strokeAlpha: number;
  /** Whether what is painted is mixed with what lies under it: a blend mode other than Normal. */
  blends: boolean;
  /** Whether a soft mask lets only parts of what is painted through. */
  masked: boolean;
  /** Whether the group around it is itself painted transparent, mixed or masked. */
  veiled: boolean;
  /** In a soft mask: painted nowhere. */
  unseen: boolean;
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
    clipIsBox: true,
    lineWidth: 1,
    fill: '#000000',
    stroke: '#000000',
    fillAlpha: 1,
    strokeAlpha: 1,
    blends: false,
    masked: false,
    veiled: false,
    unseen: false,
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

/** `isBox`: whether the clip is all of the box, or some other shape inside it. */
export function clipTo(state: State, box: Box, isBox: boolean): void {
  state.clip = intersect(state.clip, box);
  state.clipIsBox &&= isBox;
}

/** Does an area filled now hide what lies under it? */
export function fillsOpaquely({ fill, fillAlpha, blends, masked, veiled, clipIsBox }: State): boolean {
  return fill.startsWith('#') && fillAlpha === 1 && !blends && !masked && !veiled && clipIsBox;
}
