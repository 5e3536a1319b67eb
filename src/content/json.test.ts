import { describe, expect, it } from 'vitest';
import { stableJson } from './json.ts';

describe('stableJson', () => {
  it('sorts keys, so that their order of origin does not show', () => {
    expect(stableJson({ b: { d: 1, c: [] }, a: 2 })).toBe(stableJson({ a: 2, b: { c: [], d: 1 } }));
  });

  it('writes lists of plain values and flat objects on one line', () => {
    expect(stableJson({ cells: [['合计', '5.00', null], []], place: { line: 3 } })).toBe(
      '{\n  "cells": [\n    ["合计", "5.00", null],\n    []\n  ],\n  "place": { "line": 3 }\n}\n',
    );
  });

  it('ends with one line break', () => {
    expect(stableJson({})).toBe('{}\n');
  });

  it('can be read back', () => {
    const value = { text: '“引号”\n\t\\', list: [{ a: [1, [2]] }, true, null], nested: { deep: { deeper: 0 } } };
    expect(JSON.parse(stableJson(value))).toEqual(value);
  });

  it('leaves out properties that are undefined, and refuses to lose items of lists', () => {
    expect(stableJson({ a: undefined, b: 1 })).toBe('{ "b": 1 }\n');
    expect(() => stableJson([undefined])).toThrow(TypeError);
  });
});
