import type { FigureChange, FigureEntry } from '../format/types.ts';
import { largest } from '../../lists.ts';
import { normalise } from '../text/normalise.ts';
import { textsOf, type Piece } from './parse.ts';

/** A figure that answers a query. */
export interface Answer {
  anchor: string;
  zone: number;
  label: string;
  /** The code of its row, "" for none; `total` where it is the figure of the whole document. */
  code: string;
  /** As printed, with its unit. */
  printed: string;
  change: FigureChange | null;
  finding: string | undefined;
  /** What it is the figure of is just what was asked for, or begins with it. */
  isExact: boolean;
}

const SHOWN = 3;
/** A number so long is a code. */
const CODE = /^\d{5,}$/;
/** How well a name fits: it is what was asked for, begins with it, holds it. */
const [SAME, BEGINS, HOLDS] = [4, 2, 1];

function fit(label: string, code: string, piece: Piece): number {
  return largest(
    textsOf(piece).map((text) => {
      if (label === text || (code !== '' && code === text)) return SAME;
      if (label.startsWith(text)) return BEGINS;
      return label.includes(text) ? HOLDS : 0;
    }),
  );
}

/** The figure of the whole document, for a page that was found by the name of its department. */
export function wholeAnswer(figures: readonly FigureEntry[]): Answer[] {
  return figures
    .filter(([, , , code]) => code === 'total')
    .map(([anchor, zone, label, code, printed, change, finding]) => ({
      ...{ anchor, zone, label, code, printed, change, finding },
      isExact: false,
    }));
}

/** The figures of a page whose names or codes parts of a query ask for: best first, at most three, of one name and figure one. */
export function findAnswers(figures: readonly FigureEntry[], pieces: readonly Piece[]): Answer[] {
  const asked = pieces.filter(
    ({ amount, readings, text }) => amount === null && (readings.length === 0 || CODE.test(text)),
  );
  const found = figures.flatMap(([anchor, zone, label, code, printed, change, finding]) => {
    const name = normalise(label);
    const fits = asked.map((piece) => fit(name, normalise(code), piece));
    const score = fits.reduce((sum, one) => sum + one, 0);
    if (score === 0) return [];
    const isExact = fits.some((one) => one >= BEGINS);
    return [{ score, answer: { anchor, zone, label, code, printed, change, finding, isExact } }];
  });
  const best = found.toSorted((a, b) => b.score - a.score).map(({ answer }) => answer);
  const isNew = ({ label, printed }: Answer, at: number) =>
    best.findIndex((other) => other.label === label && other.printed === printed) === at;
  return best.filter(isNew).slice(0, SHOWN);
}
