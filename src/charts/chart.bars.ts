import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  Legend,
  LinearScale,
  Tooltip,
  type ChartConfiguration,
} from 'chart.js';
import { amountWidth, labels } from './plugin.labels.ts';
import type { ChartData } from './reader.table.ts';
import { readTheme } from './theme.tokens.ts';

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Tooltip, Legend);

/** A drawn chart: to be drawn anew when the colours change, and to be taken away. */
export interface DrawnChart {
  redraw(): void;
  destroy(): void;
}

function configure(canvas: HTMLCanvasElement, data: ChartData): ChartConfiguration<'bar', (number | null)[], string> {
  const theme = readTheme();
  const several = data.series.length > 1;
  return {
    type: 'bar',
    data: {
      labels: data.names,
      datasets: data.series.map(({ name, values }, index) => ({
        label: name,
        data: values,
        backgroundColor: theme.series[index] ?? theme.ink,
        maxBarThickness: 14,
        // Two bars of a line stand close together, and clear of the next line's name.
        categoryPercentage: several ? 0.5 : 0.8,
        barPercentage: 0.8,
      })),
    },
    options: {
      indexAxis: 'y',
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      layout: { padding: { right: amountWidth(canvas, data, theme) + 12, top: 10 } },
      scales: { x: { display: false, beginAtZero: true }, y: { display: false } },
      plugins: {
        legend: {
          display: several,
          align: 'start',
          labels: { color: theme.ink, font: { family: theme.font, size: 14 }, boxWidth: 14 },
        },
        tooltip: {
          animation: false,
          titleFont: { family: theme.font },
          bodyFont: { family: theme.font },
          callbacks: {
            label: ({ datasetIndex, dataIndex }) => {
              const series = data.series[datasetIndex];
              const text = series?.texts[dataIndex] ?? '';
              return several ? `${series?.name ?? ''}：${text}` : text;
            },
          },
        },
      },
    },
    plugins: [labels(data, theme)],
  };
}

/** Draws horizontal bars, one line a name, one bar a series, from zero, without animation. */
export function drawBars(canvas: HTMLCanvasElement, data: ChartData): DrawnChart {
  let chart = new Chart(canvas, configure(canvas, data));
  return {
    redraw() {
      chart.destroy();
      chart = new Chart(canvas, configure(canvas, data));
    },
    destroy: () => chart.destroy(),
  };
}
