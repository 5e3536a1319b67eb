import type { CheckedCell, CheckResult } from '../../src/budget/check-schema.ts';
import type { Table } from '../../src/budget/schema.ts';
import { findingText, nameText, reviewWords, ruleText, type Locale, type ReviewWords } from '../../src/i18n/index.ts';
import { labelsOf } from '../../src/privacy/index.ts';
import type { Place } from '../../src/problem.ts';
import { NARRATIVE } from '../../src/vocabulary/index.ts';
import { countLine, placeText } from '../checking/report.ts';
import { correctionsYaml, inWan, readyAcknowledgement, readyCorrections } from './entries.ts';
import { marksOf, type Marks } from './marks.ts';
import { CELLS_SHOWN } from './evidence.ts';
import { renderPlaces } from './places.ts';
import { renderOriginal, renderPublished } from './personal.ts';
import { escape, titleOf, type Reviewed } from './reviewed.ts';
import { renderOpenFigures } from './scanned.ts';
import type { SourceLine } from './source.ts';

function renderNarrative(narrative: string, id: string, marks: Marks, locale: Locale): string {
  const words = reviewWords(locale);
  const lines = narrative.split('\n').map((text, index) => {
    const mark = marks.narrative.get(index + 1);
    return text.trim() === ''
      ? ''
      : `<p id="${id}-n${index + 1}"${mark ? ` class="marked ${mark}"` : ''}><span>${index + 1}</span>${renderPublished(text, locale)}</p>`;
  });
  return `<details class="narrative"${marks.narrative.size > 0 ? ' open' : ''}><summary>${escape(words.narrative)}</summary>${lines.join('')}</details>`;
}

const GRADES = { error: 0, warning: 1, note: 2 };

/** One document: what differs first, then roundings and doubts folded, then the original beside what was read. */
export function renderDocument(one: Reviewed, index: number, locale: Locale): string {
  const words = reviewWords(locale);
  const id = `d${index}`;
  const marks = marksOf(one);
  const differing = one.results.filter((result) => result.outcome === 'differs');
  const open = differing.filter(({ acknowledged }) => acknowledged === null);
  const rounded = one.results.filter((result) => result.outcome === 'rounding');
  const list = (results: readonly CheckResult[]) =>
    results.length === 0
      ? ''
      : `<ol class="findings">${results.map((result) => renderFinding(result, { one, id, open, locale })).join('\n')}</ol>`;
  const asking = open
    .filter(({ severity }) => severity !== 'note')
    .toSorted((a, b) => GRADES[a.severity] - GRADES[b.severity]);
  const quiet = differing.filter((result) => !asking.includes(result));
  const doubtful = one.doubts.toSorted((a, b) => Number(a.settled !== null) - Number(b.settled !== null));
  const doubts = doubtful.map((doubt) => {
    const target = doubt.table
      ? `#${id}-${doubt.table}${doubt.row !== null && doubt.column !== null ? `-r${doubt.row}-c${doubt.column}` : ''}`
      : null;
    const { settled } = doubt;
    const checked = settled
      ? ` <span class="quiet">${escape(words.checked(settled.by, settled.date, settled.reason))}</span>`
      : '';
    const said = target ? `<a href="${target}">${escape(doubt.message)}</a>` : escape(doubt.message);
    return `<li>${said}${sourceLink(id, doubt.place, one.source, words)}${checked}</li>`;
  });
  const narrative = one.narrative === null ? '' : renderNarrative(one.narrative, id, marks, locale);
  const tables = one.disclosure.tables.map((table) => renderTable(table, id, marks, locale)).join('\n');
  const original =
    one.source &&
    `<div class="source" tabindex="0" role="region" aria-label="${escape(words.original)}">${renderSource(one.source.lines, id, marks, locale)}</div>`;
  return `<details class="document" name="document" id="${id}"${index === 0 ? ' open' : ''}>
<summary><h2>${escape(titleOf(one))}</h2> <span class="quiet">${escape(countLine(one.summary, locale))}</span></summary>
<p class="quiet">${escape(one.name)}</p>
${one.sourceState === 'found' ? '' : `<p class="without">${escape(words.without[one.sourceState])}</p>`}
${renderAligned(one.disclosure.tables, id, locale)}
<h3>${escape(words.differing(asking.length))}</h3>
${list(asking) || `<p>${escape(words.noneDiffering)}</p>`}
${renderOpenFigures(one.figures, id, locale)}
${quiet.length > 0 ? `<details><summary>${escape(words.quiet(quiet.length))}</summary>${list(quiet)}</details>` : ''}
${rounded.length > 0 ? `<details><summary>${escape(words.roundings(rounded.length))}</summary>${list(rounded)}</details>` : ''}
${doubts.length > 0 ? `<details><summary>${escape(words.doubts(one.doubts.filter(({ settled }) => settled === null).length))}</summary><ul class="doubts">${doubts.join('')}</ul></details>` : ''}
<div class="${one.source ? 'beside' : ''}">
${original ?? ''}
<div class="read"><h3>${escape(words.tables)}</h3>${narrative}
${tables}</div>
</div>
</details>`;
}

/** The tables to be compared first: those whose rows or columns are a guess. '' where there are none. */
function renderAligned(tables: readonly Table[], id: string, locale: Locale): string {
  const words = reviewWords(locale);
  const items = tables.flatMap(({ id: table, title, aligned, place }) =>
    aligned
      ? [
          `<li><a href="#${id}-${table}">${escape(title || words.untitled)}</a> <small>${escape(placeText(place, locale))} · ${escape(words.aligned.unproven(aligned.unproven.length))}</small></li>`,
        ]
      : [],
  );
  if (items.length === 0) return '';
  return `<details open><summary>${escape(words.aligned.title(items.length))}</summary><ul>${items.join('')}</ul></details>`;
}

interface Within {
  one: Reviewed;
  id: string;
  open: readonly CheckResult[];
  locale: Locale;
}

function renderCell(cell: CheckedCell, { one, id, locale }: Within): string {
  const words = reviewWords(locale);
  const anchor = cell.table === NARRATIVE ? (cell.place.line ? `n${cell.place.line}` : null) : cell.anchor;
  const name = escape(nameText(locale, cell.name));
  const target = anchor ? `<a href="#${id}-${anchor}">${name}</a>` : name;
  const text = cell.text || words.blank;
  const figure =
    cell.fen === null
      ? `<strong>${escape(text)}</strong>`
      : `<strong>${escape(`${inWan(cell.fen)} 万元`)}</strong> <small>${escape(words.printed(`${text} ${cell.text.endsWith(cell.unit ?? '') ? '' : (cell.unit ?? '')}`.trim()))}</small>`;
  const original = cell.table === NARRATIVE ? '' : sourceLink(id, cell.place, one.source, words);
  return `<li>${target}${words.colon}${figure} <small>${escape(placeText(cell.place, locale))}</small>${original}</li>`;
}

function copyButton(label: string, yaml: string): string {
  return `<button type="button" class="copy" data-copy="${escape(yaml)}">${escape(label)}</button>`;
}

function renderFinding(result: CheckResult, within: Within): string {
  const { one, open, locale } = within;
  const words = reviewWords(locale);
  const sentence = findingText(locale, result);
  const cells = result.cells.slice(0, CELLS_SHOWN).map((cell) => renderCell(cell, within));
  const places = renderPlaces(one.evidence.get(result) ?? [], words, locale);
  const { acknowledged } = result;
  const accepted = acknowledged
    ? `<p class="quiet">${escape(words.accepted(acknowledged.date, acknowledged.reason))}</p>`
    : '';
  const buttons: string[] = [];
  if (result.outcome === 'differs' && acknowledged === null) {
    for (const { from, to, entries } of readyCorrections(result, one.results, one.disclosure, sentence))
      buttons.push(copyButton(words.correct(from, to), correctionsYaml(entries)));
    const { count, yaml } = readyAcknowledgement(result, open, sentence);
    buttons.push(copyButton(words.acknowledge(count), yaml));
  }
  const grade =
    result.outcome === 'differs' ? `<strong class="grade">${escape(words.severity[result.severity])}</strong> ` : '';
  const rule = `<small class="rule">${escape(ruleText(locale, result.rule).title)}</small>`;
  return `<li class="finding ${result.severity}" tabindex="-1">${grade}${escape(sentence)} ${rule}${accepted}<ul class="figures">${cells.join('')}</ul>${places}
<p class="copies">${buttons.join(' ')}</p></li>`;
}

function sourceLink(id: string, place: Place, source: Reviewed['source'], words: ReviewWords): string {
  if (!source) return '';
  const found = source.lines.findIndex((line) =>
    place.line !== undefined ? line.line === place.line : place.page !== undefined && line.page === place.page,
  );
  return found < 0 ? '' : ` <a href="#${id}-s${found}">${escape(words.original)}</a>`;
}

function renderSource(lines: readonly SourceLine[], id: string, marks: Marks, locale: Locale): string {
  const words = reviewWords(locale);
  let page: number | null = null;
  return lines
    .map((line, index) => {
      const turned = line.page !== null && line.page !== page;
      page = line.page ?? page;
      const marked =
        marks.found.has(index) ||
        (line.line !== null && marks.lines.has(line.line)) ||
        (line.line === null && line.page !== null && marks.pages.has(line.page));
      const head = turned ? `<p class="page">${escape(words.page(line.page ?? 0))}</p>` : '';
      const number = line.line === null ? '' : `<span>${line.line}</span>`;
      return `${head}<p id="${id}-s${index}"${marked ? ' class="marked"' : ''}>${number}${renderOriginal(line, locale) || '&nbsp;'}</p>`;
    })
    .join('');
}

function renderTable(table: Table, id: string, marks: Marks, locale: Locale): string {
  const words = reviewWords(locale);
  const labels = labelsOf(table);
  const rows = table.cells.map((cells, row) => {
    const tag = row < table.headerRows ? 'th' : 'td';
    return `<tr>${cells
      .map((cell, column) => {
        const anchor = `${table.id}-r${row}-c${column}`;
        const mark = marks.cells.get(anchor);
        return `<${tag} id="${id}-${anchor}"${mark ? ` class="${mark}"` : ''}>${renderPublished(cell, locale, labels.of(row, column))}</${tag}>`;
      })
      .join('')}</tr>`;
  });
  const unit = words.unit(table.unit);
  const kind = table.kind === 'other' ? words.unknownKind : table.kind;
  const columns = table.columns
    .map((column) => `${column.labels.at(-1) || '—'} → ${column.measure ?? column.role}`)
    .join('; ');
  return `<div class="table-scroll"><table id="${id}-${table.id}" class="ledger${table.kind === 'other' ? ' unknown' : ''}">
<caption>${escape(table.title || words.untitled)} <small>${escape(kind)} · ${escape(unit)} · ${escape(placeText(table.place, locale))}${table.aligned ? ` · <strong>${escape(words.aligned.mark)}</strong>` : ''}</small></caption>
<tbody>${rows.join('')}</tbody>
</table></div>
${columns ? `<p class="columns">${escape(columns)}</p>` : ''}${table.note ? `<p class="columns">${escape(table.note)}</p>` : ''}`;
}
