import { describe, expect, it } from 'vitest';
import { parseQuery } from './parse.ts';
import { withSynonyms } from './synonyms.ts';

const SYNONYMS = [
  { alias: '招待费', finds: ['公务接待费'] },
  { alias: '出国', finds: ['因公出国（境）费', '因公出国'] },
];

describe('withSynonyms', () => {
  it('adds what documents print for an everyday word', () => {
    const { query, also } = withSynonyms(parseQuery('招待费 青禾区'), SYNONYMS);
    expect(query.must.map((piece) => piece.also)).toEqual([['公务接待费'], []]);
    expect(also).toEqual(['公务接待费']);
  });

  it('brings it to normal form and keeps it as printed for the reader', () => {
    const { query, also } = withSynonyms(parseQuery('出国'), SYNONYMS);
    expect(query.must[0]?.also).toEqual(['因公出国(境)费', '因公出国']);
    expect(also).toEqual(['因公出国（境）费', '因公出国']);
  });

  it('leaves a query alone that has none', () => {
    const query = parseQuery('公务接待费');
    expect(withSynonyms(query, SYNONYMS)).toEqual({ query, also: [] });
  });

  it('takes words with blanks between them as one, the longest first, in the singular too', () => {
    const english = [
      { alias: 'receptions', finds: ['接待'] },
      { alias: 'official receptions', finds: ['公务接待费'] },
    ];
    const { query, also } = withSynonyms(parseQuery('official reception 2025'), english);
    expect(query.must.map(({ typed, also: finds }) => [typed, finds])).toEqual([
      ['official reception', ['公务接待费']],
      ['2025', []],
    ]);
    expect(also).toEqual(['公务接待费']);
  });
});
