import type { Identity } from '../../budget/index.ts';
import {
  cardWords,
  moneyText,
  unitText,
  pageLocale,
  type CardWords,
  type Locale,
  type Strings,
} from '../../i18n/index.ts';
import { headlineReading, readingText, type AnnotatedPage, type HeadlineView } from '../../views/index.ts';
import { departmentLabel } from '../../vocabulary/index.ts';

/** A figure of a picture: read in 亿元 or 万元, with the printed text where that is another one. */
export interface CardFigure {
  label: string;
  value: string;
  unit: string;
  printed: string | null;
  /** Said behind its label where it was corrected or is doubted; else empty. */
  mark: string;
}

/** A bar of a picture: a class of expenditure, in 万元. `length` in per cent of the longest. */
export interface CardBar {
  label: string;
  value: string;
  length: number;
}

/** What the picture of a department-year says. */
export interface Card {
  portal: string;
  name: string;
  heading: string;
  region: string;
  figures: CardFigure[];
  barsTitle: string;
  bars: CardBar[];
  verdict: string;
}

const FIGURES: readonly HeadlineView['key'][] = ['total', 'threePublic'];
const BARS = 5;

/** What is said behind a figure that a person should look at on its page. */
function markOf({ corrected, doubts }: Pick<HeadlineView, 'corrected' | 'doubts'>, words: CardWords): string {
  if (doubts && doubts.length > 0) return words.doubted;
  return corrected ? words.corrected : '';
}

function figureOf(figure: HeadlineView, words: CardWords, locale: Locale): CardFigure[] {
  const { plain, value, unit, fen } = figure;
  if (value === null || fen === null) return [];
  const reading = headlineReading(fen, locale);
  const isSame = reading.text === value && reading.unit === unit;
  return [
    {
      label: plain,
      value: reading.text,
      unit: unitText(locale, reading.unit),
      printed: isSame ? null : moneyText(locale, value, unit),
      mark: markOf(figure, words),
    },
  ];
}

/**
 * The picture of a department-year from what its page shows: name, total, 三公, the largest classes and the result of the checks. A
 * figure without a unit is left out, as are negative classes, which have no bar.
 */
export function cardOf(page: AnnotatedPage, identity: Identity, region: string, strings: Strings): Card {
  const words = cardWords(pageLocale(strings.language));
  const rows = (page.spending?.rows ?? []).filter(({ amount }) => (amount.fen ?? 0) > 0).slice(0, BARS);
  return {
    portal: strings.site.name,
    name: departmentLabel(identity.department),
    heading: strings.disclosure.heading(identity.year, identity.stage),
    region,
    figures: FIGURES.flatMap((wanted) =>
      page.headline.filter(({ key }) => key === wanted).flatMap((figure) => figureOf(figure, words, strings.language)),
    ),
    barsTitle: words.bars(strings.spending.caption),
    bars: rows.map(({ name, amount, bar }) => ({
      label: `${name}${markOf(amount, words)}`,
      value: readingText(amount.fen ?? 0),
      length: bar,
    })),
    verdict: page.verdict.text,
  };
}
