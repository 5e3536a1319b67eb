import { expect, it } from 'vitest';
import { symbolCharacter } from './symbols.ts';

it('a symbol is shown as its font shows it; what is no character is nothing', () => {
  expect(['F0B3', '4E00', 'F041', '110000', 'FFFFFFFF', 'zz'].map((code) => symbolCharacter('Symbol', code))).toEqual([
    '≥',
    '一',
    '',
    '',
    '',
    '',
  ]);
});
