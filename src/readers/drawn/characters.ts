import { dropInvisible } from '../../text.ts';
import { UNREADABLE } from './page.ts';

/** Radicals that fonts carry instead of the characters of everyday writing and that Unicode does not fold by itself. */
const RADICALS =
  '⺁厂⺌小⺎兀⺕彐⺗心⺝月⺟母⺠民⺪疋⺫目⺬示⺮竹⺶羊⺷羊⺸羊⺼肉⻁虎⻄西⻅见⻆角⻉贝⻋车⻌辶⻑長⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻳龟⼾户⾭青';
const UNFOLDED = new Map<string, string>();
const letters = [...RADICALS];
for (let index = 0; index + 1 < letters.length; index += 2)
  UNFOLDED.set(letters[index] ?? '', letters[index + 1] ?? '');

/** Kangxi radicals, radicals, compatibility ideographs and vertical forms, Latin ligatures. */
const FOLDED = /[\u2e80-\u2fdf\uf900-\ufaff\ufe30-\ufe4f\ufb00-\ufb06]/u;
/** What symbol fonts put into the private use area where a text has a bullet or a tick box. */
const SYMBOL = /^[\uf020-\uf0ff]$/u;
/** Scripts and signs that Chinese budgets are written in; anything else comes from a font without a proper code table. */
const EXPECTED =
  /^[\t\n\r\u0020-\u007e\u00a0-\u017f\u0370-\u03ff\u0400-\u045f\u02c7-\u02dd\u2000-\u2bff\u2e80-\u9fff\uf900-\ufaff\ufe10-\ufe6f\uff01-\uffee\u{20000}-\u{323af}\ufb00-\ufb06]+$/u;

/**
 * The character that a glyph stands for: radicals become the characters they look like, symbols from symbol fonts `•`,
 * blanks `" "`, invisible marks nothing, and a glyph without a meaning `\ufffd`.
 */
export function readCharacter(unicode: string): string {
  let character = known.get(unicode);
  if (character === undefined) {
    character = interpret(unicode);
    if (known.size < MOST_KNOWN) known.set(unicode, character);
  }
  return character;
}

const known = new Map<string, string>();
const MOST_KNOWN = 50_000;

function interpret(unicode: string): string {
  if (unicode === '' || /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/u.test(unicode)) return UNREADABLE;
  if (/^\s+$/u.test(unicode)) return ' ';
  // A soft hyphen that a page draws is a hyphen.
  if (unicode === '\u00ad') return '-';
  const seen = dropInvisible(unicode);
  if (seen !== unicode) return seen === '' ? '' : interpret(seen);
  if (SYMBOL.test(unicode)) return '•';
  if (FOLDED.test(unicode)) return UNFOLDED.get(unicode) ?? unicode.normalize('NFKC');
  return EXPECTED.test(unicode) ? unicode.normalize('NFC') : UNREADABLE;
}
