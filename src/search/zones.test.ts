import { describe, expect, it } from 'vitest';
import { TABLE_KINDS } from '../vocabulary/index.ts';
import { intersect, MOST_ZONES, unite, zoneAnchor, zoneBit, ZONES, zonesOf } from './zones.ts';

describe('zones', () => {
  it('are the parts of a page and every kind of table', () => {
    expect(ZONES).toEqual(['page', 'narrative', 'projects', ...TABLE_KINDS]);
  });

  it('make a set of bits', () => {
    expect(zonesOf(unite(zoneBit('narrative'), zoneBit('three-public')))).toEqual(['narrative', 'three-public']);
  });

  it('begin at an anchor of the page', () => {
    expect(zoneAnchor('page')).toBe('');
    expect(zoneAnchor('projects')).toBe('projects');
    expect(zoneAnchor('revenue')).toBe('table-revenue');
  });
});

describe('sets of zones', () => {
  it.each([0, 20, 29, 30, 31, 40, MOST_ZONES - 1])('hold bit %i beside any other', (bit) => {
    const [own, other] = [2 ** bit, 2 ** ((bit + 17) % MOST_ZONES)];
    const both = unite(own, other);
    expect(both).toBe(own + other);
    expect(unite(both, own)).toBe(both);
    expect(intersect(both, own)).toBe(own);
    expect(intersect(own, other)).toBe(0);
  });
});
