import type { Element } from '@xmldom/xmldom';
import { Problem } from '../../problem.ts';
import { unpack } from '../archive.ts';
import type { Reading } from '../document.ts';
import { attribute, childElements, childNamed, parseXml } from '../xml.ts';
import { settleRaised } from '../raised.ts';
import { asideKinds, readAsides } from './asides.ts';
import { readBlocks } from './body.ts';
import { readNumbering } from './numbering.ts';
import type { Story } from './story.ts';
import { readStyles } from './styles.ts';

/**
 * Reads a Word document (.docx): headings, paragraphs with their automatic numbers, tables. Insertions are kept,
 * deletions, struck-out and hidden text dropped and reported; lines of page headers and footers marked as such. Places count paragraphs and tables as `line`.
 * Throws a Problem for a file that is damaged or not a Word document.
 */
export function readDocx(bytes: Uint8Array, file: string): Reading {
  const parts = unpack(bytes, file, (name) => /\.(?:xml|rels)$/iu.test(name));
  const main = mainPart(parts, file);
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const parse = (name: string): Element | null => {
    const part = parts.get(name);
    return part ? parseXml(part, file, name) : null;
  };
  const document = parse(main);
  const body = document && childNamed(document, 'body');
  if (!body) {
    throw new Problem('docx-without-body', {}, { place: { file } });
  }
  const story: Story = {
    file,
    styles: readStyles(parse(`${folder}styles.xml`)),
    numbering: readNumbering(parse(`${folder}numbering.xml`)),
    notes: new Map([
      ...readNotes(parse(`${folder}footnotes.xml`), 'footnote'),
      ...readNotes(parse(`${folder}endnotes.xml`), 'endnote'),
    ]),
    notices: [],
    fields: [],
    fieldsBalanced: areFieldsBalanced(body),
    ordinal: 0,
    row: null,
    onPaper: childNamed(document, 'background') === null,
    noteNumber: noteNumbers(body),
  };
  const blocks = settleRaised(readBlocks(body, story));
  const relations = parse(`${folder}_rels/${main.slice(folder.length)}.rels`);
  const kinds = asideKinds(parts, parse);
  const asides = readAsides(body, { relations, path: (target) => partPath(folder, target), kinds, parse }, story);
  return { file, blocks: [...asides.headers, ...blocks, ...asides.footers], notices: story.notices };
}

function mainPart(parts: Map<string, Uint8Array>, file: string): string {
  const relations = parts.get('_rels/.rels');
  const root = relations ? parseXml(relations, file, '_rels/.rels') : null;
  for (const relation of root ? childElements(root) : []) {
    if (attribute(relation, 'Type')?.endsWith('/officeDocument')) {
      return (attribute(relation, 'Target') ?? '').replace(/^\//u, '');
    }
  }
  return 'word/document.xml';
}

function readNotes(root: Element | null, kind: 'footnote' | 'endnote'): [string, Element][] {
  const notes: [string, Element][] = [];
  for (const note of root ? childElements(root) : []) {
    // Notes with a type are the rules that separate notes from the text.
    const type = attribute(note, 'type');
    if (type === null || type === 'normal') notes.push([`${kind}/${attribute(note, 'id') ?? ''}`, note]);
  }
  return notes;
}

function partPath(folder: string, target: string): string {
  return target.startsWith('/') ? target.slice(1) : `${folder}${target}`;
}

/** Notes are numbered in the order in which they are referred to, those at the end by themselves. */
function noteNumbers(body: Element): (key: string) => string {
  const numbers = new Map<string, string>();
  for (const kind of ['footnote', 'endnote']) {
    for (const reference of Array.from(body.getElementsByTagNameNS('*', `${kind}Reference`))) {
      const key = `${kind}/${attribute(reference, 'id') ?? ''}`;
      const isOwn = /^(?:1|true|on)$/iu.test(attribute(reference, 'customMarkFollows') ?? '');
      if (isOwn) numbers.set(key, '');
      else if (!numbers.has(key))
        numbers.set(key, String([...numbers.keys()].filter((k) => k.startsWith(kind)).length + 1));
    }
  }
  return (key) => numbers.get(key) ?? '';
}

function areFieldsBalanced(body: Element): boolean {
  let open = 0;
  for (const mark of Array.from(body.getElementsByTagNameNS('*', 'fldChar'))) {
    const type = attribute(mark, 'fldCharType');
    if (type === 'begin') open++;
    else if (type === 'end') open--;
  }
  return open === 0;
}
