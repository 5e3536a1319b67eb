import type { Locale } from '../../src/i18n/index.ts';
import { CATEGORIES, type AuditedPage, type Category } from './lighthouse.ts';

/** What every page must reach. Bytes under gzip; KB of 1000. */
const LEAST: Readonly<Record<Category, number>> = {
  performance: 95,
  accessibility: 100,
  'best-practices': 100,
  seo: 100,
};
const MOST = { shift: 0.02, bytes: 110_000, scriptBytes: 6000 } as const;

type Measured = Category | keyof typeof MOST;

const NAMES: Readonly<Record<Measured, Readonly<Record<Locale, string>>>> = {
  performance: { 'zh-CN': '性能', en: 'performance' },
  accessibility: { 'zh-CN': '无障碍', en: 'accessibility' },
  'best-practices': { 'zh-CN': '最佳做法', en: 'best practices' },
  seo: { 'zh-CN': '搜索引擎', en: 'SEO' },
  shift: { 'zh-CN': '版面移动', en: 'layout shift' },
  bytes: { 'zh-CN': '首屏 KB', en: 'first view KB' },
  scriptBytes: { 'zh-CN': '脚本 KB', en: 'scripts KB' },
};

/** In which measures a page stays below what is asked of it. */
export function faultsOf(page: AuditedPage): Measured[] {
  const low = CATEGORIES.filter((name) => page.scores[name] < LEAST[name]);
  const moved = page.shift >= MOST.shift ? (['shift'] as const) : [];
  const heavy = (['bytes', 'scriptBytes'] as const).filter((name) => page.bytesJudged && page[name] > MOST[name]);
  return [...low, ...moved, ...heavy];
}

/** A page in a few lines: every measure, those that do not suffice marked, and the audits that are not passed. */
export function reportOf(page: AuditedPage, locale: Locale): string {
  const faults = new Set(faultsOf(page));
  const show = (name: Measured, value: string) => `${faults.has(name) ? '✗ ' : ''}${NAMES[name][locale]} ${value}`;
  const measures = [
    ...CATEGORIES.map((name) => show(name, String(page.scores[name]))),
    show('shift', page.shift.toFixed(3)),
    show('bytes', (page.bytes / 1000).toFixed(1)),
    show('scriptBytes', (page.scriptBytes / 1000).toFixed(1)),
  ];
  const failing = page.failing.map(({ id, title }) => `    ${id}: ${title}`);
  return [`/${decodeURIComponent(page.path)}`, `  ${measures.join(' · ')}`, ...failing].join('\n');
}
