import { contains, directionOf, multiply, placeLetter, type Matrix } from '../drawn/index.ts';
import type { Ink } from './colours.ts';
import { readLetters, readLigature, widthOf, type Letter } from './letters.ts';
import { attributeOf, inkOf, type Page, type Unit } from './state.ts';
import { readFlag, readNumber, readSteps } from './values.ts';

/** Weights from which writing is bold. */
const BOLD = 600;
/** Above and below a clip by less than this still shows, in points. */
const CLIP_SLACK = 0.5;
/** Outside of its object's frame by less than this part of its size a character still shows. */
const FRAME_SLACK = 0.5;
const BLACK: Ink = { colour: '#000000', alpha: 1 };

/** How a text is written. */
interface Hand {
  /** Turns and stretches a character at its origin. */
  turn: Matrix;
  /** Where writing without steps goes on, in parts of a width. */
  along: readonly [x: number, y: number];
  size: number;
  stretch: number;
  bold: boolean;
  /** `null` where it is not to be seen. */
  ink: Ink | null;
}

/** Writes a text object: each TextCode from its own place, or that of the one before it where it names none. */
export function paintText(unit: Unit, page: Page): void {
  const hand = handOf(unit, page);
  const font = page.resources.fonts.get(attributeOf(unit, 'Font') ?? '');
  let x = 0;
  let y = 0;
  let ligatures: ReturnType<typeof readLigature>[] = [];
  for (const tag of unit.tag.children) {
    if (tag.name === 'CGTransform') ligatures.push(readLigature(tag));
    if (tag.name !== 'TextCode') continue;
    const { attributes, text } = tag;
    // One more than there can be use for: that there are too many tells something as well.
    const most = text.length + 1;
    x = readNumber(attributes.get('X'), x);
    y = readNumber(attributes.get('Y'), y);
    const dx = readSteps(attributes.get('DeltaX'), most);
    const dy = readSteps(attributes.get('DeltaY'), most);
    // Where the next character stands cannot be told: what is read may be in a wrong order.
    if (dx === null || dy === null) page.damaged = true;
    const steps = { dx: dx ?? [], dy: dy ?? [] };
    const letters = readLetters(text, Math.max(steps.dx.length, steps.dy.length), ligatures, font);
    write(letters, { x, y }, steps, hand, unit, page);
    ligatures = [];
  }
}

function handOf(unit: Unit, page: Page): Hand {
  const say = (name: string): string | undefined => attributeOf(unit, name);
  const angle = (readNumber(say('CharDirection'), 0) * Math.PI) / 180;
  const reading = (readNumber(say('ReadDirection'), 0) * Math.PI) / 180;
  const [cos, sin] = [Math.round(Math.cos(angle) * 1e6) / 1e6, Math.round(Math.sin(angle) * 1e6) / 1e6];
  const fills = readFlag(say('Fill'), true);
  const strokes = readFlag(say('Stroke'), false);
  const fill = fills ? (inkOf(unit, 'FillColor', page) ?? { ...BLACK, alpha: unit.alpha }) : null;
  const ink = fill ?? (strokes ? inkOf(unit, 'StrokeColor', page) : null);
  const weight = readNumber(say('Weight'), 400);
  const font = page.resources.fonts.get(say('Font') ?? '');
  return {
    turn: [cos, sin, -sin, cos, 0, 0],
    along: [Math.cos(reading), Math.sin(reading)],
    size: Math.abs(readNumber(say('Size'), 0)),
    stretch: Math.abs(readNumber(say('HScale'), 1)) || 1,
    bold: weight >= BOLD || (font?.bold ?? false),
    ink: ink && unit.visible && ink.alpha > 0 ? ink : null,
  };
}

function write(
  letters: readonly Letter[],
  start: { x: number; y: number },
  { dx, dy }: { dx: readonly number[]; dy: readonly number[] },
  hand: Hand,
  unit: Unit,
  page: Page,
): void {
  const { size, stretch, turn } = hand;
  const placed = dx.length > 0 || dy.length > 0;
  let { x, y } = start;
  let at = 0;
  let spaced = false;
  for (const [index, letter] of letters.entries()) {
    const own = widthOf(letter.text, null) * size * stretch;
    const step = placed ? stepOver(letter, at, dx, dy) : ([hand.along[0] * own, hand.along[1] * own] as const);
    at += letter.steps;
    if (letter.text === ' ') spaced = true;
    else if (letter.text !== '') {
      // How far the next one stands away along the writing.
      const isLast = index === letters.length - 1;
      const ahead = isLast ? null : (step[0] * turn[0] + step[1] * turn[1]) / (size * stretch || 1);
      const width = widthOf(letter.text, ahead) * size * stretch;
      writeLetter(
        letter.text,
        multiply(unit.matrix, [turn[0], turn[1], turn[2], turn[3], x, y]),
        width,
        spaced,
        hand,
        unit,
        page,
      );
      spaced = false;
    }
    x += step[0];
    y += step[1];
  }
}

/** From a letter to the next: where the lists are too short, their last number goes on. */
function stepOver(
  { steps }: Letter,
  at: number,
  dx: readonly number[],
  dy: readonly number[],
): readonly [number, number] {
  let x = 0;
  let y = 0;
  for (let step = at; step < at + steps; step++) {
    x += dx[step] ?? dx.at(-1) ?? 0;
    y += dy[step] ?? dy.at(-1) ?? 0;
  }
  return [x, y];
}

function writeLetter(
  text: string,
  matrix: Matrix,
  width: number,
  spaced: boolean,
  { size, bold, ink }: Hand,
  { clip, frame, own }: Unit,
  { canvas, tally }: Page,
): void {
  if (size === 0) return;
  if (!ink) {
    canvas.writeInvisible();
    tally.hidden++;
    return;
  }
  const box = placeLetter(matrix, { x: 0, y: 0, width, size, up: -1 });
  const middle: readonly [number, number] = [(box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2];
  if (middle[1] < clip.y0 - CLIP_SLACK || middle[1] > clip.y1 + CLIP_SLACK || clip.x1 <= clip.x0) {
    tally.hidden++;
    return;
  }
  const printed = Math.hypot(matrix[2], matrix[3]) * size;
  const cut = !contains(clip, ...middle, CLIP_SLACK);
  if (cut) tally.hidden++;
  else if (own && own.x1 > own.x0 && own.y1 > own.y0 && !contains(frame, ...middle, FRAME_SLACK * printed))
    tally.outside++;
  canvas.write({
    ...box,
    ...{ text, bold, spaced, cut, clip, ink: ink.colour, alpha: ink.alpha },
    size: printed,
    direction: directionOf(matrix),
  });
}
