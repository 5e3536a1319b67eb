import { Random } from './random.ts';
import { DEPARTMENTS, PLACES_FIRST, PLACES_SECOND, PLACE_KINDS } from './words/places.ts';

/** A department that does not exist, and where it is. */
export interface Who {
  region: { slug: string; name: string };
  department: { slug: string; name: string; code: string; kind: 'department' | 'unit' };
  /** The six digits of its division, which project codes begin with. */
  division: string;
}

export const TEST_OFFICE: Who = {
  region: { slug: 'ceshi', name: '测试市模拟区' },
  department: { slug: 'moni-bangongshi', name: '测试市模拟区办公室', code: '199001', kind: 'department' },
  division: '990199',
};

const REGIONS = 40;

/** The `number`-th department. The same number gives the same one; 40 regions, each with a department of every kind in turn. */
export function makeWho(number: number): Who {
  const region = number % REGIONS;
  const random = new Random(0x5eed + region);
  const place = `云州市${random.pick(PLACES_FIRST)}${random.pick(PLACES_SECOND)}${random.pick(PLACE_KINDS)}`;
  const name = DEPARTMENTS[Math.floor(number / REGIONS + number) % DEPARTMENTS.length] ?? '';
  return {
    region: { slug: `region-${String(region).padStart(2, '0')}`, name: place },
    department: {
      slug: `department-${number}`,
      name: `${place}${name}`,
      code: String(101_001 + (number % 800) * 1000),
      kind: 'department',
    },
    division: String(990_101 + region),
  };
}
