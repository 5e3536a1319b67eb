import type { Disclosure } from '../../budget/schema.ts';
import type { Strings } from '../../i18n/index.ts';
import type { AmountView, DisclosurePage } from '../../views/index.ts';

/** What the site itself says on a department-year page, around the published text. */

function amountText(amount: AmountView | null): string {
  return amount ? `${amount.text} ${amount.unit}` : '';
}

function headlineBlocks(page: DisclosurePage): string[] {
  return page.headline.flatMap(({ plain, term, value, unit, note }) => [
    plain,
    term,
    `${value ?? ''} ${unit}`,
    note ?? '',
  ]);
}

interface Figures {
  rows: { name: string; amount: AmountView; share: string | null }[];
  total: AmountView | null;
}

function figureBlocks({ rows, total }: Figures): string[] {
  return [...rows.flatMap(({ name, amount, share }) => [name, amountText(amount), share ?? '']), amountText(total)];
}

function spendingBlocks({ spending }: DisclosurePage, strings: Strings): string[] {
  const words = strings.spending;
  const head = [words.title, words.lead];
  if (!spending) return [...head, words.none];
  const caption = `${spending.summary} ${words.from}《${spending.source.title}》。`;
  return [
    ...head,
    caption,
    words.caption,
    words.name,
    words.amount,
    words.share,
    words.total,
    ...figureBlocks(spending),
  ];
}

function splitBlocks({ split }: DisclosurePage, strings: Strings): string[] {
  const words = strings.split;
  const head = [words.title, words.lead];
  if (!split) return [...head, words.none];
  return [
    ...head,
    split.summary,
    words.caption,
    words.name,
    words.amount,
    words.share,
    words.total,
    ...figureBlocks(split),
  ];
}

function threePublicBlocks({ threePublic }: DisclosurePage, year: number, strings: Strings): string[] {
  const words = strings.threePublic;
  const head = [words.title, words.lead];
  if (threePublic === 'not-found') return [...head, words.none];
  if (threePublic === 'title-only') return [...head, words.titleOnly];
  if (typeof threePublic === 'string') return [...head, words.empty];
  const { rows, summary, source, agency, hasPrior } = threePublic;
  const prior = hasPrior ? [words.prior(year - 1), words.change] : [];
  return [
    ...head,
    `${summary} ${strings.spending.from}《${source.title}》。`,
    words.caption,
    words.name,
    words.current(year),
    ...prior,
    ...rows.flatMap((row) => [
      row.name,
      row.now ? amountText(row.now) : words.blank,
      ...(hasPrior ? [row.prior ? amountText(row.prior) : words.blank, row.change ?? ''] : []),
    ]),
    agency ? `${words.agency}${amountText(agency)}` : '',
  ];
}

/** The texts above the published ones: headline figures, where the money goes, basic and project, the three public expenses. */
export function overviewBlocks(page: DisclosurePage, year: number, strings: Strings): string[] {
  return [
    ...headlineBlocks(page),
    ...spendingBlocks(page, strings),
    ...splitBlocks(page, strings),
    ...threePublicBlocks(page, year, strings),
  ];
}

/** The texts at the end of a page: files, addresses, notices. */
export function sourceBlocks(disclosure: Disclosure, page: DisclosurePage, strings: Strings): string[] {
  const words = strings.source;
  const { source, contact, figuresOnly } = disclosure;
  const labels = [words.downloads, words.json, words.files, words.fileName, words.format, words.size, words.hash];
  const files = source.files.flatMap(({ name, format, bytes, sha256 }) => [name, format, words.bytes(bytes), sha256]);
  const persons = [contact?.name, contact?.telephone].filter(Boolean).join(' ');
  const notices = page.notices.flatMap(({ severity, message, tableTitle, places }) => [
    words.severity[severity],
    `${tableTitle ? words.inTable(tableTitle) : ''} ${message}`,
    places.length === 1 ? words.where : '',
    ...(places.length > 1 ? [words.places(places.length), ...places.map(({ text }) => text)] : []),
  ]);
  return [
    ...labels,
    ...files,
    source.url ? `${words.url}：${source.url}` : words.noUrl,
    source.published ? `${words.published}：${source.published}` : words.noPublished,
    figuresOnly ? words.figuresOnly : '',
    persons === '' ? '' : `${words.contact}：${persons}`,
    words.notices,
    ...(notices.length === 0 ? [words.noNotices] : notices),
  ];
}
