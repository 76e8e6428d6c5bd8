import type { GroupTold, Step, Story } from '../../experiments/follow/story/story.js';
import type { Paint } from '../paint.js';
import type { RouterTold } from '../report.js';
import { onOneLine } from '../terminal/names.js';
import { wrap } from '../terminal/wrap.js';
import { tell } from './sentences.js';
import { counted, dayOf, lasting, listed, onTheClock, pronouns, type Told } from './words.js';

/** Where a story comes from. */
export interface Origin {
  readonly scenario: { readonly name: string; readonly sha256: string; readonly router?: RouterTold };
  readonly strategy: string;
  readonly seed: string;
  readonly version: string;
}

/** A line of a terminal. */
const WIDTH = 100;
const CLOCK = 10;
const BENEATH = 4;
const LONGEST_NAME = 60;
/** Of so many agents in a row who take others each is told; of more the first ones. */
const MOST_IN_A_ROW = 4;

/** The story as a timeline for a screen: what happened, when, and why. */
export function timeline(story: Story, origin: Origin, paint: Paint): string {
  const lines = [...heading(story, origin, paint)];
  let [day, contact, clock] = [0, 0, ''];
  for (const { step, told } of tellings(story.steps)) {
    if (step.contact !== contact || dayOf(step.at) !== day) {
      lines.push(...section(story, step, contact, paint));
      clock = '';
    }
    [day, contact] = [dayOf(step.at), step.contact];
    const now = onTheClock(step.at);
    lines.push(...lineUp(now === clock ? '' : now, told, paint));
    clock = now;
  }
  return `${lines.join('\n')}\n`;
}

function heading(story: Story, { strategy, seed, scenario }: Origin, paint: Paint): string[] {
  const end = { resolved: 'resolved', unresolved: 'not resolved', open: 'still open when the clock stopped' }[
    story.end
  ];
  const facts = [
    `${counted(story.contacts, 'contact')} in ${lasting(story.to - story.from)}`,
    `waited ${lasting(story.waited)} in all`,
    `met ${story.agents === 0 ? 'no agent' : counted(story.agents, 'agent')}`,
    `stated the issue ${story.stated === 0 ? 'to nobody' : counted(story.stated, 'time')}`,
    counted(story.handoffs, 'handoff'),
    ...(story.questions > 0 ? [counted(story.questions, 'question asked', 'questions asked')] : []),
  ];
  return [
    paint.strong(`Call ${story.call} of ${story.calls}: a caller of ${story.type}, ${end}`),
    ...wrapped(facts.join('; '), WIDTH),
    ...wrapped(
      `${onOneLine(scenario.name, LONGEST_NAME)}, strategy ${strategy}, seed ${seed}, replication ${story.replication}`,
      WIDTH,
    ).map(paint.faint),
  ];
}

/** A new contact, or a new day, where there are several. */
function section({ contacts, to }: Story, step: Step, before: number, paint: Paint): string[] {
  const words = [
    ...(contacts > 1 && step.contact !== before ? [`Contact ${step.contact}`] : []),
    ...(dayOf(to) > 1 ? [`Day ${dayOf(step.at)}`] : []),
  ];
  return words.length === 0 ? [''] : ['', paint.strong(words.join(', '))];
}

interface Telling {
  readonly step: Step;
  readonly told: Told;
}

/** A sentence a step; of many agents in a row who come free for others the first, and how many more. */
function tellings(steps: readonly Step[]): Telling[] {
  const found: Telling[] = [];
  let queue = '';
  let groups: readonly GroupTold[] = [];
  for (let i = 0; i < steps.length; ) {
    const row = others(steps, i);
    const shown = row.length > MOST_IN_A_ROW + 1 ? row.slice(0, MOST_IN_A_ROW) : row;
    for (const step of shown) found.push({ step, told: tell(step, queue, groups) });
    if (shown.length < row.length) found.push(rest(row.slice(MOST_IN_A_ROW)));
    i += row.length;
    if (row.length > 0) continue;
    const step = steps[i++]!;
    // What ended well has been told.
    if (step.what === 'case_over' && step.end === 'resolved') continue;
    if (step.what === 'joins') [queue, groups] = [step.queue, []];
    found.push({ step, told: tell(step, queue, groups) });
    if (step.what === 'waits' || step.what === 'widens') groups = step.groups;
  }
  return found;
}

const FOR_OTHERS: readonly Step['what'][] = ['passed_over', 'not_for_him', 'calls_first'];

/** From here on the steps in a row in which agents come free, but not for him. */
function others(steps: readonly Step[], from: number): readonly Step[] {
  let to = from;
  while (to < steps.length && FOR_OTHERS.includes(steps[to]!.what)) to++;
  return steps.slice(from, to);
}

function rest(row: readonly Step[]): Telling {
  const reasons = new Map<string, number>();
  const { him } = pronouns(row[0]!.subject);
  for (const step of row) {
    const reason = inShort(step, him);
    reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  }
  const said = [...reasons].map(([reason, count]) => `${count} ${reason}`);
  const text = `till ${onTheClock(row.at(-1)!.at)} ${row.length} more come free: ${listed(said)}`;
  return { step: row[0]!, told: { text, tone: 'faint' } };
}

function inShort(step: Step, him: string): string {
  if (step.what === 'calls_first') return 'first called others back';
  if (step.what !== 'passed_over') return `could not take ${him}, and stayed idle`;
  const { because, other } = step;
  if (because === 'ahead_in_line') return `took callers ahead of ${him} in the line`;
  return because === 'goes_first'
    ? `took callers of ${other.queue}, who go first`
    : `could not take ${him}, and took others`;
}

function lineUp(clock: string, { text, beneath = [], tone }: Told, paint: Paint): string[] {
  const colour = tone === undefined ? (line: string) => line : paint[tone];
  const first = wrapped(text, WIDTH - CLOCK).map(colour);
  const more = beneath.flatMap((line) => wrapped(line, WIDTH - CLOCK - BENEATH).map(paint.faint));
  return [
    ...first.map((line, i) => `${(i === 0 ? clock : '').padEnd(CLOCK)}${line}`),
    ...more.map((line) => `${' '.repeat(CLOCK + BENEATH)}${line}`),
  ];
}

const wrapped = (text: string, width: number): string[] => wrap(text, width).split('\n');
