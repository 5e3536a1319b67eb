import type { Element } from '@xmldom/xmldom';
import { attribute, childElements, childNamed } from '../xml.ts';
import { formatNumber } from '../number-formats.ts';

interface Level {
  start: number;
  format: string;
  text: string;
  /** Restart after this level (1-based), 0 for never; `null` for after any higher level. */
  restart: number | null;
  isLegal: boolean;
  style: string | null;
}

interface List {
  abstractId: string;
  levels: Map<number, Level>;
  /** Levels for which the list itself starts anew. */
  startOverrides: Map<number, number>;
}

/** Hands out the labels of automatically numbered paragraphs, in document order. */
export interface Numbering {
  /** The label of the next paragraph of that list and level (`null`: the level that the style is bound to); '' for a bullet. */
  next(numId: string, level: number | null, style: string | null): string;
}

/** Reads `numbering.xml`; without it no paragraph has a label. Lists made from the same definition count on together. */
export function readNumbering(root: Element | null): Numbering {
  const lists = readLists(root);
  const counters = new Map<string, Map<number, number>>();
  const begun = new Set<string>();
  return {
    next(numId, wanted, style) {
      const list = lists.get(numId);
      if (!list) return '';
      const index = wanted ?? boundLevel(list, style);
      const level = list.levels.get(index);
      if (!level) return '';
      const counts = counters.get(list.abstractId) ?? new Map<number, number>();
      counters.set(list.abstractId, counts);
      const override = list.startOverrides.get(index);
      if (override !== undefined && !begun.has(`${numId}/${index}`)) counts.set(index, override - 1);
      begun.add(`${numId}/${index}`);
      counts.set(index, (counts.get(index) ?? level.start - 1) + 1);
      for (const [lower, { restart }] of list.levels) {
        if (lower > index && (restart === null || (restart > 0 && index < restart))) counts.delete(lower);
      }
      return writeLabel(level, list, counts);
    },
  };
}

function boundLevel(list: List, style: string | null): number {
  for (const [index, level] of list.levels) if (style !== null && level.style === style) return index;
  return 0;
}

function writeLabel(level: Level, list: List, counts: Map<number, number>): string {
  if (level.format === 'bullet') return '';
  return level.text.replace(/%([1-9])/gu, (_, digit: string) => {
    const index = Number(digit) - 1;
    const source = list.levels.get(index);
    const format = level.isLegal ? 'decimal' : (source?.format ?? 'decimal');
    return formatNumber(counts.get(index) ?? source?.start ?? 1, format);
  });
}

function readLists(root: Element | null): Map<string, List> {
  const lists = new Map<string, List>();
  if (!root) return lists;
  const definitions = new Map<string, Element>();
  const byStyle = new Map<string, Element>();
  for (const definition of childElements(root)) {
    if (definition.localName !== 'abstractNum') continue;
    definitions.set(attribute(definition, 'abstractNumId') ?? '', definition);
    const style = attribute(childNamed(definition, 'styleLink'), 'val');
    if (style !== null) byStyle.set(style, definition);
  }
  for (const instance of childElements(root)) {
    if (instance.localName !== 'num') continue;
    const linked = definitions.get(attribute(childNamed(instance, 'abstractNumId'), 'val') ?? '');
    const style = linked ? attribute(childNamed(linked, 'numStyleLink'), 'val') : null;
    const definition = (style === null ? undefined : byStyle.get(style)) ?? linked;
    if (definition) lists.set(attribute(instance, 'numId') ?? '', readList(instance, definition));
  }
  return lists;
}

function readList(instance: Element, definition: Element): List {
  const levels = readLevels(definition);
  const startOverrides = new Map<number, number>();
  for (const override of childElements(instance)) {
    if (override.localName !== 'lvlOverride') continue;
    for (const [index, level] of readLevels(override)) levels.set(index, level);
    const start = attribute(childNamed(override, 'startOverride'), 'val');
    if (start !== null) startOverrides.set(Number(attribute(override, 'ilvl') ?? 0), Number(start));
  }
  return { abstractId: attribute(definition, 'abstractNumId') ?? '', levels, startOverrides };
}

function readLevels(parent: Element): Map<number, Level> {
  const levels = new Map<number, Level>();
  for (const element of childElements(parent)) {
    if (element.localName !== 'lvl') continue;
    const value = (name: string): string | null => attribute(childNamed(element, name), 'val');
    const restart = value('lvlRestart');
    const legal = childNamed(element, 'isLgl');
    levels.set(Number(attribute(element, 'ilvl') ?? 0), {
      start: Number(value('start') ?? 0),
      format: value('numFmt') ?? 'decimal',
      text: value('lvlText') ?? '',
      restart: restart === null ? null : Number(restart),
      isLegal: legal !== null && !/^(?:0|false|off)$/iu.test(attribute(legal, 'val') ?? ''),
      style: value('pStyle'),
    });
  }
  return levels;
}
