// Runs the astro command line without its telemetry: nothing is reported from the machines of a finance bureau.
process.env.ASTRO_TELEMETRY_DISABLED = '1';
await import('../node_modules/astro/bin/astro.mjs');
