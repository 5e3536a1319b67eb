import type { Locale } from './locale.ts';

/** What the picture of a department-year says that other sites show beside a link to it. */
export interface CardWords {
  /** What the picture shows, for those who do not see it. */
  alt: (title: string) => string;
  /** Above the bars, whose figures are in 万元. */
  bars: (caption: string) => string;
  /** Behind a figure that a person corrected. */
  corrected: string;
  /** Behind a figure that open findings speak of. */
  doubted: string;
  /** A line of the build where no picture can be drawn. */
  noCanvas: string;
  noFont: string;
}

const zhCN: CardWords = {
  alt: (title) => `${title}：总额和最大的几类支出`,
  bars: (caption) => `${caption}（万元）`,
  corrected: '（已更正）',
  doubted: '（有疑问，见网页）',
  noCanvas: '没有可用的 @napi-rs/canvas，不为各份文件生成分享图片。',
  noFont: '这台机器没有中文字体，不为各份文件生成分享图片；安装一种（例如 fonts-noto-cjk）后重新构建即可。',
};

const en: CardWords = {
  alt: (title) => `${title}: the total and the largest classes of expenditure`,
  bars: (caption) => `${caption} (10,000 yuan)`,
  corrected: ' (corrected)',
  doubted: ' (doubted, see the page)',
  noCanvas: 'There is no @napi-rs/canvas, so department-years get no pictures for other sites.',
  noFont:
    'No font of this machine has Chinese characters, so department-years get no pictures for other sites: install one (fonts-noto-cjk, say) and build again.',
};

/** The words of pictures in a language. */
export function cardWords(locale: Locale): CardWords {
  return locale === 'en' ? en : zhCN;
}
