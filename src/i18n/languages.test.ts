import { expect, test } from 'vitest';
import * as words from './index.ts';

const { askWords, citeWords, compareWords, dataWords, downloadWords, embedWords, explainWords, strings } = words;
const { apiWords, archiveWords, cardWords, collectedWords, deskWords, feedWords, llmsWords, movedWords } = words;
const { offlineWords, reviewWords, rightsWords, versionWords } = words;

/** All words that are chosen by a language; what findings, notices and Problems say has tests of its own. */
const WORDS: Record<string, (locale: words.Locale) => unknown> = {
  ...{ apiWords, archiveWords, askWords, cardWords, citeWords, collectedWords, compareWords, dataWords, deskWords },
  ...{ downloadWords, embedWords, explainWords, feedWords, llmsWords, movedWords, offlineWords, reviewWords },
  ...{ rightsWords, strings, versionWords },
};

/** Each word by its path: a text, or the source of a function that makes one. */
function leaves(value: unknown, path: string): [path: string, kind: string, text: string][] {
  if (typeof value === 'string' || typeof value === 'function') return [[path, typeof value, String(value)]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${path}.${key}`));
}

/** What English words may hold of Chinese: what a reader may type, the name of the other language, terms of documents. */
const KNOWN = /中文|万元|会议|培训|招商|本级|个人号码已隐去|重庆市某某区文化委员会/gu;

test.each(Object.entries(WORDS))(
  '%s has the same words in both languages, and no Chinese among the English',
  (name, of) => {
    const [chinese, english] = [leaves(of('zh-CN'), name), leaves(of('en'), name)];
    const told = (all: typeof english) => all.map(([path]) => path).sort();
    expect(told(english)).toEqual(told(chinese));
    const strange = english.filter(([, , text]) => /\p{Script=Han}/u.test(text.replaceAll(KNOWN, '')));
    expect(strange.map(([path, , text]) => `${path}: ${text}`)).toEqual([]);
  },
);
