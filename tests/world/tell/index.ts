import type { Synthetic } from '../budget.ts';
import { duty, paragraph, sentence } from '../prose.ts';
import { Random } from '../random.ts';
import type { Prose } from '../narrative.ts';
import { APPROPRIATION, OTHERS, OVERALL, THREE_PUBLIC } from './parts.ts';
import { Teller, type Saying } from './teller.ts';

export { readMarks, type ToldFigure } from './marks.ts';
export type { Saying } from './teller.ts';

/**
 * What a department says of its budget, each part in one of the wordings that districts use. Out: paragraphs whose figures are
 * marked with what they are, and the wordings by name. The same seed words it the same way.
 */
export function tellBudget(synthetic: Synthetic, saying: Saying): { prose: Prose[]; wordings: string[] } {
  const random = new Random(synthetic.seed + 3);
  const teller = new Teller(synthetic, saying, random);
  const title = (text: string, heading: 1 | 2 = 1): Prose => ({ heading, text });
  const says = (texts: readonly string[]): Prose[] => texts.map((text) => ({ text }));
  const prose = [
    title('部门基本情况'),
    title('职能职责', 2),
    ...says([duty(random, 1), duty(random, 2)]),
    title('单位构成', 2),
    ...says([`${synthetic.who.department.name}内设${random.whole(3, 18)}个科室，没有下属单位。${sentence(random)}`]),
    title('部门收支总体情况'),
    ...says(teller.choose('overall', OVERALL)(teller)),
    title(random.pick(['部门预算情况说明', '一般公共预算支出情况说明', '财政拨款预算情况说明'])),
    ...says(APPROPRIATION(teller)),
    ...says([paragraph(random, 2)]),
    title('“三公”经费情况说明'),
    ...says(teller.choose('three public', THREE_PUBLIC)(teller)),
    title('其他重要事项的情况说明'),
    ...says(teller.choose('others', OTHERS)(teller)),
    title('专业名词解释'),
    ...says([
      '（一）基本支出：保障机构运转和日常工作的人员经费、公用经费。',
      '（二）项目支出：基本支出之外，为一件事专门安排的支出。',
    ]),
  ];
  return { prose, wordings: teller.wordings };
}
