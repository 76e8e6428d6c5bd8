import type {
  Arrives,
  AtHome,
  CaseOver,
  InIvr,
  Joins,
  Leaves,
  Presses,
  Waits,
} from '../../experiments/follow/story/story.js';
import { share } from '../terminal/quantities.js';
import {
  counted,
  groupLines,
  lasting,
  listed,
  mayHave,
  named,
  nodeNamed,
  onTheClock,
  pronouns,
  quoted,
  type Told,
  whenAfter,
} from './words.js';

// How a caller comes, waits and goes, a sentence each.

export function arrives({ as, type, lines, linesOf }: Arrives): Told {
  const start = { first: 'arrives', redial: 'redials', further_call: 'calls again' }[as];
  const wants = `${start}: a caller of ${type}`;
  if (lines === 0) return { text: `${wants}; all ${linesOf} lines are in use`, tone: 'bad' };
  return { text: `${wants}; ${linesOf === null ? `${counted(lines, 'line')} in use` : `line ${lines} of ${linesOf}`}` };
}

export function inIvr({ node, part, at, until, succeeds }: InIvr): Told {
  const time = lasting(until - at);
  const where = nodeNamed(node);
  switch (part) {
    case 'announcement':
      return { text: `${where} hears the announcement (${time})` };
    case 'closed':
      return { text: `${where} hears that it is closed (${time})`, tone: 'doubtful' };
    case 'identification':
      return succeeds
        ? { text: `${where} is identified (${time})`, tone: 'good' }
        : { text: `${where} is asked who he is, in vain (${time}): an agent will ask again`, tone: 'doubtful' };
    case 'no_key':
      return { text: `${where} presses no key (${time})`, tone: 'doubtful' };
    case 'self_service':
      if (succeeds === null) return { text: `${where} serves himself (${time})` };
      return succeeds
        ? { text: `${where} serves himself (${time}), and that was all`, tone: 'good' }
        : { text: `${where} serves himself (${time}), but needs more`, tone: 'doubtful' };
  }
}

export function presses({ key, to, why, honest, share: kind }: Presses): Told {
  const label = to.label === '' || to.label === to.path ? '' : ` ${quoted(to.label)}`;
  const start = `presses ${key}${label}`;
  const own = honest === null ? 'his own queue lies behind none' : `his own queue lies behind ${honest}`;
  switch (why) {
    case 'honest':
      return { text: `${start}: his own queue lies behind it` };
    case 'press':
      return { text: `${start}, as ${share(kind ?? 0)} of his kind do; ${own}`, tone: 'doubtful' };
    case 'mistake':
      return { text: `${start} by mistake; ${own}`, tone: 'doubtful' };
    case 'any':
      return { text: `${start}: any key will do, ${own}` };
  }
}

const ROUTES = {
  gamed: 'which goes before his own: he has gamed the menu',
  mistaken: 'the wrong one, by his mistake',
  pressed: 'not his own, by the key he chose',
  led_elsewhere: 'not his own: the menu leads there',
} as const;

export function joins(step: Joins): Told {
  const { queue, priority, route, needs, ageBrought, waiting, announced } = step;
  const which = route === null ? '' : `, ${ROUTES[route]}`;
  const line =
    waiting === 0 ? 'nobody is on the line there' : `${counted(waiting, 'caller is', 'callers are')} on the line there`;
  const brought = ageBrought > 0 ? `; brings along an age of ${lasting(ageBrought)}` : '';
  const told = announced === null ? '' : `; is told to expect a wait of ${lasting(announced)}`;
  const skill = needs === queue ? '' : `, needing ${needs}`;
  return {
    text: `${whoJoins(step)} the queue ${queue} (priority ${priority})${which}${skill}; ${line}${brought}${told}`,
    tone: route === null ? undefined : 'doubtful',
  };
}

function whoJoins({ subject, by, servedAs }: Joins): string {
  if (by !== 'further_need') return subject === 'caller' ? 'joins' : `the ${subject} joins`;
  return subject === 'caller' ? `needs ${servedAs} too, and joins` : `needs ${servedAs} too: a ticket joins`;
}

const MOST_AHEAD = 6;

export function waits(step: Waits, queue: string): Told {
  const { at, subject, patienceUntil, limitUntil, groups } = step;
  const { he, him } = pronouns(subject);
  const patience =
    patienceUntil === null
      ? 'he will wait without end'
      : `his patience lasts ${lasting(patienceUntil - at)}, till ${onTheClock(patienceUntil)}`;
  const limit = limitUntil === null ? '' : `; he may wait here till ${onTheClock(limitUntil)}`;
  const clocks = subject === 'caller' ? `; ${patience}${limit}` : '';
  return {
    text: `nobody is free who ${mayHave(subject)}; ${placeInLine(step, he, him)}${clocks}`,
    beneath: groupLines(groups, queue, subject),
    tone: 'doubtful',
  };
}

function placeInLine({ ahead }: Waits, he: string, him: string): string {
  if (ahead.length === 0) return `${he} is first in the line`;
  const calls = ahead.slice(0, MOST_AHEAD).map(String);
  const more = ahead.length > MOST_AHEAD ? `, and ${ahead.length - MOST_AHEAD} more` : '';
  const who = `${calls.length === 1 ? 'call' : 'calls'} ${more === '' ? listed(calls) : calls.join(', ')}${more}`;
  return `${ahead.length} ${ahead.length === 1 ? 'is' : 'are'} ahead of ${him}: ${who}`;
}

const BECAUSE: Readonly<Record<Leaves['because'], string>> = {
  patience: 'his patience is over: he hangs up',
  announced_wait: 'hangs up at once at the wait announced',
  no_line: 'hears the busy tone',
  full: 'the queue is full',
  max_wait: 'has waited here as long as may be',
  closing: 'it closes: he is sent away',
  outside_hours: 'the queue is closed: he is sent away',
  nobody_stays: 'it is closed and nobody stays who may take him: he is sent away',
  met_everybody: 'has met everybody who may take him here, and nobody is to get him twice: the contact ends',
  block_list: 'is on the block list: he is sent away',
  ivr: 'the IVR sends him away',
  self_service: 'hangs up, served',
  deflected: 'has heard all he wanted, and hangs up',
  clock: 'the clock stops while he is there',
};

export function leaves({ outcome, because, wait, waiting, ringing, subject }: Leaves): Told {
  const after = wait === null || wait < 0.05 ? '' : ` after ${lasting(wait)}`;
  const full = because === 'full' ? ` (${waiting} on the line)` : '';
  const next =
    outcome === 'overflowed'
      ? ': he is moved on'
      : outcome === 'blocked' && because === 'full'
        ? ': he hears the busy tone'
        : '';
  const rang = ringing === null ? '' : `; ${named(ringing)}, whose telephone rang, is free`;
  return {
    text: `${subject === 'ticket' ? 'the clock stops while it stands there' : BECAUSE[because]}${full}${next}${after}${rang}`,
    tone: outcome === 'contained' ? 'good' : outcome === 'overflowed' ? 'doubtful' : 'bad',
  };
}

export function atHome({ at, until, as, isClosed, share: chance }: AtHome): Told {
  const when = `at ${whenAfter(at, until)}`;
  if (isClosed) return { text: `it is closed: he will try when it opens, ${when}`, tone: 'doubtful' };
  const what = as === 'redial' ? 'will redial' : 'will call again';
  return { text: `${what} in ${lasting(until - at)}, ${when} (${share(chance)} do)` };
}

export function caseOver({ end, at, dueAt }: CaseOver): Told {
  if (end === 'resolved') return { text: 'the case is resolved', tone: 'good' };
  if (end === 'unresolved') return { text: 'the case ends unresolved: he does not try again', tone: 'bad' };
  const promise = dueAt === null ? '' : `, and he has not been called back (it is due at ${whenAfter(at, dueAt)})`;
  return { text: `the clock stops; the case is open${promise}`, tone: 'doubtful' };
}
