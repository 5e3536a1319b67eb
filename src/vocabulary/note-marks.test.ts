import { describe, expect, it } from 'vitest';
import { splitNoteMark } from './note-marks.ts';

describe('splitNoteMark', () => {
  it.each([
    ['36①', '36', '①'],
    ['1,234.50 ②', '1,234.50', '②'],
    ['（65.50）³', '（65.50）', '³'],
    ['△65.50⑴', '△65.50', '⑴'],
    ['②36.00', '36.00', '②'],
    ['36.00⁽²⁾', '36.00', '⁽²⁾'],
    ['36*', '36', '*'],
    ['36①②', '36', '①②'],
    ['36', '36', ''],
    ['一、基本支出①', '一、基本支出①', ''],
    ['①', '①', ''],
    ['面积 36 m²', '面积 36 m²', ''],
    ['2025年①', '2025年①', ''],
  ])('%s is %s and %s', (printed, text, mark) => {
    expect(splitNoteMark(printed, 'figures')).toEqual(mark === '' ? null : { text, mark });
  });

  it.each([
    ['一、基本支出①', '一、基本支出', '①'],
    ['36注1', '36', '注1'],
    ['36.00注①', '36.00', '注①'],
    ['36 [1]', '36', '[1]'],
  ])('%s has a mark where it is known to be no power or code', (printed, text, mark) => {
    expect(splitNoteMark(printed)).toEqual({ text, mark });
    expect(splitNoteMark(printed, 'figures')).toBeNull();
  });
});
