import { placeOfAnchor } from '../../vocabulary/index.ts';
import { amountPlaces, figuresOf, type Section, type Source } from '../build/index.ts';
import type { FigureEntry } from '../format/types.ts';
import type { RecordFigure } from './types.ts';

const CELL = /-c\d+$/u;

/** The figures of a document, and those that answer questions, by the part of it that they stand in. */
export class Figures {
  private readonly cells = new Map<string, RecordFigure>();
  private readonly parts = new Map<string, RecordFigure[]>();
  private readonly answers = new Map<string, FigureEntry[]>();
  /** Figures of the whole document. */
  private readonly whole: FigureEntry[] = [];

  private readonly doubts: Source['doubts'];

  /** `sections`: those of the document's page. */
  constructor(source: Source, sections: readonly Section[]) {
    this.doubts = source.doubts;
    for (const { fen, place } of amountPlaces(0, source.disclosure, sections, source)) {
      const [, , anchor, label, printed, finding] = place;
      const figure = { label, column: '', printed, anchor, fen, ...(finding === undefined ? {} : { finding }) };
      if (CELL.test(anchor)) this.cells.set(anchor, figure);
      else this.parts.set(anchor, [...(this.parts.get(anchor) ?? []), figure]);
    }
    for (const entry of figuresOf(source)) {
      const [anchor, , , code] = entry;
      if (code === 'total') this.whole.push(entry);
      else {
        const part = anchor.replace(CELL, '');
        this.answers.set(part, [...(this.answers.get(part) ?? []), entry]);
      }
    }
  }

  /** The figure in a cell, by its identifier, where it has a value. */
  inCell(anchor: string): RecordFigure | undefined {
    return this.cells.get(anchor);
  }

  /** The anchor of the first open finding that speaks of a cell. */
  findingOf(anchor: string): string | undefined {
    return this.doubts.get(placeOfAnchor(anchor))?.[0]?.href.slice(1);
  }

  /** Figures and answers of what stands under some anchors; `null`: of the document as a whole. */
  ofPart(anchors: readonly string[] | null): { figures: RecordFigure[]; answers: FigureEntry[] } {
    if (anchors === null) return { figures: [], answers: this.whole };
    return {
      figures: anchors.flatMap((anchor) => this.parts.get(anchor) ?? []),
      answers: anchors.flatMap((anchor) => this.answers.get(anchor) ?? []),
    };
  }
}
