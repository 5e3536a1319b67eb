import type { Element, Node } from '@xmldom/xmldom';
import { append } from '../../lists.ts';
import { attribute, childElements, childNamed } from '../xml.ts';
import { raise } from '../raised.ts';
import { inContents, isPrinted, notice, noticeText, type Story } from './story.ts';
import { isToggled, paragraphTraits, runLook, type ParagraphTraits, type RunLook } from './styles.ts';
import { symbolCharacter } from './symbols.ts';

/** A paragraph as printed. */
export interface ReadParagraph {
  /** With what is raised marked (`raised.ts`) and its number in front; soft line breaks are `\n`. */
  text: string;
  traits: ParagraphTraits;
  /** Contents of text boxes anchored in it. */
  boxes: Element[];
  /** Keys of the notes it refers to. */
  notes: string[];
  /** It belongs to a generated table of contents. */
  isContents: boolean;
}

interface Collected {
  text: string;
  boxes: Element[];
  notes: string[];
  deleted: boolean;
  /** What is struck out or deleted, and what cannot be seen. */
  struck: string;
  unseen: string;
  look: RunLook;
}

/** 10 × 5 cm in EMU: a picture as large as this may be a table or a page of text. */
const LARGE_PICTURE = { width: 3_600_000, height: 1_800_000 };

/** Reads a `w:p`: insertions kept, deletions, hidden text and field codes dropped. */
export function readParagraph(paragraph: Element, story: Story): ReadParagraph {
  const properties = childNamed(paragraph, 'pPr');
  const traits = paragraphTraits(properties, story.styles);
  const collected: Collected = emptyCollected(traits);
  const contentsBefore = inContents(story);
  if (!traits.hidden) collect(paragraph, story, collected);
  // The last mark of a table of contents may stand in the paragraph after it, so the text must look like an entry too.
  const isEntry = (contentsBefore || inContents(story)) && /(?:^|\d)\s*$/u.test(collected.text);
  const isContents = traits.isContents || isEntry;
  // The code of a field never runs on into the next paragraph; an unclosed one would swallow the document.
  story.fields = story.fields.filter((field) => !field.inCode);
  const isGone = collected.text.trim() === '' && (collected.deleted || traits.hidden);
  const label = traits.numId === null || isGone ? '' : story.numbering.next(traits.numId, traits.level, traits.style);
  noticeText(story, 'struck-text', collected.struck);
  noticeText(story, 'unseen-text', collected.unseen);
  const { text, boxes, notes } = collected;
  return { text: joinLabel(label, text), boxes, notes, traits, isContents };
}

function emptyCollected(look: RunLook): Collected {
  return { text: '', boxes: [], notes: [], deleted: false, struck: '', unseen: '', look };
}

function joinLabel(label: string, text: string): string {
  const separate = /[\p{Script=Latin}\d.]$/u.test(label) && /^\s*[\p{Script=Latin}\d]/u.test(text);
  return separate ? `${label} ${text}` : label + text;
}

function collect(node: Node, story: Story, out: Collected): void {
  for (const child of childElements(node)) {
    switch (child.localName) {
      case 'r':
        collectRun(child, story, out);
        break;
      case 't':
        if (isPrinted(story)) out.text += child.textContent ?? '';
        break;
      case 'tab':
      case 'ptab':
        if (isPrinted(story)) out.text += '\t';
        break;
      case 'br':
      case 'cr':
        if (isPrinted(story)) out.text += '\n';
        break;
      case 'noBreakHyphen':
        if (isPrinted(story)) out.text += '-';
        break;
      case 'sym':
        if (isPrinted(story))
          out.text += symbolCharacter(attribute(child, 'font') ?? '', attribute(child, 'char') ?? '');
        break;
      case 'fldChar':
        readFieldMark(child, story, out);
        break;
      case 'instrText': {
        const field = story.fields.at(-1);
        if (field?.inCode) field.code += child.textContent ?? '';
        break;
      }
      case 'footnoteReference':
      case 'endnoteReference':
        out.notes.push(`${child.localName.slice(0, -'Reference'.length)}/${attribute(child, 'id') ?? ''}`);
        break;
      case 'AlternateContent': {
        const branch = chosenBranch(child);
        if (branch) collect(branch, story, out);
        break;
      }
      case 'drawing':
      case 'pict':
      case 'object':
        readDrawing(child, story, out);
        break;
      case 'del':
      case 'moveFrom':
        out.deleted = true;
        if (child.localName === 'del') out.struck += deletedText(child);
        break;
      case 'sup': {
        // The exponent of a formula.
        const own: Collected = { ...emptyCollected(out.look), boxes: out.boxes, notes: out.notes };
        collect(child, story, own);
        out.text += raise(own.text);
        break;
      }
      case 'ruby': {
        const base = childNamed(child, 'rubyBase');
        if (base) collect(base, story, out);
        break;
      }
      case 'pPr':
      case 'rPr':
      case 'sdtPr':
      case 'delText':
      case 'delInstrText':
        break;
      default:
        collect(child, story, out);
    }
  }
}

/** A field may begin in hidden text and end in printed text; its marks count wherever they stand. */
function collectFieldMarks(run: Element, story: Story): void {
  const unseen = emptyCollected(PLAIN_LOOK);
  for (const child of childElements(run)) if (child.localName === 'fldChar') readFieldMark(child, story, unseen);
}

/** Reads a run: struck and unseen text apart, raised text marked. */
function collectRun(run: Element, story: Story, out: Collected): void {
  const properties = childNamed(run, 'rPr');
  const style = attribute(properties && childNamed(properties, 'rStyle'), 'val');
  const look = runLook(properties, withStyle(out.look, style === null ? PLAIN_LOOK : story.styles(style)));
  const isUnseen = look.hidden || (story.onPaper && isWhite(properties));
  if (!look.struck && !isUnseen && !look.raised) return collect(run, story, out);
  const own: Collected = { ...emptyCollected(out.look), boxes: out.boxes, notes: out.notes };
  if (isUnseen) {
    collectFieldMarks(run, story);
    const texts = [...childElements(run)].filter(({ localName }) => localName === 't');
    if (isPrinted(story)) out.unseen += texts.map((text) => text.textContent ?? '').join('');
    return;
  }
  collect(run, story, own);
  if (look.struck) out.struck += own.text;
  else out.text += raise(own.text);
}

const PLAIN_LOOK: RunLook = { hidden: false, struck: false, raised: false };

function withStyle(base: RunLook, style: RunLook): RunLook {
  return {
    hidden: base.hidden || style.hidden,
    struck: base.struck || style.struck,
    raised: base.raised || style.raised,
  };
}

/** White characters on nothing but paper. */
function isWhite(properties: Element | null): boolean {
  if (!properties || !/^f{6}$/iu.test(attribute(childNamed(properties, 'color'), 'val') ?? '')) return false;
  return childNamed(properties, 'shd') === null && childNamed(properties, 'highlight') === null;
}

function deletedText(node: Node): string {
  let text = '';
  for (const child of childElements(node))
    text += /^(?:delText|t)$/u.test(child.localName ?? '') ? (child.textContent ?? '') : deletedText(child);
  return text;
}

/** One branch of alternatives for readers of different age: the first unless only the second says something. */
export function chosenBranch(alternatives: Element): Element | null {
  const [choice, fallback] = [childNamed(alternatives, 'Choice'), childNamed(alternatives, 'Fallback')];
  const says = (branch: Element | null): boolean => (branch?.textContent ?? '').trim() !== '';
  return choice && (says(choice) || !says(fallback)) ? choice : fallback;
}

function readFieldMark(mark: Element, story: Story, out: Collected): void {
  const type = attribute(mark, 'fldCharType');
  if (type === 'begin') {
    const checked = checkBox(mark);
    if (checked !== null && isPrinted(story)) out.text += checked ? '☑' : '□';
    story.fields.push({ inCode: true, code: '' });
  } else if (type === 'separate') {
    const field = story.fields.at(-1);
    if (field) field.inCode = false;
  } else if (type === 'end') {
    story.fields.pop();
  }
}

/** The state of a check box of a form, or `null` for another field. */
function checkBox(mark: Element): boolean | null {
  const data = childNamed(mark, 'ffData');
  const box = data ? childNamed(data, 'checkBox') : null;
  if (!box) return null;
  return childNamed(box, 'checked') ? isToggled(box, 'checked') : isToggled(box, 'default');
}

function readDrawing(drawing: Element, story: Story, out: Collected): void {
  const boxes = textBoxes(drawing);
  append(out.boxes, boxes);
  if (boxes.length > 0) return;
  if (drawing.localName === 'object') {
    notice(story, 'embedded-object');
  } else if (isLargePicture(drawing)) {
    notice(story, 'picture-in-paragraph');
  }
}

/** The contents of text boxes below a node; of alternatives only the first. */
function textBoxes(node: Node): Element[] {
  const found: Element[] = [];
  for (const child of childElements(node)) {
    if (child.localName === 'txbxContent') found.push(child);
    else if (child.localName === 'AlternateContent') {
      const branch = chosenBranch(child);
      if (branch) append(found, textBoxes(branch));
    } else append(found, textBoxes(child));
  }
  return found;
}

function isLargePicture(drawing: Node): boolean {
  for (const child of childElements(drawing)) {
    const width = Number(attribute(child, 'cx') ?? 0);
    const height = Number(attribute(child, 'cy') ?? 0);
    if (child.localName === 'extent' && width >= LARGE_PICTURE.width && height >= LARGE_PICTURE.height) return true;
    if (isLargePicture(child)) return true;
  }
  return false;
}
