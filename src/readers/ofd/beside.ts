import type { NoticeSaid } from '../../notice.ts';
import type { OfdPackage, Part } from './package.ts';
import type { OfdDocument } from './structure.ts';
import { childOf, childrenOf, textOf, type Tag } from './tags.ts';
import { readFlag } from './values.ts';

/**
 * Tells what a package holds beside its pages, none of it read: seals, annotations, attached files, other versions. `first` is the
 * number of the document's first page.
 */
export function tellBeside(
  pack: OfdPackage,
  entry: Part,
  body: Tag,
  document: OfdDocument,
  first: number,
): NoticeSaid[] {
  const said: NoticeSaid[] = [];
  const seals = listed(pack, entry, textOf(body, 'Signatures'), 'Signature').length;
  if (seals > 0) said.push({ id: 'seals-left-out', values: { count: seals } });
  const pages = annotatedPages(pack, document, first);
  if (pages.length > 0)
    said.push({ id: 'annotations-left-out', values: { pages: pages.join('\n'), count: pages.length } });
  const files = listed(pack, document.part, textOf(document.part.tag, 'Attachments'), 'Attachment');
  if (files.length > 0) {
    const names = files.map(({ attributes }) => attributes.get('Name') ?? attributes.get('ID') ?? '').join('\n');
    said.push({ id: 'files-attached', values: { names, count: files.length } });
  }
  const versions = childrenOf(childOf(body, 'Versions'), 'Version').length;
  if (versions > 1) said.push({ id: 'versions-in-file', values: { count: versions } });
  return said;
}

/** The entries of a name in the part that another names; none where it names none. */
function listed(pack: OfdPackage, from: Part, location: string, name: string): Tag[] {
  return location === '' ? [] : childrenOf(pack.part(from.name, location)?.tag, name);
}

/** The pages with annotations that show; links do not. */
function annotatedPages(pack: OfdPackage, { part, pages }: OfdDocument, first: number): number[] {
  const location = textOf(part.tag, 'Annotations');
  const list = location === '' ? null : pack.part(part.name, location);
  const ids = childrenOf(childOf(part.tag, 'Pages'), 'Page').map(({ attributes }) => attributes.get('ID'));
  const found = childrenOf(list?.tag, 'Page').flatMap((page) => {
    const index = ids.indexOf(page.attributes.get('PageID'));
    const shown = listed(pack, list ?? part, textOf(page, 'FileLoc'), 'Annot').some(
      ({ attributes }) => attributes.get('Type') !== 'Link' && readFlag(attributes.get('Visible'), true),
    );
    return shown && index >= 0 && index < pages.length ? [first + index] : [];
  });
  return [...new Set(found)].sort((a, b) => a - b);
}
