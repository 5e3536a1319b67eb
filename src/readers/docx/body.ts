import type { Element, Node } from '@xmldom/xmldom';
import { append } from '../../lists.ts';
import { mendSpaces } from '../../text.ts';
import type { Block, Heading, Paragraph } from '../document.ts';
import { splitSoftLines } from '../lines.ts';
import { childElements, childNamed } from '../xml.ts';
import { chosenBranch, readParagraph, type ReadParagraph } from './paragraph.ts';
import { notice, type Story } from './story.ts';
import { readTable } from './table.ts';

/** A whole paragraph set as a heading by mistake is longer than this. */
const LONGEST_HEADING = 100;
/** A line that says in which unit a table is, with its number or date, is no longer. */
const LONGEST_UNIT = 60;

/** Reads the paragraphs and tables below a node (the body, a cell, a text box) in order. */
export function readBlocks(node: Node, story: Story): Block[] {
  const blocks: Block[] = [];
  for (const child of childElements(node)) {
    switch (child.localName) {
      case 'p':
        story.ordinal++;
        appendParagraph(blocks, readParagraph(child, story), story);
        break;
      case 'tbl': {
        story.ordinal++;
        const { blocks: parts, notes } = readTable(child, story, readBlocks);
        append(blocks, parts, readNotes(notes, story));
        break;
      }
      case 'sdt': {
        const content = childNamed(child, 'sdtContent');
        if (content) append(blocks, readBlocks(content, story));
        break;
      }
      case 'customXml':
      case 'smartTag':
      case 'ins':
      case 'moveTo':
        append(blocks, readBlocks(child, story));
        break;
      case 'AlternateContent': {
        const branch = chosenBranch(child);
        if (branch) append(blocks, readBlocks(branch, story));
        break;
      }
      case 'altChunk':
        notice(story, 'embedded-file');
        break;
    }
  }
  return blocks;
}

function appendParagraph(blocks: Block[], paragraph: ReadParagraph, story: Story): void {
  const place = { file: story.file, line: story.ordinal };
  if (paragraph.isContents) {
    // The heading of a generated table of contents goes with it.
    const last = blocks.at(-1);
    if (last && last.type !== 'grid' && /^目录$/u.test(last.text.replace(/\s/gu, ''))) blocks.pop();
    return;
  }
  const lines = splitSoftLines(paragraph.text);
  const [only] = lines;
  const { outline } = paragraph.traits;
  if (outline !== null && only !== undefined && lines.length === 1 && only.length <= LONGEST_HEADING) {
    blocks.push({ type: 'heading', level: outline + 1, text: only, place } satisfies Heading);
  } else {
    append(
      blocks,
      lines.map((text): Paragraph => ({ type: 'paragraph', text, place })),
    );
  }
  for (const box of paragraph.boxes) append(blocks, readBox(box, story));
  append(blocks, readNotes(paragraph.notes, story));
}

/** What stands in a text box; words on the unit of the amounts are marked, for they belong to a table near by. */
function readBox(box: Element, story: Story): Block[] {
  const { onPaper } = story;
  story.onPaper = false;
  const blocks = readBlocks(box, story);
  story.onPaper = onPaper;
  return blocks.map((block) =>
    block.type === 'paragraph' && block.text.length <= LONGEST_UNIT && /单位|[(（][百千万亿]*元[)）]/u.test(block.text)
      ? { ...block, place: { ...block.place, part: 'text-box' } }
      : block,
  );
}

/** The notes referred to, each as one paragraph after what refers to them. */
function readNotes(keys: readonly string[], story: Story): Paragraph[] {
  const place = { file: story.file, line: story.ordinal };
  return keys.flatMap((key) => {
    const note = story.notes.get(key);
    const text = note ? noteText(note, story) : '';
    return text === ''
      ? []
      : [{ type: 'paragraph' as const, text: /^(?:备注|注)/u.test(text) ? text : `注：${text}`, place }];
  });
}

function noteText(note: Element, story: Story): string {
  const texts: string[] = [];
  for (const child of childElements(note)) if (child.localName === 'p') texts.push(readParagraph(child, story).text);
  return mendSpaces(texts.join('\n'));
}
