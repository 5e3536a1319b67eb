import type { Colour } from '../drawn/index.ts';
import type { ColourSpace, Resources } from './resources.ts';
import type { Tag } from './tags.ts';
import { readNumber } from './values.ts';

/** A colour and how opaque it is, 0 to 1. */
export interface Ink {
  colour: Colour;
  alpha: number;
}

const RGB: ColourSpace = { type: 'RGB', bits: 8, palette: [] };
/** Children of a colour that make something else of it than one colour. */
const PATTERNS = new Set(['Pattern', 'AxialShd', 'RadialShd', 'GouraudShd', 'LaGouraudShd', 'LaGourandShd']);

/** A colour as FillColor and StrokeColor write it; black where it says nothing. */
export function readInk({ attributes, children }: Tag, { spaces }: Pick<Resources, 'spaces'>): Ink {
  const alpha = Math.min(1, Math.max(0, readNumber(attributes.get('Alpha'), 255) / 255));
  if (children.some(({ name }) => PATTERNS.has(name))) return { colour: 'pattern', alpha };
  const space = spaces.get(attributes.get('ColorSpace') ?? '') ?? RGB;
  const value = attributes.get('Value') ?? space.palette[readNumber(attributes.get('Index'), -1)] ?? '';
  return { colour: toHex(readChannels(value, space)), alpha };
}

/** The channels of a colour, each 0 to 1: decimal numbers, or hexadecimal ones behind `#`. */
function readChannels(value: string, { bits }: ColourSpace): number[] {
  const most = 2 ** bits - 1;
  return value
    .split(/[\s,]+/u)
    .filter((word) => word !== '')
    .map((word) => (word.startsWith('#') ? Number.parseInt(word.slice(1), 16) : Number(word)) / most)
    .map((channel) => (Number.isFinite(channel) ? Math.min(1, Math.max(0, channel)) : 0));
}

/** One channel is grey, three are red, green and blue, four are the inks of print. */
function toHex(channels: readonly number[]): Colour {
  const [first = 0, second = 0, third = 0, black = 0] = channels;
  const rgb =
    channels.length === 4
      ? [first, second, third].map((ink) => (1 - ink) * (1 - black))
      : channels.length === 1
        ? [first, first, first]
        : [first, second, third];
  return `#${rgb
    .map((channel) =>
      Math.round(channel * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}
