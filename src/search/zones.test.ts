import { describe, expect, it } from 'vitest';
import { TABLE_KINDS } from '../vocabulary/index.ts';
import { zoneAnchor, zoneBit, ZONES, zonesOf } from './zones.ts';

describe('zones', () => {
  it('are the parts of a page and every kind of table', () => {
    expect(ZONES).toEqual(['page', 'narrative', 'projects', ...TABLE_KINDS]);
  });

  it('fit beside the page in 32 bits', () => {
    expect(ZONES.length).toBeLessThanOrEqual(21);
  });

  it('make a set of bits', () => {
    expect(zonesOf(zoneBit('narrative') | zoneBit('three-public'))).toEqual(['narrative', 'three-public']);
  });

  it('begin at an anchor of the page', () => {
    expect(zoneAnchor('page')).toBe('');
    expect(zoneAnchor('projects')).toBe('projects');
    expect(zoneAnchor('revenue')).toBe('table-revenue');
  });
});
