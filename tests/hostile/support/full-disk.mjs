// Loaded before a command: the disk is full at the n-th step of writing content (MINGZHANG_FULL_AT), half of the bytes go in before.
import fs from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

const at = Number(process.env.MINGZHANG_FULL_AT);
const { open, rename, link, mkdir } = fs;
let steps = 0;

function full(path) {
  return Object.assign(new Error(`ENOSPC: no space left on device, write '${path}'`), { code: 'ENOSPC', path });
}
const step = () => ++steps === at;

fs.open = async (path, flags, ...rest) => {
  const writes = typeof flags === 'string' && flags !== 'r';
  if (writes && step()) throw full(path);
  const handle = await open(path, flags, ...rest);
  if (!writes) return handle;
  const { writeFile, sync } = handle;
  handle.writeFile = async (bytes) => {
    if (!step()) return writeFile.call(handle, bytes);
    await writeFile.call(handle, bytes.subarray(0, bytes.length / 2));
    throw full(path);
  };
  handle.sync = async () => {
    if (step()) throw full(path);
    return sync.call(handle);
  };
  return handle;
};
fs.rename = async (from, to) => {
  if (step()) throw full(to);
  return rename(from, to);
};
fs.link = async (from, to) => {
  if (step()) throw full(to);
  return link(from, to);
};
fs.mkdir = async (path, ...rest) => {
  if (step()) throw full(path);
  return mkdir(path, ...rest);
};
syncBuiltinESMExports();
