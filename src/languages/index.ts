export { markChinese } from './mark-chinese.ts';
