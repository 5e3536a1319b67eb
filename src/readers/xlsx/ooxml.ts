import type { Element } from '@xmldom/xmldom';
import { Problem } from '../../problem.ts';
import { attribute, childElements, childNamed } from '../xml.ts';
import { readRules } from './conditional-formats.ts';
import { readHeaderFooter, readTextBoxes } from './ooxml-asides.ts';
import { readCells } from './ooxml-cells.ts';
import type { OfficePackage, Relation } from './ooxml-package.ts';
import { readStyles, type Styles } from './ooxml-styles.ts';
import { readSharedTexts, type SharedText } from './ooxml-text.ts';
import { outerElement } from './tags.ts';
import { isRefusal } from './refusals.ts';
import { emptySheet, parseRange, type CellRange, type SheetReading, type SourceSheet } from './source.ts';

/**
 * The sheets of an .xlsx workbook, in order; each is read when asked for. Charts and macros that stand as sheets are left out.
 * Throws a Problem where the workbook part is missing or damaged.
 */
export function openOoxml(pack: OfficePackage, workbookPath: string): SheetReading[] {
  const workbook = pack.xml(workbookPath);
  const list = workbook && childNamed(workbook, 'sheets');
  if (!list) throw new Error('no list of sheets');
  const relations = pack.relations(workbookPath);
  const pathOf = (type: string): string => relations.find((relation) => relation.type === type)?.path ?? '';
  const damaged = new Set<string>();
  const xmlOf = (type: string): Element | null => xmlIfSound(pack, pathOf(type), damaged);
  const styles = readStyles(xmlOf('styles'), xmlOf('theme'), () => damaged.add(pathOf('styles') || 'styles.xml'));
  const texts = readSharedTexts(pack.text(pathOf('sharedStrings')) ?? '', styles);
  const date1904 = /^(?:1|true)$/u.test(attribute(childNamed(workbook, 'workbookPr'), 'date1904') ?? '');
  return [...childElements(list)].flatMap((entry) => {
    const relation = relations.find(({ id }) => id === attribute(entry, 'id'));
    if (relation && relation.type !== 'worksheet') return [];
    const name = attribute(entry, 'name') ?? '';
    const isHidden = /hidden/iu.test(attribute(entry, 'state') ?? '');
    const read = (): SourceSheet =>
      readSheetPart(pack, relation, { ...emptySheet(name, isHidden), date1904, damaged }, styles, texts);
    return [{ name, isHidden, read }];
  });
}

/** Without styles a workbook still has its values: a part that is damaged, or not where it is said to be, is noted. */
function xmlIfSound(pack: OfficePackage, path: string, damaged: Set<string>): Element | null {
  if (path === '') return null;
  try {
    const root = pack.xml(path);
    if (root === null) damaged.add(path);
    return root;
  } catch (error) {
    if (!(error instanceof Problem) || isRefusal(error)) throw error;
    damaged.add(path);
    return null;
  }
}

function readSheetPart(
  pack: OfficePackage,
  relation: Relation | undefined,
  sheet: SourceSheet,
  styles: Styles,
  texts: readonly SharedText[],
): SourceSheet {
  const xml = relation && pack.text(relation.path);
  if (!xml) throw new Error('the part of the sheet is missing');
  const data = outerElement(xml, 'sheetData');
  if (data === 'unended') throw new Error('the data of the sheet end too soon');
  const root = pack.parse(data ? xml.slice(0, data.start) + xml.slice(data.end) : xml, relation.path);
  readCells(data?.content ?? '', sheet, { styles, texts });
  const view = [...childElements(childNamed(root, 'sheetViews') ?? root)].find(
    ({ localName }) => localName === 'sheetView',
  );
  const drawing = childNamed(root, 'drawing');
  const drawingPath = pack.relations(relation.path).find(({ type }) => type === 'drawing')?.path ?? '';
  const shapes = drawing && xmlIfSound(pack, drawingPath, sheet.damaged);
  return {
    ...sheet,
    merges: rangesOf(root, 'mergeCells', 'ref'),
    hiddenColumns: hiddenColumns(root),
    showZeros: !/^(?:0|false)$/u.test(attribute(view ?? null, 'showZeros') ?? ''),
    rules: readRules(root, styles.rule),
    hasDrawing: drawing !== null,
    asides: [...readHeaderFooter(root), ...(shapes ? readTextBoxes(shapes) : [])],
  };
}

function rangesOf(root: Element, list: string, name: string): CellRange[] {
  const parent = childNamed(root, list);
  return [...(parent ? childElements(parent) : [])]
    .map((element) => parseRange(attribute(element, name) ?? ''))
    .filter((range) => range !== null);
}

/** Only what is marked hidden counts: programs other than Excel write widths of 0 for columns they show. */
function hiddenColumns(root: Element): [number, number][] {
  return [...childElements(root)]
    .filter(({ localName }) => localName === 'cols')
    .flatMap((columns) => [...childElements(columns)])
    .filter((column) => /^(?:1|true)$/u.test(attribute(column, 'hidden') ?? ''))
    .map((column) => [Number(attribute(column, 'min')) - 1, Number(attribute(column, 'max')) - 1]);
}
