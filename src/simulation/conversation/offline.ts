import type { Queue } from '../../kernel/units.js';
import type { Place } from '../../model/handoff.js';
import type { Centre } from '../centre.js';
import { callSeeksAgent } from '../desk.js';
import { type Call, IN_LINE } from '../tables/call.js';
import { schedulesNextStep } from '../waiting.js';

/** What stands in a line and is not on it: questions and tickets. */

/** Takes its place in a queue, `waited` being the wait to keep. */
export function takesPlace(centre: Centre, item: Call, queue: Queue, place: Place, waited: number): void {
  const { now } = centre.calendar;
  item.queue = queue;
  item.queuedAt = now;
  if (place.kind === 'front') {
    const oldest = centre.lines.head[queue];
    item.virtualAt = oldest === null ? now : oldest.virtualAt;
    item.brought = now - item.virtualAt;
    item.joinNumber = -++centre.joinedInFront;
  } else {
    item.brought = place.kind === 'keep_age' ? waited : place.kind === 'credit' ? place.credit : 0;
    item.virtualAt = now - item.brought;
    item.joinNumber = ++centre.joined;
  }
}

/** A free agent takes it, or it stands in the line. */
export function seeksOrStands(centre: Centre, item: Call): void {
  if (callSeeksAgent(centre, item)) return;
  item.delayed = 1;
  item.state = IN_LINE;
  centre.standing++;
  centre.lines.join(item.queue, item);
  schedulesNextStep(centre, item);
}
