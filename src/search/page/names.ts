import { moneyText } from '../../i18n/units.ts';
import { MONEY_UNITS } from '../../money.ts';
import { capitalised } from '../../text.ts';
import type { EnglishNames } from '../../views/account-name.ts';
import type { Answer } from '../query/answers.ts';
import type { Stage } from '../format/types.ts';
import { ZONES, type Zone } from '../zones.ts';
import { strings } from './strings.ts';

/** The index is made once, in Chinese: what of it a page says in its own language. */

/** A figure as printed, its unit behind it, and what the index adds where a finding speaks of it. */
const FIGURE = new RegExp(String.raw`^(.*\d)\s?(${MONEY_UNITS.join('|')})(?:（.*）)?$`, 'u');

/** A printed figure of the index; `doubted`: an open finding speaks of it. On pages in Chinese it stands as it is. */
export function printedText(names: EnglishNames | null, printed: string, doubted: boolean): string {
  const [, text, unit] = FIGURE.exec(printed) ?? [];
  if (names === null || text === undefined || unit === undefined) return printed;
  return moneyText('en', text, unit) + (doubted ? strings.checks.doubt.elsewhere : '');
}

/** What an answer is the figure of: in the language of the page, and as printed where that is another name. */
export function answerName(
  names: EnglishNames | null,
  { zone, code, label }: Answer,
  stage: Stage | undefined,
): { name: string; printed: string | null } {
  if (names === null) return { name: label, printed: null };
  if (code === 'total') {
    const { term } = strings.headline[stage === undefined ? 'total' : 'spent'];
    return { name: capitalised(term), printed: null };
  }
  // Projects are called as published.
  return ZONES[zone] === 'projects' ? { name: label, printed: null } : names.accountName('en', code, label);
}

/** The part of a page that an identifier stands in: a table of a kind, a project, else its narrative or what the site arranged. */
export function zoneOfAnchor(anchor: string): Zone {
  const [, table = ''] = /^table-(.+?)(?:-\d+)?$/u.exec(anchor) ?? [];
  const kind = ZONES.find((zone) => zone === table);
  if (kind) return kind;
  if (anchor === 'overall') return 'overall-performance';
  if (anchor === '' || anchor === 'tables') return 'page';
  return anchor.startsWith('/') ? 'projects' : 'narrative';
}
