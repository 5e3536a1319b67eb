import { readFileSync } from 'node:fs';
import { TODAY, WHO } from './entries.ts';

/** What the portal's own style does not know: the original beside what was read, and outlines of cells. */
const OWN = `
body { margin: 0 auto; max-width: 110rem; padding: 0 var(--gutter) 4rem; }
h2, h3, h4 { margin: 1rem 0 0.3rem; }
details.document { border-top: 2px solid var(--rule); margin-top: 1.5rem; padding-top: 0.5rem; }
summary { cursor: pointer; }
summary h2 { display: inline; }
small, .quiet, .columns { color: var(--ink-quiet); }
.grade { color: var(--ink-quiet); }
.error > .grade, .warning > .grade, .faults li { color: var(--alarm); }
.copy { font: inherit; font-size: 0.85em; margin: 0.2rem 0 0.6rem; }
.beside { display: grid; gap: 1.5rem; grid-template-columns: minmax(0, 1fr) minmax(0, 1.4fr); margin-top: 1.5rem; }
.source { align-self: start; border: 1px solid var(--hairline); font: 0.85rem/1.5 var(--mono); max-height: 95vh; overflow: auto; padding: 0.5rem; position: sticky; top: 0.5rem; }
.source p, .narrative p { margin: 0; white-space: pre-wrap; }
:is(.source, .narrative) p span { color: var(--ink-quiet); display: inline-block; min-width: 3.5em; }
:is(.source, .narrative) .marked, :target:not(details) { background: var(--mark); }
.ledger td, .ledger th { max-width: 26em; }
.ledger :is(.error, .warning) { outline: 2px solid var(--alarm); }
.ledger .note { outline: 2px solid var(--rule); }
.hidden-number, .kept-number { background: var(--mark); }
.kept-number { background: none; outline: 1px dashed var(--rule); }
.leaked-number { background: none; color: var(--alarm); outline: 2px solid var(--alarm); }
.ledger .doubt { outline: 2px dashed var(--rule); }
.turn { background: var(--paper); border-bottom: 1px solid var(--hairline); display: flex; flex-wrap: wrap; gap: 1rem; padding: 0.5rem 0; position: sticky; top: 0; z-index: 2; }
.turn button { font: inherit; }
.findings { padding-left: 1.4em; }
.finding { margin: 0 0 1.6rem; scroll-margin-top: 4rem; }
.finding:focus { outline: 2px solid var(--accent); outline-offset: 0.3rem; }
.figures { margin: 0.3rem 0; }
.copies { margin: 0; }
.without { border-left: 3px solid var(--alarm); padding-left: 0.7rem; }
.picture { margin: 0.6rem 0; max-width: 80rem; }
.picture .scroll { border: 1px solid var(--hairline); overflow-x: auto; }
.strip { background: #fff; min-width: 52rem; overflow: hidden; position: relative; }
.strip img { left: 0; position: absolute; width: 100%; }
.frame { outline: 2px solid #c0281c; outline-offset: 1px; position: absolute; }
.excerpt { border: 1px solid var(--hairline); font: 0.85rem/1.5 var(--mono); margin: 0.6rem 0; max-width: 80rem; overflow-x: auto; padding: 0.4rem; }
.excerpt p { margin: 0; max-width: none; white-space: pre; width: max-content; }
.excerpt p span { color: var(--ink-quiet); display: inline-block; min-width: 3.5em; }
.excerpt .marked { background: var(--mark); }
@media (max-width: 56rem) { .beside { grid-template-columns: 1fr; } .source { max-height: 40vh; position: static; } }
`;

/** The portal's colours, type and tables, with what only the page for the clerk needs. */
export function styleSheet(): string {
  const own = ['tokens.css', 'base.css', 'tables.css'].map((name) =>
    readFileSync(new URL(`../../src/styles/${name}`, import.meta.url), 'utf8'),
  );
  return [...own, OWN].join('\n');
}

/** The only script: offers the findings as a CSV file, copies ready entries with the day and the name, opens what a link leads to. */
export function script(copied: string): string {
  return `
document.getElementById('csv').addEventListener('click', () => {
  const text = document.getElementById('csv-text').value;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text.replace(/\\r?\\n/g, '\\r\\n')], { type: 'text/csv;charset=utf-8' }));
  link.download = 'findings.csv';
  link.click();
  URL.revokeObjectURL(link.href);
});
document.addEventListener('click', async ({ target }) => {
  const button = target.closest('[data-copy]');
  if (!button) return;
  const day = new Date().toLocaleDateString('sv');
  const who = JSON.stringify(document.getElementById('who').value || '?');
  const text = button.dataset.copy.replaceAll('${TODAY}', day).replaceAll('${WHO}', who);
  await navigator.clipboard.writeText(text);
  button.textContent = ${JSON.stringify(copied)};
});
const documents = [...document.querySelectorAll('details.document')];
const current = () => Math.max(0, documents.findIndex((one) => one.open));
function label() {
  document.getElementById('shown').textContent = (current() + 1) + ' / ' + documents.length;
  document.getElementById('previous').disabled = current() === 0;
  document.getElementById('next').disabled = current() >= documents.length - 1;
  // A frame far to the right of a narrow window comes into view.
  for (const scroll of documents[current()]?.querySelectorAll('.picture .scroll') ?? []) {
    const frame = scroll.querySelector('.frame');
    if (frame && scroll.scrollWidth > scroll.clientWidth) scroll.scrollLeft = frame.offsetLeft - scroll.clientWidth / 2;
  }
}
function turn(step) {
  const one = documents[current() + step];
  if (!one) return;
  for (const other of documents) other.open = other === one;
  scrollTo(0, one.getBoundingClientRect().top + scrollY - 60);
  label();
}
function walk(step) {
  const all = [...(documents[current()]?.querySelectorAll('.finding') ?? [])].filter((one) => one.checkVisibility());
  const at = all.indexOf(document.activeElement.closest('.finding'));
  const one = at < 0 ? all[step > 0 ? 0 : all.length - 1] : all[at + step];
  one?.focus();
  one?.scrollIntoView();
}
document.getElementById('previous').addEventListener('click', () => turn(-1));
document.getElementById('next').addEventListener('click', () => turn(1));
document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input, textarea, .scroll, .excerpt, .source')) return;
  const steps = { ArrowLeft: [turn, -1], ArrowRight: [turn, 1], j: [walk, 1], k: [walk, -1] };
  const [go, step] = steps[event.key.length === 1 ? event.key.toLowerCase() : event.key] ?? [];
  if (!go) return;
  event.preventDefault();
  go(step);
});
for (const one of documents) one.addEventListener('toggle', label);
label();
function unfold() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  for (let at = target && target.closest('details'); at; at = at.parentElement.closest('details')) at.open = true;
  if (target) target.scrollIntoView();
}
addEventListener('hashchange', unfold);
unfold();
`;
}
