import { zhCN, type Strings } from './zh-CN.ts';

/** The strings of the interface's language. */
export const strings: Strings = zhCN;
export type { Strings };
