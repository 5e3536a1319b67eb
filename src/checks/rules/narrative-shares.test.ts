import { describe, expect, it } from 'vitest';
import { formatFen } from '../../money.ts';
import { makeSynthetic } from '../../../tests/world/index.ts';
import { Context } from '../context.ts';
import { checkDisclosure } from '../index.ts';

const { disclosure } = makeSynthetic({ seed: 7 });
const context = new Context(disclosure);
const general = context.total(context.only('general-public-expenditure'), 'total', 'amount')?.fen ?? 0;
const basic = context.total(context.only('general-public-expenditure'), 'basic')?.fen ?? 0;
const yuan = (fen: number) => `${formatFen(fen, '万元', 2)}万元`;
const percent = (part: number, whole: number, decimals = 2) => ((part / whole) * 100).toFixed(decimals);

const APPROPRIATION = '## 三、一般公共预算支出情况说明\n\n';

function shares(narrative: string): string[] {
  return checkDisclosure(disclosure, { narrative })
    .filter(({ key }) => key.startsWith('narrative/share'))
    .map(({ outcome, severity }) => `${outcome}${outcome === 'differs' ? ` ${severity}` : ''}`);
}

/** This year's expenditure with basic expenditure as a part of it, in the words given. */
function said(words: (share: string) => string, share: string): string[] {
  return shares(`${APPROPRIATION}一般公共预算支出${yuan(general)}，其中：基本支出${yuan(basic)}${words(share)}。`);
}

const WORDINGS: [string, (share: string) => string][] = [
  ['，占', (share) => `，占${share}%`],
  ['占', (share) => `占${share}%`],
  ['，占比', (share) => `，占比${share}%`],
  ['，占比为', (share) => `，占比为${share}%`],
  ['(占', (share) => `（占${share}%）`],
  ['占一般公共预算支出的', (share) => `，占一般公共预算支出的${share}%`],
  ['占一般公共预算支出合计的', (share) => `，占一般公共预算支出合计的${share}%`],
  ['占总支出的比重为', (share) => `，占总支出的比重为${share}%`],
  ['占支出总额', (share) => `，占支出总额${share}%`],
];

describe('a stated share', () => {
  it.each(WORDINGS)('holds and is found wrong: %s', (_words, words) => {
    expect(said(words, percent(basic, general))).toEqual(['holds']);
    expect(said(words, percent(basic, general, 0))).toEqual(['holds']);
    expect(said(words, percent(basic / 2, general))).toEqual(['differs error']);
  });

  it('may be cut off, or bent by a last digit so that all add up to 100', () => {
    const exact = (basic / general) * 100;
    const cut = (Math.floor(exact * 10) / 10).toFixed(1);
    expect(said((share) => `，占${share}%`, cut)).toEqual(['holds']);
    expect(said((share) => `，占${share}%`, (Math.round(exact * 100) / 100 + 0.01).toFixed(2))).toEqual(['rounding']);
    expect(said((share) => `，占${share}%`, (exact + 0.05).toFixed(2))).toEqual(['differs error']);
  });

  it('may be of another whole that the tables print', () => {
    const total = context.total(context.only('expenditure'), 'total', 'amount')?.fen ?? 0;
    expect(said((share) => `，占${share}%`, percent(basic, total))).toEqual(['holds']);
  });

  it('may be of a part that is stated before it', () => {
    const text = `一般公共预算支出${yuan(general)}，其中：基本支出${yuan(basic)}，人员经费${yuan(basic / 4)}，占25%。`;
    expect(shares(APPROPRIATION + text)).toEqual(['holds']);
  });

  it('without a whole in its own sentence is at most to be looked at', () => {
    const text = `一般公共预算支出${yuan(general)}。基本支出${yuan(basic)}，占${percent(basic / 2, general)}%。`;
    expect(shares(APPROPRIATION + text)).toEqual(['differs warning']);
  });

  it.each(['占上年预算的', '占全区支出的', '占编制人数的', '占2025年支出的'])('%s is of nothing here', (words) => {
    expect(said((share) => `，${words}${share}%`, '3.21')).toEqual([]);
  });

  it('is held against the amount of the table where the narrative misprints it', () => {
    const text = `一般公共预算支出${yuan(general)}，其中：基本支出${yuan(basic + 10_000_000)}，占${percent(basic, general)}%。`;
    expect(shares(APPROPRIATION + text)).toEqual(['holds']);
  });
});
