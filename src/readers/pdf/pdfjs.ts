/** The one door to pdf.js, so that only one copy of it is ever loaded: the build that runs in Node. */
export {
  AnnotationMode,
  getDocument,
  InvalidPDFException,
  OPS,
  PasswordException,
  type PDFDocumentLoadingTask,
  type PDFDocumentProxy,
  type PDFPageProxy,
  PDFWorker,
} from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A character in the arguments of `showText`; numbers between them move the pen. */
export interface PdfGlyph {
  unicode: string;
  /** In thousandths of the font size. */
  width: number;
  isSpace: boolean;
  /** Vertical writing: advance, and the origin's place over the glyph. */
  vmetric?: readonly [number, number, number] | null;
}

/** What is used of a font. */
export interface PdfFont {
  name?: string;
  bold?: boolean;
  black?: boolean;
  vertical?: boolean;
  isType3Font?: boolean;
  fontMatrix?: readonly number[];
}
