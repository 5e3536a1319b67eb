import { pinyin } from 'pinyin-pro';
import { readNames } from '../vocabulary/index.ts';

function spell(text: string): string[] {
  return pinyin(text, { toneType: 'none', type: 'array', v: true, nonZh: 'removed' });
}

/** One syllable: consonants, vowels, and the n, ng or r that no vowel follows. */
const SYLLABLE = /[^aeiouv]{0,2}[aeiouv]{1,3}(?:ng?(?![aeiouv])|r(?![aeiouv]))?/gu;

/** An official reading cut into the syllables of its characters; whole where their number does not tell how. */
function cut(reading: string, characters: number): string[] {
  const syllables = reading.match(SYLLABLE) ?? [];
  return syllables.length === characters && syllables.join('') === reading ? syllables : [reading];
}

const DIGITS = '零一二三四五六七八九';

/** The number that Chinese numerals up to 99 write (十二: 12), or null: 二〇, 百. */
function numberOf(numerals: string): number | null {
  const [tens = '', ones = ''] = numerals.includes('十') ? numerals.split('十') : ['零', numerals];
  if (tens.length > 1 || ones.length > 1 || numerals.indexOf('十') !== numerals.lastIndexOf('十')) return null;
  const ten = tens === '' ? 1 : DIGITS.indexOf(tens);
  const one = ones === '' ? 0 : DIGITS.indexOf(ones);
  return ten < 0 || one < 0 ? null : ten * 10 + one;
}

const pad = (digits: string) => digits.padStart(12, '0');

/** What stands for a name when names are put in order: numbers by their size, characters by their sound, then as they are written. */
function sortKey(name: string): string {
  const parts: string[] = [];
  for (const { text, reading } of readNames(name)) {
    if (reading !== null) {
      parts.push(cut(reading, Array.from(text).length).join(' '));
      continue;
    }
    for (const [part] of text.matchAll(/[零一二三四五六七八九十]+|\d+|[^\d零一二三四五六七八九十]+/gu)) {
      const number = /^\d/u.test(part) ? part : numberOf(part);
      const isOrdinal = number !== null && (/^\d/u.test(part) || /(?:附件|附表|第|表)$/u.test(parts.at(-1) ?? ''));
      parts.push(isOrdinal ? pad(String(number)) : part);
    }
  }
  return parts.map((part) => (/\p{Script=Han}/u.test(part) ? spell(part).join(' ') : part.toLowerCase())).join(' ');
}

const keys = new Map<string, string>();

function keyOf(name: string): string {
  const known = keys.get(name);
  if (known !== undefined) return known;
  const key = sortKey(name);
  keys.set(name, key);
  return key;
}

/**
 * The order of two names as they are spoken: 长寿 under ch, 厦门 under x, 附件二 before 附件十, which a collator for Chinese does not do.
 * Names of one sound follow each other as they are written.
 */
export function bySound(a: string, b: string): number {
  const [one, other] = [keyOf(a), keyOf(b)];
  if (one !== other) return one < other ? -1 : 1;
  return a === b ? 0 : a < b ? -1 : 1;
}
