import { lawOf } from '../../distributions/index.js';
import type { LawSpec } from '../../kernel/lawSpec.js';
import { NOBODY } from '../../kernel/units.js';
import type { CallType, GroupModel, Model } from '../../model/model.js';
import { expectedContacts } from '../compile/bounds.js';
import { walksOf } from '../compile/ivr/walks.js';
import { queueOf, type Way } from '../compile/ivr/ways.js';
import { isSurelyHelped, type Reach, type Reaches } from '../compile/queues/reach.js';
import { ruleOf } from '../compile/queues/walk.js';

/** The least work that the callers of a type bring, in Erlangs, and the groups of which some must do it. */
export interface Work {
  readonly type: number;
  readonly erlangs: number;
  readonly groups: readonly number[];
}

/**
 * The work of each type, counted kindly: what every caller is sure to need, by the group that is quickest with it; then
 * that of the questions which every caller is sure to raise. What only some of them need, or only once more (redials,
 * failures, offers), is left out, so that it is never too much.
 */
export function leastWork(model: Model, reaches: Reaches): Work[] {
  const { fresh, further } = demandPerHour(model, reaches);
  const calls = model.calls.map((type, row): Work => {
    const reach = reaches.get(row);
    const sure = reach !== undefined && isSurelyHelped(model, row, reach);
    const helping = reach && sure ? [...reach.stumped].filter((group) => helpsAfterAsking(model, group, row)) : [];
    const groups = reach ? [...reach.able, ...(sure ? helping : reach.stumped)] : [];
    if (!reach || groups.length === 0) return { type: row, erlangs: 0, groups };
    // An agent to whom another has handed the caller need not ask who he is, and may have been told what it is about.
    const explains = reach.stumped.size === 0;
    // Nobody is upset in a ticket.
    const temper = reach.tickets.size > 0 ? 1 : Infinity;
    const seconds = (identifies: boolean) =>
      Math.min(...groups.map((group) => secondsOf(type, model.groups[group], { identifies, explains, sure, temper })));
    const lost = sure && reach.stumped.size > 0 ? type.givesUpOnHandoff : 0;
    const all = fresh[row] * seconds(explains && model.ivr === null) + further[row] * seconds(false);
    return { type: row, erlangs: (all * (1 - lost)) / 3600, groups };
  });
  return [...calls, ...questions(model, reaches, fresh)];
}

/** Does the agent work the issue himself, who lacks the skill and has asked a specialist? */
function helpsAfterAsking(model: Model, group: number, type: number): boolean {
  const { policy } = ruleOf(model, group, type);
  return policy === 'consult' || policy === 'own';
}

/** What specialists tell agents about types whose every caller comes to an owner who must ask. */
function questions(model: Model, reaches: Reaches, fresh: readonly number[]): Work[] {
  return [...reaches].flatMap(([type, { able, stumped, asked }]): Work[] => {
    const rules = [...stumped].map((group) => ruleOf(model, group, type));
    const always = able.size === 0 && rules.every(({ policy, stays }) => policy === 'own' && stays === 0);
    if (!always || asked.size === 0) return [];
    const seconds = Math.min(...rules.map(({ brief }) => mean(brief)));
    const erlangs = (fresh[type] * identified(model.calls[type]) * seconds) / 3600;
    return [{ type, erlangs, groups: [...asked] }];
  });
}

/**
 * Callers of each type in an hour of opening who come to an agent: those who call about it, and those who need it besides
 * (one need each). Of the IVR's callers those are counted who are sure to come to a queue, at whatever hour.
 */
function demandPerHour(model: Model, reaches: Reaches): { readonly fresh: number[]; readonly further: number[] } {
  const { time, calls, ivr } = model;
  const hours = (time.days * time.length) / 3600;
  const passed = ivr && walksOf(ivr, calls).map((walk) => walk.shares(isToQueue)[0]);
  const fresh = calls.map(({ arrivals, blocklist }, row) => {
    const letIn = blocklist?.after === 0 ? 1 - blocklist.share : 1;
    return isAlwaysOpen(model, reaches.get(row))
      ? (expectedContacts(time, arrivals) / hours) * (passed?.[row] ?? 1) * letIn
      : 0;
  });
  const further = calls.map(() => 0);
  calls.forEach(({ alsoNeeds }, row) => {
    const reach = reaches.get(row);
    const resolved = reach && alsoNeeds ? resolvedAtLeast(model, row, reach) : 0;
    for (const need of alsoNeeds?.types ?? []) {
      if (isAlwaysOpen(model, reaches.get(need.type))) further[need.type] += fresh[row] * resolved * need.probability;
    }
  });
  return { fresh, further };
}

const isToQueue = (way: Way): number => (queueOf(way) === NOBODY ? 0 : 1);

/** How many callers come outside the hours of a queue is anybody's guess. */
function isAlwaysOpen({ queues }: Model, reach: Reach | undefined): boolean {
  return reach !== undefined && [...reach.queues].every((queue) => queues[queue].hours === null);
}

/** The share of a type's callers, of those who get through, who are surely helped. */
function resolvedAtLeast(model: Model, row: number, reach: Reach): number {
  const { skill, givesUpOnHandoff } = model.calls[row];
  if (reach.able.size === 0 || !isSurelyHelped(model, row, reach)) return 0;
  const resolves = Math.min(...[...reach.able].map((group) => model.groups[group].abilities[skill]!.resolves));
  return resolves * identified(model.calls[row]) * (reach.stumped.size > 0 ? 1 - givesUpOnHandoff : 1);
}

/** The share of callers of whom it is found out who they are. */
function identified({ unprepared }: CallType): number {
  return unprepared ? 1 - unprepared.share * unprepared.fails : 1;
}

/** What is known of the call that a group gets. */
interface Given {
  /** Whether it is sure that this agent identifies the caller; that he is told the issue; that he works it, even without the skill. */
  readonly identifies: boolean;
  readonly explains: boolean;
  readonly sure: boolean;
  /** The temper of the caller makes the talk so many times as long, at most. */
  readonly temper: number;
}

/** What a call takes a group, talk and wrap-up. */
function secondsOf(type: CallType, { abilities }: GroupModel, { identifies, explains, sure, temper }: Given): number {
  const { unprepared, upset, skill } = type;
  const own = abilities[skill];
  const identifying = mean(type.identify) + (unprepared ? unprepared.share * mean(unprepared.adds) : 0);
  const talking = own ? mean(own.talk ?? type.talk) / own.speed : sure ? mean(type.talk) : 0;
  const times = Math.min(temper, upset ? 1 + upset.share * (upset.talkTimes - 1) : 1);
  const work = talking * times + (explains ? mean(type.explain) : 0);
  return (identifies ? identifying : 0) + identified(type) * work + mean(own?.wrapUp ?? type.wrapUp);
}

function mean(spec: LawSpec): number {
  return lawOf(spec).mean;
}
