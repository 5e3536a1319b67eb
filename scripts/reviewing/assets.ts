/** Style of the review page. */
export const STYLE = `
:root { color-scheme: light dark; --line: #8884; --error: #d33; --warning: #c80; --note: #58a; --doubt: #96c; }
body { font: 15px/1.6 system-ui, sans-serif; margin: 0 auto; max-width: 1800px; padding: 0 1rem 4rem; }
h2 { border-top: 2px solid var(--line); margin-top: 3rem; padding-top: 1rem; }
nav span, small, .columns { color: GrayText; }
li.error::marker { color: var(--error); } li.warning::marker { color: var(--warning); } li.note::marker { color: var(--note); }
section li { margin: .3rem 0; }
.accepted { color: GrayText; margin: 0; }
.beside { display: grid; gap: 1.5rem; grid-template-columns: minmax(0, 1fr) minmax(0, 1.4fr); }
.source { align-self: start; border: 1px solid var(--line); font: 13px/1.5 ui-monospace, monospace; max-height: 95vh; overflow: auto; padding: .5rem; position: sticky; top: .5rem; }
.narrative p { margin: .2rem 0; } .narrative p span { color: GrayText; display: inline-block; min-width: 3em; } .narrative .marked { background: color-mix(in srgb, var(--warning) 22%, transparent); }
.source p { margin: 0; white-space: pre-wrap; } .source p span { color: GrayText; display: inline-block; min-width: 3.5em; }
.source .page { color: GrayText; margin: .8rem 0 .3rem; } .source .marked { background: color-mix(in srgb, var(--warning) 22%, transparent); }
.read { overflow: auto; } table { border-collapse: collapse; font-variant-numeric: tabular-nums; margin: 1.2rem 0 .3rem; }
caption { font-weight: 600; text-align: start; } td, th { border: 1px solid var(--line); max-width: 26em; padding: .15rem .45rem; vertical-align: top; }
table.unknown caption { color: var(--doubt); }
td.error, th.error { outline: 2px solid var(--error); } td.warning, th.warning { outline: 2px solid var(--warning); }
td.note, th.note { outline: 2px solid var(--note); } td.doubt, th.doubt { outline: 2px dashed var(--doubt); }
:target { background: color-mix(in srgb, var(--warning) 35%, transparent); }
@media (max-width: 900px) { .beside { grid-template-columns: 1fr; } .source { max-height: 40vh; position: static; } }
`;

/** The only script: offers the findings, which the page carries, as a CSV file. */
export const SCRIPT = `
document.getElementById('csv').addEventListener('click', () => {
  const text = document.getElementById('csv-text').value;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text.replace(/\\r?\\n/g, '\\r\\n')], { type: 'text/csv;charset=utf-8' }));
  link.download = 'findings.csv';
  link.click();
  URL.revokeObjectURL(link.href);
});
`;
