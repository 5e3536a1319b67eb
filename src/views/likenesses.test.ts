import { expect, test } from 'vitest';
import { findLikenesses, tellingWords } from './likenesses.ts';

const project = (name: string, department: string) => ({ name, department, region: '云州市' });

test('what tells a name is not its department, its year or words of every budget', () => {
  expect(tellingWords(project('2026年云州市水务局会议费', '水务局'))).toBe('会议');
  expect(tellingWords(project('招商引资工作经费（重点）', '招商局'))).toBe('招商引资');
});

test('projects of other departments under like names stand beside it, their own do not', () => {
  const all = [
    project('会议费', '甲局'),
    project('会议经费', '乙局'),
    project('全市会议费', '甲局'),
    project('公务用车购置', '丙局'),
    project('2025年会议专项经费', '丁局'),
  ];
  const found = findLikenesses(all, ({ department }) => department);
  expect(found[0]?.map(({ department, name }) => `${department} ${name}`)).toEqual([
    '乙局 会议经费',
    '丁局 2025年会议专项经费',
  ]);
  expect(found[3]).toEqual([]);
});

test('a name without telling words is like none', () => {
  const all = [project('项目经费', '甲局'), project('项目经费', '乙局')];
  expect(findLikenesses(all, ({ department }) => department)).toEqual([[], []]);
});
