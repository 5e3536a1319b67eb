import {
  CategoryScale,
  Chart,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
  type ChartConfiguration,
} from 'chart.js';
import type { ChartData } from './reader.table.ts';
import { readTheme } from './theme.tokens.ts';

Chart.register(LineController, LineElement, PointElement, CategoryScale, LinearScale, Tooltip, Legend);

/** 1 万元 in fen: the scale is in the unit of the table above it. */
const FEN_PER_STEP = 1_000_000;
/** Lines differ by their dashes too, so that they are told apart without colour. */
const DASHES = [[], [8, 4], [2, 3], [12, 3, 2, 3]];

/** A drawn chart, to be drawn anew when the colours change. */
export interface DrawnChart {
  redraw(): void;
}

function configure({ years, lines }: ChartData, unit: string): ChartConfiguration<'line', (number | null)[], string> {
  const theme = readTheme();
  const font = { family: theme.font, size: 13 };
  const digits = new Intl.NumberFormat(document.documentElement.lang);
  return {
    type: 'line',
    data: {
      labels: years,
      datasets: lines.map(({ name, values }, index) => ({
        label: name,
        data: values,
        borderColor: theme.series[index] ?? theme.quiet,
        backgroundColor: theme.series[index] ?? theme.quiet,
        borderDash: DASHES[index % DASHES.length] ?? [],
        borderWidth: index === 0 ? 3 : 2,
        pointRadius: 4,
        // A year without a figure is a gap, never a line drawn through what nobody knows.
        spanGaps: false,
      })),
    },
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      scales: {
        x: { ticks: { color: theme.quiet, font }, grid: { display: false }, border: { color: theme.quiet } },
        y: {
          beginAtZero: true,
          title: { display: true, text: unit, color: theme.quiet, font },
          ticks: { color: theme.quiet, font, callback: (value) => digits.format(Number(value) / FEN_PER_STEP) },
          grid: { color: theme.track },
        },
      },
      plugins: {
        legend: { align: 'start', labels: { color: theme.ink, font, usePointStyle: false, boxHeight: 0 } },
        tooltip: {
          animation: false,
          titleFont: { family: theme.font },
          bodyFont: { family: theme.font },
          callbacks: {
            label: ({ datasetIndex, dataIndex }) => {
              const line = lines[datasetIndex];
              return [line?.name ?? '', line?.texts[dataIndex] ?? ''].join(' ');
            },
          },
        },
      },
    },
  };
}

/** Draws one line a figure over the years, all on one scale from zero, without animation. */
export function drawLines(canvas: HTMLCanvasElement, data: ChartData, unit: string): DrawnChart {
  let chart = new Chart(canvas, configure(data, unit));
  return {
    redraw() {
      chart.destroy();
      chart = new Chart(canvas, configure(data, unit));
    },
  };
}
