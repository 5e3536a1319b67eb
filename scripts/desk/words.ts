import type { Locale } from '../../src/i18n/index.ts';

interface Words {
  checked: (documents: number, errors: number, warnings: number, problems: number) => string;
  /** What stands open in a document. */
  found: (name: string, kind: string, errors: number, warnings: number) => string;
  built: (documents: number) => string;
  /** A document that is not published beside its figures. */
  held: (name: string) => string;
  exported: Record<'folder' | 'zip' | 'command', string>;
}

/** What the pieces of publishing say at their end. */
export const WORDS: Record<Locale, Words> = {
  'zh-CN': {
    checked: (documents, errors, warnings, problems) =>
      `核对了 ${documents} 份：错误 ${errors} 处，提醒 ${warnings} 处${problems > 0 ? `；另有 ${problems} 个文件有问题，见下面的“过程”` : ''}。`,
    found: (name, kind, errors, warnings) => `${name}（${kind}）：错误 ${errors} 处，提醒 ${warnings} 处。`,
    held: (name) => `原件“${name}”里有网页不显示的内容（如个人号码、隐藏的文字），没有随数据公开；数据已收下。`,
    built: (documents) => `门户已生成，共 ${documents} 份公开。`,
    exported: {
      folder: '门户已复制到设定的文件夹。',
      zip: '门户已打包成 ZIP 文件，可以取走。',
      command: '命令已办完。',
    },
  },
  en: {
    checked: (documents, errors, warnings, problems) =>
      `${documents} documents checked: ${errors} errors, ${warnings} warnings${problems > 0 ? `; ${problems} files are wrong, see below` : ''}.`,
    found: (name, kind, errors, warnings) => `${name} (${kind}): ${errors} errors, ${warnings} warnings.`,
    held: (name) =>
      `The original “${name}” holds what pages do not show, such as personal numbers or hidden text, and is not published; its figures are accepted.`,
    built: (documents) => `The portal is built, with ${documents} documents.`,
    exported: {
      folder: 'The portal is copied to the folder that was named.',
      zip: 'The portal is packed into a ZIP file, ready to be fetched.',
      command: 'The command has done it.',
    },
  },
};
