import { workerData } from 'node:worker_threads';
import { busySeconds, type Watched } from './watch.ts';

const { state, limits } = workerData as { state: Float64Array; limits: Watched };

/** Ends this process at once. The signals tell the process outside why. */
setInterval(() => {
  const begun = state[0] ?? 0;
  if (process.memoryUsage.rss() > limits.memory) process.kill(process.pid, 'SIGKILL');
  else if (begun > 0 && busySeconds() - begun > limits['cpu-seconds']) process.kill(process.pid, 'SIGTERM');
}, 50);
