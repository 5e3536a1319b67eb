import type { DrawnChart } from './chart.bars.ts';
import { readTable } from './reader.table.ts';

const drawn: DrawnChart[] = [];

async function draw(frame: HTMLElement): Promise<void> {
  const canvas = frame.querySelector('canvas');
  const table = document.getElementById(frame.dataset['chartTable'] ?? '');
  if (!canvas || !(table instanceof HTMLTableElement)) return;
  const data = readTable(table);
  if (data.names.length === 0) return;
  const { drawBars } = await import('./chart.bars.ts');
  drawn.push(drawBars(canvas, data));
  frame.dataset['drawn'] = '';
  frame.closest('figure')?.setAttribute('data-charted', '');
}

/** Draws every chart of the page when it comes near the window, and all anew when light turns to dark. */
export function drawWhenSeen(root: ParentNode): void {
  const observer = new IntersectionObserver(
    (entries) => {
      for (const entry of entries) {
        if (!entry.isIntersecting) continue;
        observer.unobserve(entry.target);
        void draw(entry.target as HTMLElement);
      }
    },
    { rootMargin: '200px' },
  );
  for (const frame of root.querySelectorAll('[data-chart]')) observer.observe(frame);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => {
    for (const chart of drawn) chart.redraw();
  });
}
