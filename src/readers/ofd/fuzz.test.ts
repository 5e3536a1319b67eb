import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { makeSynthetic, print, Random, renderOfd } from '../../../tests/world/index.ts';
import { noticeText, problemText } from '../../i18n/index.ts';
import { Problem } from '../../problem.ts';
import { readDocument } from '../index.ts';

const DAMAGED = 200;

const whole = print(makeSynthetic({ seed: 16 }));
const SOUND = renderOfd(
  { ...whole, prose: [], tables: whole.tables.filter(({ name }) => /three-public/u.test(name)) },
  new Set(['own pages']),
  new Random(1),
);

/** Damages the package itself: bytes changed, or its end lost. */
function damageBytes(random: Random): Uint8Array {
  const bytes = Uint8Array.from(SOUND);
  for (let count = random.whole(1, 6); count > 0; count--)
    bytes[random.whole(0, bytes.length - 1)] = random.whole(0, 255);
  return random.next() < 0.3 ? bytes.subarray(0, random.whole(4, bytes.length)) : bytes;
}

/** Damages the XML of a part in a sound package: tags lost, doubled or moved, numbers and names changed, the end cut off. */
function damagePart(random: Random): Uint8Array {
  const parts = unzipSync(SOUND);
  const name = random.pick(Object.keys(parts).sort());
  let tags = strFromU8(parts[name] ?? new Uint8Array()).split(/(?=<)/u);
  for (let count = random.whole(1, 4); count > 0; count--) {
    const at = random.whole(0, tags.length - 1);
    const part = tags.slice(at, at + random.whole(1, 5));
    const behind = tags.slice(at + part.length);
    const changed = random.pick([
      [],
      [...part, ...part],
      part.toReversed(),
      part.map((tag) => tag.replace(/\d+/gu, '99999999')),
      part.map((tag) => tag.replace(/"[^"]*"/u, '"-1 x"')),
      part.map((tag) => tag.replace('ofd:', 'ofd:Un')),
      part.map((tag) => tag.slice(1)),
      [...part, '<!DOCTYPE a>'],
    ]);
    tags = random.next() < 0.15 ? [...tags.slice(0, at), ...changed] : [...tags.slice(0, at), ...changed, ...behind];
  }
  const text = tags.join('');
  if (random.next() < 0.1) parts[`${name}.xml`] = parts[name] ?? new Uint8Array();
  if (random.next() < 0.1)
    return zipSync(Object.fromEntries(Object.entries(parts).filter(([other]) => other !== name)));
  return zipSync({ ...parts, [name]: strToU8(text) });
}

it(`${DAMAGED} damaged packages are read or refused, each in sentences`, async () => {
  const random = new Random(20_260_116);
  const ends = { refused: 0, told: 0, clean: 0 };
  for (let run = 0; run < DAMAGED; run++) {
    const bytes = run % 4 === 0 ? damageBytes(random) : damagePart(random);
    const read = await readDocument(bytes, 'a.ofd').catch((error: unknown) => {
      // Anything else that is thrown is a defect.
      if (!(error instanceof Problem)) throw error;
      expect(error.place.file).toBe('a.ofd');
      expect(problemText('zh-CN', error)).toMatch(/^a\.ofd：.+。$/u);
      return null;
    });
    if (!read) ends.refused++;
    else if (read.notices.length > 0) ends.told++;
    else ends.clean++;
    for (const notice of read?.notices ?? []) expect(noticeText('zh-CN', notice)).toMatch(/。$/u);
  }
  expect(ends.refused).toBeGreaterThan(40);
  expect(ends.told).toBeGreaterThan(40);
}, 300_000);
