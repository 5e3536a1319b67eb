import { describe, expect, it } from 'vitest';
import { makeSynthetic } from '../../tests/world/index.ts';
import { figuresSchema, sameFigures } from './same-figures.ts';

const { disclosure } = makeSynthetic({ seed: 7 });
/** As a register knows it that was read from a file. */
const stored = figuresSchema.parse(disclosure);

describe('two readings of the same documents', () => {
  it('say the same where one holds more of an amount than the other', () => {
    expect(stored.projects.some(({ amount }) => amount !== null)).toBe(true);
    expect(sameFigures(stored, disclosure)).toBe(true);
    expect(sameFigures(disclosure, stored)).toBe(true);
  });

  it.each([
    ['another text', { text: '1.00' }],
    ['another value', { fen: 1 }],
  ])('differ where a project has an amount with %s', (_, change) => {
    const projects = stored.projects.map((project) => ({
      ...project,
      amount: project.amount && { ...project.amount, ...change },
    }));
    expect(sameFigures(stored, { ...stored, projects })).toBe(false);
    const none = stored.projects.map((project) => ({ ...project, amount: null }));
    expect(sameFigures(stored, { ...stored, projects: none })).toBe(false);
  });
});
