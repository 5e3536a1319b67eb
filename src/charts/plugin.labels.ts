import type { Chart, Plugin } from 'chart.js';
import type { ChartData } from './reader.table.ts';
import type { Theme } from './theme.tokens.ts';

export const LABEL_SIZE = 14;
const GAP = 6;

/** Shortens a text with … until it fits. */
function fit(context: CanvasRenderingContext2D, text: string, width: number): string {
  if (context.measureText(text).width <= width) return text;
  let end = text.length - 1;
  while (end > 1 && context.measureText(`${text.slice(0, end)}…`).width > width) end -= 1;
  return `${text.slice(0, end)}…`;
}

/** The width of the widest amount, for the room right of the bars. */
export function amountWidth(canvas: HTMLCanvasElement, data: ChartData, theme: Theme): number {
  const context = canvas.getContext('2d');
  if (!context) return 0;
  context.font = `${LABEL_SIZE}px ${theme.font}`;
  const widths = data.series.flatMap(({ texts }) => texts).map((text) => context.measureText(text).width);
  return widths.reduce((most, width) => Math.max(most, width), 0);
}

/** Writes each line's name above its bars and each amount, as printed, at the end of its bar. */
export function labels(data: ChartData, theme: Theme): Plugin<'bar'> {
  return {
    id: 'labels',
    afterDatasetsDraw(chart: Chart<'bar'>) {
      const { ctx: context, chartArea } = chart;
      context.save();
      context.font = `${LABEL_SIZE}px ${theme.font}`;
      context.textBaseline = 'middle';
      data.series.forEach(({ texts }, seriesIndex) => {
        chart.getDatasetMeta(seriesIndex).data.forEach((bar, index) => {
          const { x, y, height } = bar.getProps(['x', 'y', 'height'], true) as unknown as Record<
            'x' | 'y' | 'height',
            number
          >;
          if (seriesIndex === 0) {
            context.fillStyle = theme.ink;
            const width = chart.width - chartArea.left;
            context.fillText(
              fit(context, data.names[index] ?? '', width),
              chartArea.left,
              y - height / 2 - LABEL_SIZE * 0.8,
            );
          }
          context.fillStyle = seriesIndex === 0 ? theme.ink : theme.quiet;
          context.fillText(texts[index] ?? '', Math.max(x, chartArea.left) + GAP, y);
        });
      });
      context.restore();
    },
  };
}
