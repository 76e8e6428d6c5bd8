import type { CallType, Model } from '../../model/model.js';
import { warn } from '../compile/parts/tell.js';
import { mayBeEndless } from '../compile/parts/values.js';
import type { Reaches } from '../compile/queues/reach.js';
import type { Context } from '../context.js';
import { agentsThere } from './agentsThere.js';
import { shortage } from './maxFlow.js';
import { leastWork } from './work.js';

/** Agents who have exactly as much work as time never catch up: a line needs slack. */
const FULL = 1 - 1e-6;

/**
 * Warns of call types that bring more work than the agents who can do it have time: counted kindly, each call by the
 * group that is quickest with it and every agent where he is needed most, so that a warning is never a false alarm.
 */
export function warnOfOverload(context: Context, model: Model, reaches: Reaches): void {
  const least = leastWork(model, reaches);
  const load = least.map(({ erlangs }) => erlangs);
  const agents = model.groups.map((group) => agentsThere(model.time, group));
  const short = shortage(
    load,
    agents.map((there) => there * FULL),
    least.map(({ groups }) => groups),
  );
  if (short === null) return;
  const work = sum(short.sources.map((source) => load[source]));
  const there = sum(short.sinks.map((group) => agents[group]));
  const types = [...new Set(short.sources.map((source) => model.calls[least[source].type]))];
  const names = listed(types.map(({ name }) => name));
  const who = listed(short.sinks.map((group) => model.groups[group].name));
  const share = there > 0 ? `, ${Math.round((100 * work) / there)}%` : '';
  const message = `the calls of ${names} bring ${work.toFixed(1)} Erlangs of work to ${there.toFixed(1)} agents (${who})${share}: ${consequence(model, types)}`;
  warn(context, ['calls', types[0].name], 'overload', message, { at: 'key' });
}

function consequence(model: Model, types: readonly CallType[]): string {
  const stay = types.some((type) => mayBeEndless(type.patience) && staysInLine(model, type));
  if (!stay) return 'the rest must give up or be turned away';
  return model.time.continuous
    ? 'nothing else ends the waiting, so the line grows without bound'
    : 'the line grows through the day';
}

/** Whether a caller who never gives up is never turned away either. */
function staysInLine({ queues, lines }: Model, type: CallType): boolean {
  const { capacity, maxWait, announcesWait } = queues[type.queue];
  const balks = type.balks !== null && announcesWait;
  return capacity === Infinity && mayBeEndless(maxWait) && lines === Infinity && !balks;
}

function listed(names: readonly string[]): string {
  return names.length > 5 ? `${names.slice(0, 5).join(', ')} and ${names.length - 5} more` : names.join(', ');
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
