import { Random } from './random.ts';
import { PLACES_FIRST, PLACES_SECOND } from './words/places.ts';
import { BASES, EFFECTS, FIELDS, MEANS, OBJECTS, VERBS } from './words/tasks.ts';

/** Sentences of our own in the manner of a budget narrative, put together anew for every department-year. */

function task(random: Random): string {
  return `${random.pick(VERBS)}${random.pick(FIELDS)}${random.pick(['', '领域', '方面的'])}${random.pick(OBJECTS)}`;
}

/** A spot that hardly any other page names. */
function spot(random: Random): string {
  const name = () => random.pick(PLACES_FIRST) + random.pick(PLACES_SECOND);
  return `${name()}${random.pick(['村', '路', '街', '社区', '桥', '水库', '学校'])}${random.pick([`至${name()}`, `和${name()}`, '', '一带'])}`;
}

export function sentence(random: Random): string {
  const parts = [random.next() < 0.4 ? `在${spot(random)}${task(random)}` : task(random), random.pick(MEANS)];
  if (random.next() < 0.5) parts.push(`${random.pick(VERBS)}${random.pick(OBJECTS)}`);
  if (random.next() < 0.6) parts.push(random.pick(EFFECTS));
  return `${parts.join('，')}。`;
}

export function paragraph(random: Random, sentences: number): string {
  return Array.from({ length: sentences }, () => sentence(random)).join('');
}

/** A duty of a department, numbered as in a narrative. */
export function duty(random: Random, number: number): string {
  return `（${number}）负责${task(random)}，${random.pick(VERBS)}${random.pick(OBJECTS)}；${random.pick(MEANS)}。`;
}

export function basis(random: Random, place: string, year: number): string {
  const number = `${place}府办发〔${year - random.whole(1, 6)}〕${random.whole(1, 180)}号`;
  return `依据《${place}${random.pick(FIELDS)}${random.pick(BASES)}》（${number}）以及${random.pick(FIELDS)}的有关要求，${random.pick(MEANS)}。`;
}
