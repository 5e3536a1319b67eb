import type { Canvas, SKRSContext2D } from '@napi-rs/canvas';
import type { Card, CardFigure } from './card.ts';
import { PICTURE_SIZE } from './size.ts';

const EDGE = 64;
const MIDDLE = 560;
const SANS =
  '"PingFang SC", "Noto Sans CJK SC", "Noto Sans CJK JP", "Source Han Sans SC", "Microsoft YaHei", sans-serif';
const SERIF = `"Songti SC", "Noto Serif CJK SC", "Noto Serif CJK JP", "Source Han Serif SC", ${SANS}`;
/** The light theme of the pages (`tokens.css`). */
const COLOURS = {
  paper: '#fbfaf6',
  ink: '#1c1a17',
  quiet: '#5a554b',
  rule: '#827b6c',
  accent: '#0b5a61',
  track: '#f1eee5',
};

/** Draws pictures. Each call of `paint` gives a PNG. */
export interface Painter {
  paint(card: Card): Promise<Uint8Array>;
}

type Opened = { painter: Painter } | { missing: 'canvas' | 'font' };

/** A painter, or what is missing for one: the library, or a font with Chinese characters. */
export async function openPainter(): Promise<Opened> {
  let createCanvas: (width: number, height: number) => Canvas;
  try {
    ({ createCanvas } = await import('@napi-rs/canvas'));
  } catch {
    return { missing: 'canvas' };
  }
  if (!drawsChinese(createCanvas)) return { missing: 'font' };
  return {
    painter: {
      async paint(card) {
        const canvas = createCanvas(PICTURE_SIZE.width, PICTURE_SIZE.height);
        draw(canvas.getContext('2d'), card);
        return canvas.encode('png');
      },
    },
  };
}

/** Whether this machine draws pictures. */
export async function drawsPictures(): Promise<boolean> {
  return 'painter' in (await openPainter());
}

/** Whether a font of this machine has Chinese characters: one that lacks them draws the same box for each. */
function drawsChinese(createCanvas: (width: number, height: number) => Canvas): boolean {
  const [one, other] = ['账', '明'].map((character) => {
    const canvas = createCanvas(32, 32);
    const context = canvas.getContext('2d');
    context.font = `24px ${SANS}`;
    context.fillText(character, 2, 26);
    return Buffer.from(context.getImageData(0, 0, 32, 32).data);
  });
  return one !== undefined && other !== undefined && !one.equals(other);
}

/** Cuts a text into at most `lines` lines of `width`; what does not fit ends in …, never in a part of a figure: names only. */
function wrap(context: SKRSContext2D, text: string, width: number, lines: number): string[] {
  const wrapped: string[] = [];
  let line = '';
  for (const character of text) {
    if (line !== '' && context.measureText(line + character).width > width) {
      wrapped.push(line);
      line = '';
    }
    line += character;
  }
  wrapped.push(line);
  if (wrapped.length <= lines) return wrapped;
  const kept = wrapped.slice(0, lines);
  return kept.map((part, index) => (index === lines - 1 ? `${part.slice(0, -1)}…` : part));
}

function write(context: SKRSContext2D, text: string, x: number, y: number, font: string, colour: string): number {
  context.font = font;
  context.fillStyle = colour;
  context.fillText(text, x, y);
  return x + context.measureText(text).width;
}

function draw(context: SKRSContext2D, card: Card): void {
  const { width, height } = PICTURE_SIZE;
  context.fillStyle = COLOURS.paper;
  context.fillRect(0, 0, width, height);
  write(context, card.portal, EDGE, 84, `700 36px ${SERIF}`, COLOURS.ink);
  context.textAlign = 'right';
  write(context, card.region, width - EDGE, 84, `24px ${SANS}`, COLOURS.quiet);
  context.textAlign = 'left';
  context.fillStyle = COLOURS.ink;
  context.fillRect(EDGE, 106, width - 2 * EDGE, 4);
  const size = Array.from(card.name).length > 21 ? 44 : 52;
  context.font = `700 ${size}px ${SERIF}`;
  let y = 110;
  for (const line of wrap(context, card.name, width - 2 * EDGE, 2)) {
    y += size + 14;
    write(context, line, EDGE, y, `700 ${size}px ${SERIF}`, COLOURS.ink);
  }
  y += 54;
  write(context, card.heading, EDGE, y, `700 40px ${SERIF}`, COLOURS.accent);
  drawFigures(context, card.figures, y + 62);
  drawBars(context, card, y + 62);
  write(context, card.verdict, EDGE, height - 40, `24px ${SANS}`, COLOURS.quiet);
}

function drawFigures(context: SKRSContext2D, figures: readonly CardFigure[], top: number): void {
  let y = top;
  for (const [index, { label, value, unit, printed, mark }] of figures.entries()) {
    write(context, `${label}${mark}`, EDGE, y, `24px ${SANS}`, COLOURS.quiet);
    const size = index === 0 ? 64 : 44;
    y += size + 8;
    const end = write(context, value, EDGE, y, `700 ${size}px ${SANS}`, COLOURS.ink);
    const after = write(context, unit, end + 10, y, `26px ${SANS}`, COLOURS.quiet);
    if (printed !== null) write(context, printed, after + 18, y, `20px ${SANS}`, COLOURS.quiet);
    y += 46;
  }
}

function drawBars(context: SKRSContext2D, { bars, barsTitle }: Card, top: number): void {
  if (bars.length === 0) return;
  const right = PICTURE_SIZE.width - EDGE;
  write(context, barsTitle, MIDDLE + 60, top, `20px ${SANS}`, COLOURS.quiet);
  for (const [index, { label, value, length }] of bars.entries()) {
    const y = top + 38 + index * 44;
    context.font = `22px ${SANS}`;
    const [name = ''] = wrap(context, label, right - MIDDLE - 230, 1);
    write(context, name, MIDDLE + 60, y, `22px ${SANS}`, COLOURS.ink);
    context.textAlign = 'right';
    write(context, value, right, y, `22px ${SANS}`, COLOURS.ink);
    context.textAlign = 'left';
    const room = right - MIDDLE - 60;
    context.fillStyle = COLOURS.track;
    context.fillRect(MIDDLE + 60, y + 8, room, 8);
    context.fillStyle = COLOURS.accent;
    context.fillRect(MIDDLE + 60, y + 8, Math.max(2, (room * length) / 100), 8);
  }
}
