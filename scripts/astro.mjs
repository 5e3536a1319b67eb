import module from 'node:module';
import { fileURLToPath } from 'node:url';

// Runs the astro command line without its telemetry: nothing is reported from the machines of a finance bureau.
process.env.ASTRO_TELEMETRY_DISABLED = '1';
// What is loaded is compiled once and kept, as by the commands, also for processes that this one starts. Node below 22.1 cannot.
const compiled = fileURLToPath(new URL('../node_modules/.cache/mingzhang', import.meta.url));
process.env.NODE_COMPILE_CACHE ??= compiled;
module.enableCompileCache?.(process.env.NODE_COMPILE_CACHE);
await import('../node_modules/astro/bin/astro.mjs');
