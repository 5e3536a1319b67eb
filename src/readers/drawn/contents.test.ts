import { describe, expect, it } from 'vitest';
import { writeLines } from '../../../tests/fixtures/pdf/lines.ts';
import { findContents } from './contents.ts';

function found(...given: Parameters<typeof writeLines>): string[] {
  return [...findContents(writeLines(...given))].map(({ pieces }) => pieces[0]?.text ?? '');
}

describe('findContents', () => {
  it('takes what follows 目录 on its page', () => {
    expect(found(['目 录', '一、职能', '二、机构', { text: '一、职能', page: 2 }])).toEqual(['一、职能', '二、机构']);
  });

  it('ends where an entry is repeated', () => {
    expect(found(['目录', '一、职能', '二、机构', '一、职能', '正文'])).toEqual(['一、职能', '二、机构']);
  });

  it('goes on over pages while dots lead to numbers', () => {
    expect(
      found(['目录', '一、职能……………3', { text: '二、机构……………4', page: 2 }, { text: '正文', page: 2 }]),
    ).toHaveLength(2);
  });
});
