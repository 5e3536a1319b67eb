import { isBoldName } from '../drawn/index.ts';
import type { OfdPackage } from './package.ts';
import { childOf, childrenOf, type Tag } from './tags.ts';
import { readFlag, readNumbers } from './values.ts';

/** A font, as far as its name tells it: OFD writes its text in Unicode. */
export interface Font {
  bold: boolean;
  /** Whether its characters of private use are signs, not letters or figures. */
  signs: boolean;
}

/** A colour space: how many bits a channel has, and its colours by number. */
export interface ColourSpace {
  type: string;
  bits: number;
  palette: readonly string[];
}

/** A drawing that is used by its id. */
export interface Composite {
  content: readonly Tag[];
}

const SIGNS = /wingdings|webdings|dingbats|marlett/iu;

/** What pages refer to by id: fonts, colour spaces, ways of drawing, drawings. Where two have one id, the later counts. */
export class Resources {
  readonly fonts = new Map<string, Font>();
  readonly spaces = new Map<string, ColourSpace>();
  readonly composites = new Map<string, Composite>();
  readonly #drawParams = new Map<string, Tag>();
  readonly #loaded = new Set<string>();
  readonly #pack: OfdPackage;

  constructor(pack: OfdPackage) {
    this.#pack = pack;
  }

  /** Reads the parts of resources that a part names. One that is missing or damaged is noted by the package. */
  load(from: string, locations: readonly Tag[]): void {
    for (const { text } of locations) {
      const key = `${from}\n${text}`;
      if (this.#loaded.has(key)) continue;
      this.#loaded.add(key);
      const part = this.#pack.part(from, text);
      for (const group of part?.tag.children ?? []) for (const tag of group.children) this.#add(tag);
    }
  }

  /**
   * Ways of drawing in the order in which they count: the one of that id, and those it goes back to.
   */
  drawParams(id: string | undefined): Tag[] {
    const chain: Tag[] = [];
    let next = id === undefined ? undefined : this.#drawParams.get(id);
    while (next && !chain.includes(next)) {
      chain.push(next);
      next = this.#drawParams.get(next.attributes.get('Relative') ?? '');
    }
    return chain;
  }

  #add(tag: Tag): void {
    const id = tag.attributes.get('ID') ?? '';
    if (tag.name === 'Font') this.fonts.set(id, readFont(tag));
    else if (tag.name === 'ColorSpace') this.spaces.set(id, readSpace(tag));
    else if (tag.name === 'DrawParam') this.#drawParams.set(id, tag);
    else if (tag.name === 'CompositeGraphicUnit') {
      this.composites.set(id, { content: childOf(tag, 'Content')?.children ?? [] });
    }
  }
}

function readFont({ attributes }: Tag): Font {
  const name = `${attributes.get('FontName') ?? ''} ${attributes.get('FamilyName') ?? ''}`;
  return { bold: readFlag(attributes.get('Bold'), false) || isBoldName(name), signs: SIGNS.test(name) };
}

function readSpace(tag: Tag): ColourSpace {
  const bits = readNumbers(tag.attributes.get('BitsPerComponent'))?.[0];
  return {
    type: (tag.attributes.get('Type') ?? 'RGB').toUpperCase(),
    bits: bits !== undefined && Number.isInteger(bits) && bits > 0 && bits <= 16 ? bits : 8,
    palette: childrenOf(childOf(tag, 'Palette'), 'CV').map(({ text }) => text),
  };
}
