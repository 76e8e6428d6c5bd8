import type { AgentNamed, GroupTold, NodeNamed, Subject, WaitingTold } from '../../experiments/follow/story/story.js';
import { onOneLine } from '../terminal/names.js';
import { duration, grouped } from '../terminal/quantities.js';

/** What a step is told in: a sentence, lines beneath it, and whether it is good or bad news. */
export interface Told {
  readonly text: string;
  readonly beneath?: readonly string[];
  readonly tone?: 'good' | 'bad' | 'doubtful' | 'faint';
}

const A_DAY = 86_400;

/** `09:12:30` on the clock; the day stands elsewhere. */
export function onTheClock(at: number): string {
  const whole = Math.floor(at) % A_DAY;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(whole / 3600))}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`;
}

/** The day, from 1. */
export const dayOf = (at: number): number => Math.floor(at / A_DAY) + 1;

/** The same; and of another day than this, which. */
export function whenAfter(now: number, at: number): string {
  return `${onTheClock(at)}${dayOf(at) > dayOf(now) ? ` on day ${dayOf(at)}` : ''}`;
}

/** Seconds as a planner says them; what is 0 is nothing. */
export const lasting = (seconds: number): string => (seconds < 0.05 ? '0 s' : duration(seconds));

/** `front 4`. */
export const named = ({ group, agent }: AgentNamed): string => `${group} ${agent}`;

/** How a sentence speaks of what it tells of. */
export const pronouns = (subject: Subject) =>
  subject === 'caller' ? { he: 'he', him: 'him', his: 'his' } : { he: 'it', him: 'it', his: 'its' };

/** `may take him`, `may answer it`. */
export const mayHave = (subject: Subject): string =>
  subject === 'question' ? 'may answer it' : `may take ${pronouns(subject).him}`;

/** `call 12`, `the ticket of call 12`. */
export const waitingNamed = ({ call, subject }: WaitingTold): string =>
  subject === 'caller' ? `call ${call}` : `the ${subject} of call ${call}`;

/** ` at once`, ` after 1:20`. */
export const afterWait = (wait: number): string => (wait < 0.05 ? 'at once' : `after ${lasting(wait)}`);

/** A place of the IVR, by its label if it has one; of the root there is nothing to say. */
export function nodeNamed({ path, label }: NodeNamed): string {
  if (path === 'root') return 'IVR:';
  return `IVR, ${label === '' || label === path ? path : quoted(label)}:`;
}

const LONGEST_LABEL = 40;

/** A label of the scenario's, fit for a sentence. */
export const quoted = (label: string): string => `"${onOneLine(label, LONGEST_LABEL)}"`;

/** `1 agent`, `3 agents`, `1,204 calls`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${grouped(count, 0)} ${count === 1 ? one : many}`;
}

/** `a, b and c`. */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** What a group's agents do: `12 talking, 2 wrapping up, 1 off duty`. */
export function doing(group: GroupTold): string {
  const parts: [number, string][] = [
    [group.idle, 'idle'],
    [group.ringing, 'ringing'],
    [group.talking, 'talking'],
    [group.holding, 'holding for a caller'],
    [group.wrappingUp, 'wrapping up'],
    [group.onBreak, 'on a break'],
    [group.off, 'off duty'],
  ];
  const said = parts.filter(([count]) => count > 0).map(([count, what]) => `${grouped(count, 0)} ${what}`);
  return said.length === 0 ? 'nobody' : said.join(', ');
}

/** Of everybody else nothing is said but that there are more. */
const MOST_GROUPS = 8;

/** A line for each group that may ever take him (or the ticket, the question), or has anybody idle who may not: what it does, and what bars it. */
export function groupLines(groups: readonly GroupTold[], queue: string, subject: Subject): string[] {
  const told = groups.filter(({ may, idle }) => may !== 'never' || idle > 0);
  const width = Math.max(0, ...told.slice(0, MOST_GROUPS).map(({ group }) => group.length));
  const lines = told
    .slice(0, MOST_GROUPS)
    .map((group) => `${group.group.padEnd(width)}  ${doing(group)}${bar(group, queue, subject)}`);
  return told.length > MOST_GROUPS ? [...lines, `and ${told.length - MOST_GROUPS} more groups`] : lines;
}

function bar({ may, fromAge, lacks }: GroupTold, queue: string, subject: Subject): string {
  if (lacks && subject === 'question') return '; cannot answer it';
  const skill = lacks ? ', lacking the skill' : '';
  switch (may) {
    case 'now':
      return skill;
    case 'later':
      return `; not before an age of ${lasting(fromAge ?? 0)}${skill}`;
    case 'no longer':
      return `; not at his age any more${skill}`;
    case 'never':
      return `; not for ${queue}`;
  }
}
