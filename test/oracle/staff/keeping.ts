import { DAY } from '../../../src/kernel/units.js';
import { closeOutAll } from '../caller/line.js';
import type { Centre } from '../centre.js';
import type { Agent } from '../people.js';
import { leaves } from './duty.js';
import { agentsOf, nobodyWillTake } from './whoMay.js';

/** Whether a queue has come to the end of its own hours, and not opened again since. */
export function isOver(centre: Centre, queue: number): boolean {
  const endedAt = centre.endedQueues.get(queue);
  if (endedAt === undefined) return false;
  const { from, to } = centre.model.queues[queue]!.hours!;
  return centre.now < endedAt + DAY - (to - from);
}

/** Somebody still waits in a queue that is over and serves: all who may ever take its callers stay. */
export const isKept = (centre: Centre, group: number): boolean =>
  centre.model.queues.some(
    ({ atClose, steps }, queue) =>
      atClose === 'serve' &&
      isOver(centre, queue) &&
      centre.lines[queue]!.length > 0 &&
      steps.some((step) => step.groups.includes(group)),
  );

/** At the end of a step: who was kept and need not stay goes home; whom nobody may take any more is sent away. */
export function closedQueuesAreLookedAt(centre: Centre): void {
  for (;;) {
    for (const agent of idleAndDue(centre)) leaves(centre, agent);
    const given = centre.somebodyLeft ? inClosedQueues(centre).filter((leg) => nobodyWillTake(centre, leg)) : [];
    centre.somebodyLeft = false;
    if (given.length === 0) return;
    closeOutAll(centre, given);
  }
}

/** By group; a shift's agents by number, of a pool as many as are owed, the longest idle first. */
function idleAndDue(centre: Centre): Agent[] {
  const groups = centre.model.groups.map((_, group) => group).filter((group) => !isKept(centre, group));
  return groups.flatMap((group) => {
    const idle = agentsOf(centre, group).filter((agent) => agent.state === 'idle');
    const pool = idle.toSorted((a, b) => a.idleSince - b.idleSince || b.number - a.number);
    return [...idle.filter((agent) => agent.isDue), ...pool.slice(0, centre.owedDepartures[group]!.length)];
  });
}

const inClosedQueues = (centre: Centre) =>
  centre.lines
    .filter((_, queue) => centre.closed || isOver(centre, queue))
    .flatMap((line) => line.filter((leg) => leg.state !== 'ringing'));
