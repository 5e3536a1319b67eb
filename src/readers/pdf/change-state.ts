import { isMatrix } from '../drawn/index.ts';
import { OPS, type PdfFont } from './pdfjs.ts';
import { moveText, setTextMatrix, type State } from './state.ts';

type FontLookup = (name: string) => PdfFont | null;

/** Applies an operation that sets how lines and areas are painted. Out: whether it is one. */
export function changePaint(state: State, operation: number, args: readonly unknown[], font: FontLookup): boolean {
  switch (operation) {
    case OPS.setLineWidth:
      state.lineWidth = Number(args[0]);
      break;
    case OPS.setFillRGBColor:
      state.fill = String(args[0]);
      break;
    case OPS.setFillColorN:
      state.fill = 'pattern';
      break;
    case OPS.setFillTransparent:
      state.fill = '#ffffff';
      break;
    case OPS.setStrokeRGBColor:
      state.stroke = String(args[0]);
      break;
    case OPS.setStrokeColorN:
      state.stroke = 'pattern';
      break;
    case OPS.setStrokeTransparent:
      state.stroke = '#ffffff';
      break;
    case OPS.setGState:
      for (const [key, value] of (args[0] ?? []) as [string, unknown][]) {
        if (key === 'LW') state.lineWidth = Number(value);
        else if (key === 'ca') state.fillAlpha = Number(value);
        else if (key === 'CA') state.strokeAlpha = Number(value);
        else if (key === 'Font' && Array.isArray(value)) setFont(state, font, value[0], value[1]);
      }
      break;
    default:
      return false;
  }
  return true;
}

/** Applies an operation that sets how text is written or where. Out: whether it is one. */
export function changeText(state: State, operation: number, args: readonly unknown[], font: FontLookup): boolean {
  switch (operation) {
    case OPS.beginText:
      setTextMatrix(state, [1, 0, 0, 1, 0, 0]);
      break;
    case OPS.setCharSpacing:
      state.charSpacing = Number(args[0]);
      break;
    case OPS.setWordSpacing:
      state.wordSpacing = Number(args[0]);
      break;
    case OPS.setHScale:
      state.horizontalScale = Number(args[0]) / 100;
      break;
    case OPS.setLeading:
      state.leading = -Number(args[0]);
      break;
    case OPS.setFont:
      setFont(state, font, args[0], args[1]);
      break;
    case OPS.setTextRenderingMode:
      state.renderingMode = Number(args[0]);
      break;
    case OPS.setTextRise:
      state.rise = Number(args[0]);
      break;
    case OPS.moveText:
      moveText(state, Number(args[0]), Number(args[1]));
      break;
    case OPS.setLeadingMoveText:
      state.leading = Number(args[1]);
      moveText(state, Number(args[0]), Number(args[1]));
      break;
    case OPS.setTextMatrix: {
      const matrix = args[0];
      if (isMatrix(matrix)) setTextMatrix(state, matrix);
      break;
    }
    case OPS.nextLine:
      moveText(state, 0, state.leading);
      break;
    default:
      return false;
  }
  return true;
}

function setFont(state: State, font: FontLookup, name: unknown, size: unknown): void {
  state.font = font(String(name));
  state.fontSize = Math.abs(Number(size));
  state.fontDirection = Number(size) < 0 ? -1 : 1;
}
