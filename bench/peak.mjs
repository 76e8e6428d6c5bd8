// Loaded into the program that is measured (node --import): as it ends it writes down the most memory it ever held, in MB.
import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

if (isMainThread) {
  process.on('exit', () => writeFileSync(process.env.CCSIM_BENCH_PEAK, String(process.resourceUsage().maxRSS / 1024)));
}
