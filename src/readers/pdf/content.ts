import { PageCanvas, type PageContent } from '../drawn/index.ts';
import { limits } from '../limits.ts';
import { startMachine, type Handlers, type Lookups, type PageFrame } from './machine.ts';
import { PAINT_OPERATORS } from './paint-operators.ts';
import { STATE_OPERATORS } from './state-operators.ts';
import { STRUCTURE_OPERATORS } from './structure-operators.ts';

/** What `PDFPageProxy.getOperatorList` yields. */
export interface Operations {
  fnArray: ArrayLike<number>;
  argsArray: ArrayLike<unknown>;
}

const HANDLERS: Handlers = { ...STRUCTURE_OPERATORS, ...STATE_OPERATORS, ...PAINT_OPERATORS };

/** Runs through the operations of a page and notes what shows: characters, thin marks, pictures. */
export function readContent(operations: Operations, frame: PageFrame, lookups: Lookups): PageContent {
  const canvas = new PageCanvas(frame);
  const machine = startMachine(canvas, frame, lookups);
  const count = Math.min(operations.fnArray.length, limits()['page-operations']);
  for (let index = 0; index < count; index++) {
    // Operations without a handler change nothing that is read.
    const handle = HANDLERS[operations.fnArray[index] ?? 0];
    handle?.(machine, (operations.argsArray[index] ?? []) as unknown[]);
  }
  return canvas.finish(count < operations.fnArray.length);
}
