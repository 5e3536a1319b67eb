import { multiply, transformBox, type Matrix } from '../drawn/index.ts';
import { isMatrix, isNumbers } from './arguments.ts';
import { leave, pageState, type Handler, type Handlers } from './machine.ts';
import { OPS } from './pdfjs.ts';
import { clipTo, transform, type State } from './state.ts';

const save: Handler = ({ stack, state }) => stack.push({ ...state });

const beginForm: Handler = (machine, [matrix, box]) => {
  machine.stack.push({ ...machine.state });
  if (isMatrix(matrix)) transform(machine.state, matrix);
  if (isNumbers(box)) clipToRectangle(machine.state, box, machine.state.ctm);
};

/** The matrix of a group places its box alone: its contents come with a matrix of their own. */
const beginGroup: Handler = ({ stack, state }, [given]) => {
  const group = given as { matrix?: unknown; bbox?: unknown; smask?: unknown } | undefined;
  stack.push({ ...state });
  if (group?.smask) state.unseen = true;
  state.veiled ||= state.fillAlpha < 1 || state.blends || state.masked;
  if (!isNumbers(group?.bbox)) return;
  const ctm = isMatrix(group.matrix) ? multiply(state.ctm, group.matrix) : state.ctm;
  clipToRectangle(state, group.bbox, ctm);
};

/** Stands on the page by itself, whatever state the page is in. */
const beginAnnotation: Handler = (machine, [, rect, placed, matrix]) => {
  machine.annotations++;
  machine.stack.push(machine.state);
  machine.state = pageState(machine.frame);
  if (isNumbers(rect)) clipToRectangle(machine.state, rect, machine.state.ctm);
  if (isMatrix(placed)) transform(machine.state, placed);
  if (isMatrix(matrix)) transform(machine.state, matrix);
};

const endAnnotation: Handler = (machine) => {
  machine.annotations--;
  leave(machine);
};

const beginMarkedContent: Handler = ({ layers, lookups }, [tag, layer]) => {
  layers.push(tag === 'OC' && !lookups.visible(layer));
};

/** Operations that open and close parts of a page. */
export const STRUCTURE_OPERATORS: Handlers = {
  [OPS.save]: save,
  [OPS.restore]: leave,
  [OPS.transform]: ({ state }, args) => {
    if (isMatrix(args)) transform(state, args);
  },
  [OPS.paintFormXObjectBegin]: beginForm,
  [OPS.paintFormXObjectEnd]: leave,
  [OPS.beginGroup]: beginGroup,
  [OPS.endGroup]: leave,
  [OPS.beginAnnotation]: beginAnnotation,
  [OPS.endAnnotation]: endAnnotation,
  [OPS.beginMarkedContent]: beginMarkedContent,
  [OPS.beginMarkedContentProps]: beginMarkedContent,
  [OPS.endMarkedContent]: ({ layers }) => layers.pop(),
};

function clipToRectangle(state: State, corners: ArrayLike<number>, matrix: Matrix): void {
  const [x0, y0, x1, y1] = [corners[0] ?? 0, corners[1] ?? 0, corners[2] ?? 0, corners[3] ?? 0];
  const [a, b, c, d] = matrix;
  clipTo(state, transformBox(matrix, x0, y0, x1, y1), (b === 0 && c === 0) || (a === 0 && d === 0));
}
