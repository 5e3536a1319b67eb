import { describe, expect, it } from 'vitest';
import { readContent } from './content.ts';
import type { PageContent } from '../drawn/index.ts';
import type { Lookups } from './machine.ts';
import { OPS, type PdfGlyph } from './pdfjs.ts';

type Step = [operation: number, ...args: unknown[]];

const lookups: Lookups = {
  font: (name) => (name === 'lost' ? null : { name, fontMatrix: [0.001] }),
  visible: (layer) => layer !== 'hidden',
};

function read(...steps: Step[]): PageContent {
  const frame = { page: 1, width: 600, height: 800, matrix: [1, 0, 0, -1, 0, 800] as const };
  return readContent(
    { fnArray: steps.map(([operation]) => operation), argsArray: steps.map(([, ...args]) => args) },
    frame,
    lookups,
  );
}

function write(words: string, x: number, y: number): Step[] {
  const glyphs: PdfGlyph[] = [...words].map((unicode) => ({ unicode, width: 500, isSpace: unicode === ' ' }));
  return [
    [OPS.beginText],
    [OPS.setFont, 'f1', 10],
    [OPS.setTextMatrix, [1, 0, 0, 1, x, y]],
    [OPS.showText, glyphs],
    [OPS.endText],
  ];
}

/** A rectangle painted by `operation`, as pdf.js writes it. */
function rectangle(operation: number, x: number, y: number, width: number, height: number): Step {
  const data = [0, x, y, 1, x + width, y, 1, x + width, y + height, 1, x, y + height, 4];
  return [OPS.constructPath, operation, [data], [x, y, x + width, y + height]];
}

const texts = ({ glyphs }: PageContent): string => glyphs.map(({ text }) => text).join('');

describe('readContent', () => {
  it('places a form by its matrix and cuts it at its box', () => {
    const content = read(
      [OPS.paintFormXObjectBegin, [1, 0, 0, 1, 100, 0], [0, 600, 50, 700]],
      ...write('in', 0, 650),
      ...write('out', 0, 500),
      [OPS.paintFormXObjectEnd],
      ...write('after', 0, 500),
    );
    expect(texts(content)).toBe('inafter');
    expect(content.glyphs[0]).toMatchObject({ x0: 100, baseline: 150 });
  });

  it('cuts a transparency group at its box', () => {
    const content = read(
      [OPS.beginGroup, { matrix: null, bbox: [0, 600, 600, 700] }],
      ...write('in', 0, 650),
      ...write('out', 0, 500),
      [OPS.endGroup, {}],
    );
    expect(texts(content)).toBe('in');
  });

  it('leaves hidden layers out', () => {
    const content = read(
      [OPS.beginMarkedContentProps, 'OC', 'hidden'],
      ...write('no', 0, 650),
      rectangle(OPS.fill, 0, 600, 100, 0.5),
      [OPS.beginMarkedContent, 'P'],
      [OPS.endMarkedContent],
      [OPS.paintImageXObject, 'img', 1, 1],
      [OPS.endMarkedContent],
      [OPS.beginMarkedContentProps, 'OC', 'shown'],
      ...write('yes', 0, 630),
      [OPS.endMarkedContent],
    );
    expect([texts(content), content.marks, content.images]).toEqual(['yes', [], []]);
  });

  it('reads the text of annotations where they stand, but not their frames', () => {
    const content = read(
      [OPS.transform, 2, 0, 0, 2, 0, 0],
      [OPS.beginAnnotation, 'id', [100, 600, 200, 650], [1, 0, 0, 1, 100, 600], [1, 0, 0, 1, 0, 0], false],
      rectangle(OPS.stroke, 0, 0, 100, 50),
      ...write('note', 10, 10),
      [OPS.endAnnotation],
      ...write('page', 10, 100),
    );
    expect(texts(content)).toBe('notepage');
    expect(content.marks).toEqual([]);
    expect(content.glyphs[0]).toMatchObject({ x0: 110, baseline: 190, size: 10 });
    expect(content.glyphs.at(-1)).toMatchObject({ size: 20 });
  });

  it('finds pictures where they show, and lines drawn as pictures', () => {
    const content = read(
      [OPS.save],
      [OPS.transform, 200, 0, 0, 100, 50, 600],
      [OPS.paintImageXObject, 'img', 10, 10],
      [OPS.restore],
      [OPS.transform, 200, 0, 0, 0.5, 50, 500],
      [OPS.paintSolidColorImageMask],
    );
    // 100 pixels on 200 × 100 points.
    const dpi: number = expect.closeTo(72 * Math.sqrt(100 / 20_000));
    expect(content.images).toEqual([{ x0: 50, y0: 100, x1: 250, y1: 200, dpi }]);
    expect(content.marks).toMatchObject([{ run: 'horizontal', x0: 50, x1: 250 }]);
  });

  it('paints nothing that is wholly transparent, and strokes as thick as the state says', () => {
    const content = read(
      [OPS.save],
      [
        OPS.setGState,
        [
          ['ca', 0],
          ['CA', 0],
        ],
      ],
      ...write('no', 0, 650),
      rectangle(OPS.fillStroke, 0, 600, 100, 0.5),
      [OPS.restore],
      [OPS.setGState, [['LW', 2]]],
      [OPS.constructPath, OPS.stroke, [[0, 0, 700, 1, 100, 700]], [0, 700, 100, 700]],
    );
    expect(texts(content)).toBe('');
    expect(content.marks).toEqual([{ run: 'horizontal', x0: 0, x1: 100, y0: 99, y1: 101 }]);
  });

  it('counts shapes with curves, which writing turned to outlines is made of', () => {
    const curve: Step = [OPS.constructPath, OPS.fill, [[0, 0, 0, 1, 2, 0, 2, 2, 1, 2, 2, 3, 0, 4]], [0, 0, 3, 2]];
    expect(read(curve, curve).outlines).toBe(2);
  });

  it('clips to an empty path altogether', () => {
    const content = read([OPS.clip], [OPS.constructPath, OPS.endPath, [null], null], ...write('no', 0, 650));
    expect(texts(content)).toBe('');
  });

  it('notices text in a font that is lost', () => {
    expect(read([OPS.beginText], [OPS.setFont, 'lost', 10], [OPS.showText, []]).lostText).toBe(true);
    expect(read(...write('a', 0, 0)).lostText).toBe(false);
  });

  it('survives more restores than saves and numbers of the wrong kind', () => {
    const content = read([OPS.restore], [OPS.transform, 1, 2], [OPS.setTextMatrix, null], ...write('a', 0, 650));
    expect(texts(content)).toBe('a');
  });

  describe('an area over writing', () => {
    const box = rectangle(OPS.fill, 90, 640, 60, 30);
    const triangle: Step = [
      OPS.constructPath,
      OPS.endPath,
      [[0, 90, 640, 1, 150, 640, 1, 90, 670, 4]],
      [90, 640, 150, 670],
    ];
    const gState = (...entries: [string, unknown][]): Step => [OPS.setGState, entries];

    it('hides it, and not what is written on it', () => {
      const content = read(
        ...write('12', 100, 650),
        [OPS.setFillRGBColor, '#ffffff'],
        box,
        [OPS.setFillRGBColor, '#ff0000'],
        ...write('13', 100, 650),
      );
      expect(content.glyphs).toMatchObject([
        { text: '1', ink: '#ff0000', alpha: 1, bold: false },
        { text: '3', x0: 105 },
      ]);
      // The 1 is written again where it stood.
      expect(content.covered.map(({ text }) => text)).toEqual(['2']);
    });

    it('hides it in a comment too', () => {
      const comment: Step = [
        OPS.beginAnnotation,
        'id',
        [0, 0, 600, 800],
        [1, 0, 0, 1, 0, 0],
        [1, 0, 0, 1, 0, 0],
        false,
      ];
      expect(texts(read(...write('12', 100, 650), comment, box, [OPS.endAnnotation]))).toBe('');
    });

    it.each<[string, Step[]]>([
      ['is half transparent', [gState(['ca', 0.5]), box]],
      ['is mixed with what lies under it', [gState(['BM', 'multiply']), box]],
      ['is behind a mask', [gState(['SMask', true]), box]],
      ['is a pattern', [[OPS.setFillColorN, 'P1'], box]],
      ['is cut by a clip of another shape', [[OPS.clip], triangle, box]],
      ['is cut by the outlines of characters', [[OPS.setTextRenderingMode, 7], ...write('x', 0, 0), box]],
      ['is only a frame', [rectangle(OPS.stroke, 90, 640, 60, 30)]],
      [
        'stands in a group that is half transparent',
        [gState(['ca', 0.5]), [OPS.beginGroup, {}], gState(['ca', 1]), box, [OPS.endGroup]],
      ],
      ['stands in a mask itself', [[OPS.beginGroup, { smask: {} }], box, [OPS.endGroup]]],
      ['is on a hidden layer', [[OPS.beginMarkedContentProps, 'OC', 'hidden'], box, [OPS.endMarkedContent]]],
    ])('does not hide it when it %s', (_, steps) => {
      const content = read(...write('12', 100, 650), [OPS.save], ...steps, [OPS.restore]);
      expect([texts(content), content.covered]).toEqual(['12', []]);
    });
  });
});
