import { describe, expect, it } from 'vitest';
import { classCode } from './functional-classes.ts';
import { FUNCTIONAL_PLAIN, plainSections } from './functional-plain.ts';

describe('functional classes in plain words', () => {
  it('have the codes and names of the classification', () => {
    expect(FUNCTIONAL_PLAIN.map(({ name }) => classCode(name))).toEqual(FUNCTIONAL_PLAIN.map(({ code }) => code));
    expect(FUNCTIONAL_PLAIN).toHaveLength(30);
  });

  it('have sections that each stand once, in order, under a class', () => {
    const all = FUNCTIONAL_PLAIN.flatMap(({ code }) => plainSections(code));
    const codes = all.map(({ code }) => code);
    expect(codes.length).toBeGreaterThan(100);
    expect(codes).toEqual([...new Set(codes)].sort());
    expect(codes.every((code) => /^2\d{4}$/.test(code))).toBe(true);
  });

  it('are said in both languages, shortly', () => {
    for (const { code, name, plain } of FUNCTIONAL_PLAIN.flatMap((one) => [one, ...plainSections(one.code)])) {
      expect([code, name !== '', plain.zh !== '', /^[ -~]+$/.test(plain.en)]).toEqual([code, true, true, true]);
      expect(plain.zh.length).toBeLessThan(40);
    }
  });
});
