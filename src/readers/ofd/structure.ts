import type { OfdPackage, Part } from './package.ts';
import { Resources } from './resources.ts';
import { childOf, childrenOf, textOf, type Tag } from './tags.ts';
import { readRectangle, type Rectangle } from './values.ts';

/** A page as its document names it. */
export interface PageEntry {
  /** The part that names it, and where it says the page is. */
  from: string;
  location: string;
}

/** A template that pages are laid over or under. */
interface Template extends PageEntry {
  order: string;
}

/** One document of a package. */
export interface OfdDocument {
  part: Part;
  pages: PageEntry[];
  templates: ReadonlyMap<string, Template>;
  resources: Resources;
  /** Size of pages that say none themselves. */
  area: Rectangle;
}

/** A4, in millimetres: what is taken where nothing says a size. */
const A4: Rectangle = { x: 0, y: 0, width: 210, height: 297 };

/** The documents of a package in their order; `null` for one whose root is missing or damaged. */
export function openDocuments(pack: OfdPackage, entry: Part): (OfdDocument | null)[] {
  return childrenOf(entry.tag, 'DocBody').map((body) => {
    const part = pack.part(entry.name, textOf(body, 'DocRoot'));
    return part?.whole ? openDocument(pack, part) : null;
  });
}

function openDocument(pack: OfdPackage, part: Part): OfdDocument {
  const common = childOf(part.tag, 'CommonData');
  const resources = new Resources(pack);
  resources.load(part.name, [...childrenOf(common, 'PublicRes'), ...childrenOf(common, 'DocumentRes')]);
  const entryOf = ({ attributes }: Tag): PageEntry => ({ from: part.name, location: attributes.get('BaseLoc') ?? '' });
  const templates = childrenOf(common, 'TemplatePage').map((tag): [string, Template] => [
    tag.attributes.get('ID') ?? '',
    { ...entryOf(tag), order: tag.attributes.get('ZOrder') ?? '' },
  ]);
  return {
    ...{ part, resources },
    pages: childrenOf(childOf(part.tag, 'Pages'), 'Page').map(entryOf),
    templates: new Map(templates),
    area: areaOf(childOf(common, 'PageArea')) ?? A4,
  };
}

/** The size of a page: that of its paper, else of what of it is shown; `null` where neither says one. */
export function areaOf(area: Tag | undefined): Rectangle | null {
  for (const name of ['PhysicalBox', 'ApplicationBox', 'ContentBox']) {
    const box = readRectangle(textOf(area, name));
    if (box && box.width > 0 && box.height > 0) return box;
  }
  return null;
}
