/** Browser: lines over the years, drawn when a reader asks for them. The table above holds the same values and stays without scripts. */
import type { DrawnChart } from './chart.lines.ts';
import { readTable } from './reader.table.ts';

const drawn: DrawnChart[] = [];

async function draw(frame: HTMLElement): Promise<void> {
  const canvas = frame.querySelector('canvas');
  const table = document.getElementById(frame.dataset['chartTable'] ?? '');
  if (!canvas || !(table instanceof HTMLTableElement)) return;
  const { drawLines } = await import('./chart.lines.ts');
  drawn.push(drawLines(canvas, readTable(table), frame.dataset['chartUnit'] ?? ''));
  frame.dataset['drawn'] = '';
}

for (const frame of document.querySelectorAll<HTMLDetailsElement>('details[data-chart-table]'))
  frame.addEventListener('toggle', () => {
    if (frame.open && !('drawing' in frame.dataset)) {
      frame.dataset['drawing'] = '';
      void draw(frame);
    }
  });

matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => {
  for (const chart of drawn) chart.redraw();
});
