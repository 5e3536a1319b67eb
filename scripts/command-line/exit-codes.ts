import type { Said } from './command.ts';

/** With what a command ends. The one table: `--help` prints it. */
export const EXIT = { fine: 0, failed: 1, usage: 2, io: 3, defect: 4 } as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

export const EXIT_CODES: Record<ExitCode, Said> = {
  [EXIT.fine]: { 'zh-CN': '完成', en: 'done' },
  [EXIT.failed]: {
    'zh-CN': '有文件失败（会指明，其余照常处理），或 --strict 时有未说明的错误',
    en: 'a document failed (it is named, the others are done), or an error stands under --strict',
  },
  [EXIT.usage]: {
    'zh-CN': '命令用法有误：没有这样的命令、选项或路径',
    en: 'the command is wrong: no such command, option or path',
  },
  [EXIT.io]: {
    'zh-CN': '文件或文件夹不能读写：权限、磁盘空间、端口',
    en: 'a file or folder cannot be read or written: rights, disk space, port',
  },
  [EXIT.defect]: { 'zh-CN': '程序本身有误，请报告', en: 'a defect of the program, please report it' },
};
