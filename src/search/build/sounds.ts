import { pinyin } from 'pinyin-pro';
import { readNames } from '../../vocabulary/index.ts';

/**
 * The syllables of a Chinese name in Latin letters, with blanks between: `kai fa qu`. Names of places are read as they are
 * officially (`readings.ts`); a reading of several syllables stays in one piece, and other letters are left out.
 */
export function syllablesOf(name: string): string {
  return readNames(name)
    .flatMap(
      ({ text, reading }) => reading ?? pinyin(text, { toneType: 'none', type: 'array', v: true, nonZh: 'removed' }),
    )
    .join(' ')
    .toLowerCase();
}
