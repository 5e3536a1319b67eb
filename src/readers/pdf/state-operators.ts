import { isMatrix } from './arguments.ts';
import type { Handlers, Machine } from './machine.ts';
import { OPS } from './pdfjs.ts';
import { moveText, setTextMatrix, type State } from './state.ts';

const WHITE = '#ffffff';

/** A handler that sets something of the state from the first argument. */
const set =
  (change: (state: State, value: unknown) => void) =>
  ({ state }: Machine, [value]: readonly unknown[]): void => {
    change(state, value);
  };

/** Operations that set how lines and areas are painted. */
const PAINT_STATE: Handlers = {
  [OPS.setLineWidth]: set((state, width) => (state.lineWidth = Number(width))),
  [OPS.setFillRGBColor]: set((state, colour) => (state.fill = String(colour))),
  [OPS.setFillColorN]: set((state) => (state.fill = 'pattern')),
  [OPS.setFillTransparent]: set((state) => (state.fill = WHITE)),
  [OPS.setStrokeRGBColor]: set((state, colour) => (state.stroke = String(colour))),
  [OPS.setStrokeColorN]: set((state) => (state.stroke = 'pattern')),
  [OPS.setStrokeTransparent]: set((state) => (state.stroke = WHITE)),
  [OPS.setGState]: (machine, [entries]) => {
    for (const [key, value] of (entries ?? []) as [string, unknown][]) GRAPHICS_STATE[key]?.(machine, value);
  },
};

/** Entries of a graphics state dictionary, by their keys. */
const GRAPHICS_STATE: Readonly<Record<string, (machine: Machine, value: unknown) => void>> = {
  LW: ({ state }, value) => (state.lineWidth = Number(value)),
  ca: ({ state }, value) => (state.fillAlpha = Number(value)),
  CA: ({ state }, value) => (state.strokeAlpha = Number(value)),
  BM: ({ state }, value) => (state.blends = value !== 'source-over'),
  SMask: ({ state }, value) => (state.masked = value !== false),
  Font: (machine, value) => {
    if (Array.isArray(value)) setFont(machine, value[0], value[1]);
  },
};

/** Operations that set how text is written or where. */
const TEXT_STATE: Handlers = {
  [OPS.beginText]: ({ state }) => setTextMatrix(state, [1, 0, 0, 1, 0, 0]),
  [OPS.setCharSpacing]: set((state, spacing) => (state.charSpacing = Number(spacing))),
  [OPS.setWordSpacing]: set((state, spacing) => (state.wordSpacing = Number(spacing))),
  [OPS.setHScale]: set((state, percent) => (state.horizontalScale = Number(percent) / 100)),
  [OPS.setLeading]: set((state, leading) => (state.leading = -Number(leading))),
  [OPS.setFont]: (machine, [name, size]) => setFont(machine, name, size),
  [OPS.setTextRenderingMode]: set((state, mode) => (state.renderingMode = Number(mode))),
  [OPS.setTextRise]: set((state, rise) => (state.rise = Number(rise))),
  [OPS.moveText]: ({ state }, [x, y]) => moveText(state, Number(x), Number(y)),
  [OPS.setLeadingMoveText]: ({ state }, [x, y]) => {
    state.leading = Number(y);
    moveText(state, Number(x), Number(y));
  },
  [OPS.setTextMatrix]: set((state, matrix) => {
    if (isMatrix(matrix)) setTextMatrix(state, matrix);
  }),
  [OPS.nextLine]: ({ state }) => moveText(state, 0, state.leading),
};

function setFont({ state, lookups }: Machine, name: unknown, size: unknown): void {
  state.font = lookups.font(String(name));
  state.fontSize = Math.abs(Number(size));
  state.fontDirection = Number(size) < 0 ? -1 : 1;
}

export const STATE_OPERATORS: Handlers = { ...PAINT_STATE, ...TEXT_STATE };
