import type { Matrix, PageCanvas } from '../drawn/index.ts';
import type { PdfFont } from './pdfjs.ts';
import { initialState, type State } from './state.ts';

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

/** What runs through the operations of a page and paints what shows of them on the canvas. */
export interface Machine {
  readonly canvas: PageCanvas;
  readonly frame: PageFrame;
  readonly lookups: Lookups;
  state: State;
  readonly stack: State[];
  /** Whether each of the open layers and marked parts hides what is in it. */
  readonly layers: boolean[];
  /** Annotations that are open: comments, form fields. */
  annotations: number;
  /** Whether the next path also becomes the clip. */
  clipNext: boolean;
}

/** Does one operation. `args` are as pdf.js gives them. */
export type Handler = (machine: Machine, args: readonly unknown[]) => void;

/** Handlers by the number of their operation in `OPS`. */
export type Handlers = Readonly<Partial<Record<number, Handler>>>;

export function startMachine(canvas: PageCanvas, frame: PageFrame, lookups: Lookups): Machine {
  const state = pageState(frame);
  return { canvas, frame, lookups, state, stack: [], layers: [], annotations: 0, clipNext: false };
}

/** The state in which a page begins, and each of its annotations. */
export function pageState({ matrix, width, height }: PageFrame): State {
  return initialState(matrix, { x0: 0, y0: 0, x1: width, y1: height });
}

export function isHidden({ layers, state }: Machine): boolean {
  return state.unseen || layers.includes(true);
}

/** Back to the state before; more leaving than entering is let pass. */
export function leave(machine: Machine): void {
  machine.state = machine.stack.pop() ?? machine.state;
}
