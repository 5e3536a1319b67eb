import { describe, expect, it } from 'vitest';
import { soundsLike } from './sound.ts';

const NAME = 'tong nan qu ren min zheng fu ban gong shi';

describe('soundsLike', () => {
  it.each(['tongnan', 'zhengfuban', 'rmzf', 'tn', 'zhengfubangongsh', 'bgs'])('hears %s', (letters) => {
    expect(soundsLike(letters, NAME)).toBe(true);
  });

  it.each(['ongnan', 'tongfu', 'tnzf', 'kfq', 'bangongshia'])('does not hear %s', (letters) => {
    expect(soundsLike(letters, NAME)).toBe(false);
  });
});
