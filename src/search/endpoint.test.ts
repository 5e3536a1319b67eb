import { describe, expect, it } from 'vitest';
import { searchEndpoint } from './endpoint.ts';

const read = (given: string | undefined) => searchEndpoint({ MINGZHANG_SEARCH_ENDPOINT: given });

describe('the search server of the environment', () => {
  it.each([
    ['https://search.example.org/mingzhang', 'https://search.example.org/mingzhang', 'https://search.example.org'],
    [
      ' https://Search.example.org:9200/a/b// ',
      'https://search.example.org:9200/a/b',
      'https://search.example.org:9200',
    ],
    ['/search-server/mingzhang/', '/search-server/mingzhang', null],
  ])('%s is %s', (given, href, origin) => {
    expect(read(given)).toEqual({ href, origin });
  });

  it.each([undefined, '', ' '])('is none where nothing is set: %j', (given) => {
    expect(read(given)).toBeNull();
  });

  it.each([
    'search.example.org/mingzhang',
    'https://search.example.org',
    'https://search.example.org//',
    'https://user:secret@search.example.org/mingzhang',
    'https://search.example.org/mingzhang?pretty',
    'https://search.example.org/mingzhang#a',
    '//search.example.org/mingzhang',
    'ftp://search.example.org/mingzhang',
    "https://x; script-src 'unsafe-inline'/mingzhang",
  ])('%s is refused', (given) => {
    expect(() => read(given)).toThrow(expect.objectContaining({ id: 'search-endpoint-wrong' }));
  });
});
