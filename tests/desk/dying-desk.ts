// A desk in a process of its own, which ends itself without any warning at the step that is named: the last one that a test can see.
import { join } from 'node:path';
import { startDesk } from '../../scripts/desk/server.ts';

const [base = '', step = ''] = process.argv.slice(2);

const folders = { content: join(base, 'content'), inbox: join(base, 'inbox'), out: join(base, 'dist') };
const desk = await startDesk({ ...folders, port: 0 }, 'en', (reached) => {
  if (reached === step) process.kill(process.pid, 'SIGKILL');
});
process.send?.({ port: desk.port, token: desk.token });
