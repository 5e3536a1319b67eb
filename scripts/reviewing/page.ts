import type { CheckResult } from '../../src/budget/check-schema.ts';
import { NARRATIVE } from '../../src/vocabulary/index.ts';
import type { Disclosure, Table } from '../../src/budget/schema.ts';
import { RULES, type Summary } from '../../src/checks/index.ts';
import { findingText, nameText, ruleText } from '../../src/i18n/index.ts';
import { hidePersonalNumbers } from '../../src/privacy.ts';
import type { Place } from '../../src/problem.ts';
import { compact } from '../../src/text.ts';
import { countLine, placeText } from '../checking/report.ts';
import { csvOf } from './csv.ts';
import type { Doubt } from './doubts.ts';
import { SCRIPT, STYLE } from './assets.ts';
import type { SourceLine } from './source.ts';

/** One document as the page shows it. */
export interface Reviewed {
  name: string;
  disclosure: Disclosure;
  results: readonly CheckResult[];
  summary: Summary;
  doubts: readonly Doubt[];
  /** Lines of the original, or `null` where it is not at hand. */
  source: readonly SourceLine[] | null;
  /** The narrative's Markdown, or `null`. */
  narrative: string | null;
}

/** The whole page: one HTML file that loads nothing. */
export function reviewPage(reviewed: readonly Reviewed[]): string {
  const list = reviewed.map(
    (one, index) =>
      `<li><a href="#d${index}">${escape(titleOf(one))}</a> <span>${escape(countLine(one.summary, 'zh-CN'))}</span></li>`,
  );
  const csv = escape(csvOf(reviewed));
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>核对 · 明账</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<h1>核对</h1>
<p>左边是原文，右边是读出的内容；标出的是勾稽不符和需要人看一眼的地方。个人号码已隐去。</p>
<p><button type="button" id="csv">导出 CSV</button></p>
<nav aria-label="文件"><ol>${list.join('\n')}</ol></nav>
</header>
<main>
${reviewed.map(renderDocument).join('\n')}
</main>
<textarea id="csv-text" hidden aria-hidden="true">${csv}</textarea>
<script>${SCRIPT}</script>
</body>
</html>
`;
}

function titleOf({ disclosure: { identity } }: Reviewed): string {
  return `${identity.department.name} ${identity.year}`;
}

/** Where findings point: cells by anchor, and lines or pages of the original. */
interface Marks {
  cells: Map<string, string>;
  lines: Set<number>;
  pages: Set<number>;
  /** Lines of the narrative, and the lines of the original (by position) that they were read from. */
  narrative: Map<number, string>;
  found: Set<number>;
}

function marksOf({ results, doubts, narrative, source }: Reviewed): Marks {
  const marks: Marks = { cells: new Map(), lines: new Set(), pages: new Set(), narrative: new Map(), found: new Set() };
  const place = ({ line, page }: Place) => {
    if (line !== undefined) marks.lines.add(line);
    else if (page !== undefined) marks.pages.add(page);
  };
  for (const { row, column, table, line, page } of doubts) {
    if (table && row !== null && column !== null) marks.cells.set(`${table}-r${row}-c${column}`, 'doubt');
    place({ line: line ?? undefined, page: page ?? undefined });
  }
  for (const result of results) {
    if (result.outcome !== 'differs') continue;
    for (const cell of result.cells.slice(0, 12)) {
      if (cell.anchor) marks.cells.set(cell.anchor, result.severity);
      if (cell.table !== NARRATIVE) place(cell.place);
      else if (cell.place.line !== undefined) {
        marks.narrative.set(cell.place.line, result.severity);
        // Lines of the narrative count in its own file; in the original they are found by their words.
        const words = narrative === null ? null : wordsAround(narrative, cell.place.line, cell.text);
        const at = words && source ? source.findIndex((line) => plain(line.text).includes(words)) : -1;
        if (at >= 0) marks.found.add(at);
      }
    }
  }
  return marks;
}

function plain(text: string): string {
  return compact(text.replace(/[\\*#]/gu, ''));
}

/** A printed amount with the few characters before it, as they stand in a line of the narrative. */
function wordsAround(narrative: string, line: number, text: string): string | null {
  const whole = plain(narrative.split('\n')[line - 1] ?? '');
  const at = whole.indexOf(plain(text));
  return text === '' || at < 0 ? null : whole.slice(Math.max(0, at - 6), at + plain(text).length);
}

function renderNarrative(narrative: string, id: string, marks: Marks): string {
  const lines = narrative.split('\n').map((text, index) => {
    const mark = marks.narrative.get(index + 1);
    return text.trim() === ''
      ? ''
      : `<p id="${id}-n${index + 1}"${mark ? ` class="marked ${mark}"` : ''}><span>${index + 1}</span>${escape(hidePersonalNumbers(text))}</p>`;
  });
  return `<details class="narrative"${marks.narrative.size > 0 ? ' open' : ''}><summary>情况说明</summary>${lines.join('')}</details>`;
}

function renderDocument(one: Reviewed, index: number): string {
  const id = `d${index}`;
  const marks = marksOf(one);
  const differing = one.results.filter((result) => result.outcome === 'differs');
  const findings = RULES.flatMap((rule) => {
    const own = differing.filter((result) => result.rule === rule.id);
    if (own.length === 0) return [];
    return [
      `<h4>${escape(ruleText('zh-CN', rule.id).title)}</h4><ul>${own.map((result) => renderFinding(result, id, one.source)).join('')}</ul>`,
    ];
  });
  const doubts = one.doubts.map((doubt) => {
    const target = doubt.table
      ? `#${id}-${doubt.table}${doubt.row !== null && doubt.column !== null ? `-r${doubt.row}-c${doubt.column}` : ''}`
      : null;
    return `<li>${target ? `<a href="${target}">${escape(doubt.message)}</a>` : escape(doubt.message)}${sourceLink(id, { line: doubt.line ?? undefined, page: doubt.page ?? undefined }, one.source)}</li>`;
  });
  return `<section id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${escape(titleOf(one))}</h2>
<p>${escape(one.name)} · ${escape(countLine(one.summary, 'zh-CN'))}</p>
<h3>不符（${differing.length}）</h3>
${findings.join('\n') || '<p>没有不符。</p>'}
<h3>需要人看一眼的地方（${doubts.length}）</h3>
${doubts.length > 0 ? `<ul class="doubts">${doubts.join('')}</ul>` : '<p>没有。</p>'}
<div class="${one.source ? 'beside' : ''}">
${one.source ? `<div class="source" tabindex="0" role="region" aria-label="原文">${renderSource(one.source, id, marks)}</div>` : ''}
<div class="read">${one.narrative === null ? '' : renderNarrative(one.narrative, id, marks)}
${one.disclosure.tables.map((table) => renderTable(table, id, marks)).join('\n')}</div>
</div>
</section>`;
}

function renderFinding(result: CheckResult, id: string, source: Reviewed['source']): string {
  const cells = result.cells.slice(0, 4).map((cell) => {
    const anchor = cell.table === NARRATIVE ? (cell.place.line ? `n${cell.place.line}` : null) : cell.anchor;
    const name = escape(nameText('zh-CN', cell.name));
    const target = anchor ? `<a href="#${id}-${anchor}">${name}</a>` : name;
    return `<li>${target}：<strong>${escape(cell.text || '空白')}</strong> <small>${escape(placeText(cell.place, 'zh-CN'))}</small>${cell.table === NARRATIVE ? '' : sourceLink(id, cell.place, source)}</li>`;
  });
  const accepted = result.acknowledged
    ? `<p class="accepted">已说明（${escape(result.acknowledged.date)}）：${escape(result.acknowledged.reason)}</p>`
    : '';
  return `<li class="${result.severity}">${escape(findingText('zh-CN', result))}${accepted}<ul>${cells.join('')}</ul></li>`;
}

function sourceLink(id: string, place: Place, source: Reviewed['source']): string {
  if (!source) return '';
  const found = source.findIndex((line) =>
    place.line !== undefined ? line.line === place.line : place.page !== undefined && line.page === place.page,
  );
  return found < 0 ? '' : ` <a href="#${id}-s${found}">原文</a>`;
}

function renderSource(lines: readonly SourceLine[], id: string, marks: Marks): string {
  let page: number | null = null;
  return lines
    .map((line, index) => {
      const turned = line.page !== null && line.page !== page;
      page = line.page ?? page;
      const marked =
        marks.found.has(index) ||
        (line.line !== null && marks.lines.has(line.line)) ||
        (line.line === null && line.page !== null && marks.pages.has(line.page));
      const head = turned ? `<p class="page">第 ${line.page} 页</p>` : '';
      const number = line.line === null ? '' : `<span>${line.line}</span>`;
      return `${head}<p id="${id}-s${index}"${marked ? ' class="marked"' : ''}>${number}${escape(line.text) || '&nbsp;'}</p>`;
    })
    .join('');
}

function renderTable(table: Table, id: string, marks: Marks): string {
  const rows = table.cells.map((cells, row) => {
    const tag = row < table.headerRows ? 'th' : 'td';
    return `<tr>${cells
      .map((cell, column) => {
        const anchor = `${table.id}-r${row}-c${column}`;
        const mark = marks.cells.get(anchor);
        return `<${tag} id="${id}-${anchor}"${mark ? ` class="${mark}"` : ''}>${escape(hidePersonalNumbers(cell, true))}</${tag}>`;
      })
      .join('')}</tr>`;
  });
  const unit = table.unit ? `单位：${table.unit}` : '没有单位';
  const kind = table.kind === 'other' ? '未知的表' : table.kind;
  const columns = table.columns
    .map((column) => `${column.labels.at(-1) || '—'} → ${column.measure ?? column.role}`)
    .join('；');
  return `<table id="${id}-${table.id}"${table.kind === 'other' ? ' class="unknown"' : ''}>
<caption>${escape(table.title || '无题')} <small>${escape(kind)} · ${escape(unit)} · ${escape(placeText(table.place, 'zh-CN'))}</small></caption>
<tbody>${rows.join('')}</tbody>
</table>
${columns ? `<p class="columns">${escape(columns)}</p>` : ''}${table.note ? `<p class="columns">${escape(table.note)}</p>` : ''}`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
