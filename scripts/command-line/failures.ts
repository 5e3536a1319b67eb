import { problemText, type Locale } from '../../src/i18n/index.ts';
import { Problem } from '../../src/problem.ts';
import type { Said } from './command.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { printed } from './output.ts';

/** What the system says of a file or an address, in words. */
const SYSTEM: Record<string, Said> = {
  EACCES: { 'zh-CN': '没有读写权限。', en: 'There is no permission to read or write it.' },
  EPERM: { 'zh-CN': '没有读写权限。', en: 'There is no permission to read or write it.' },
  EROFS: { 'zh-CN': '磁盘是只读的。', en: 'The disk is read-only.' },
  ENOENT: { 'zh-CN': '没有这个文件或文件夹。', en: 'There is no such file or folder.' },
  ENOTDIR: { 'zh-CN': '路径中有一段是文件，不是文件夹。', en: 'A part of the path is a file, not a folder.' },
  EISDIR: { 'zh-CN': '这是文件夹，这里需要文件。', en: 'It is a folder where a file is needed.' },
  EEXIST: { 'zh-CN': '已有同名的文件，这里需要文件夹。', en: 'It is a file where a folder is needed.' },
  ENOSPC: { 'zh-CN': '磁盘已满。', en: 'The disk is full.' },
  EDQUOT: { 'zh-CN': '磁盘配额已用完。', en: 'The disk quota is used up.' },
  EMFILE: { 'zh-CN': '打开的文件太多。', en: 'Too many files are open.' },
  ENAMETOOLONG: { 'zh-CN': '文件名太长。', en: 'The name is too long.' },
  ELOOP: { 'zh-CN': '链接绕成了圈。', en: 'The links run in a circle.' },
  EBUSY: { 'zh-CN': '文件正被别的程序使用。', en: 'Another program is using it.' },
  ENXIO: { 'zh-CN': '这不是普通文件。', en: 'It is no ordinary file.' },
  ENODEV: { 'zh-CN': '这不是普通文件。', en: 'It is no ordinary file.' },
  EFBIG: { 'zh-CN': '文件太大。', en: 'The file is too large.' },
  ENOTEMPTY: { 'zh-CN': '文件夹不是空的。', en: 'The folder is not empty.' },
  ENFILE: { 'zh-CN': '打开的文件太多。', en: 'Too many files are open.' },
  ESTALE: { 'zh-CN': '网络磁盘上的文件已不在。', en: 'The file is gone from the network disk.' },
  EIO: { 'zh-CN': '磁盘读写出错。', en: 'The disk failed to read or write.' },
};

const OTHER: Said = { 'zh-CN': '系统不让读写。', en: 'The system does not let it be read or written.' };

/**
 * What is said of something thrown, and with what the command ends: a Problem in its own words, trouble with a file in one sentence
 * that names it, and anything else as a defect of the program, with where it happened.
 */
export function describeFailure(error: unknown, locale: Locale): { text: string; code: ExitCode } {
  if (error instanceof Problem) return { text: problemText(locale, error), code: EXIT.failed };
  const { code, path, syscall } = (error ?? {}) as NodeJS.ErrnoException;
  // What the system refuses is no defect, whether it names the file and the reason is a known one or not.
  if (code !== undefined && (path !== undefined || syscall !== undefined)) {
    const said = (SYSTEM[code] ?? OTHER)[locale];
    const at = path === undefined ? '' : `${printed(path)}${locale === 'zh-CN' ? '：' : ': '}`;
    return { text: at + (locale === 'zh-CN' ? `${said}（${code}）` : `${said} (${code})`), code: EXIT.io };
  }
  const where = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const told =
    locale === 'zh-CN' ? '程序本身有误，请连同下面的内容报告：' : 'A defect of the program, please report it:';
  return { text: `${told}\n${where}`, code: EXIT.defect };
}
