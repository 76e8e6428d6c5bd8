import { Calendar } from '../kernel/calendar.js';
import { CallerDraws, PURPOSE } from '../kernel/callerDraws.js';
import { asOther0, asOther1, keyOf, STREAM } from '../kernel/streams.js';
import { DAY, type Group, type Seconds } from '../kernel/units.js';
import type { Ledger } from '../ledger/ledger.js';
import type { HandoffPolicy, HandoffRule } from '../model/handoff.js';
import type { Model, TimePlan } from '../model/model.js';
import { isDetailed } from '../model/plain.js';
import { doorsWith, type Router } from '../routing/index.js';
import { type ArrivalProcess, arrivalsOf } from './arrivals/index.js';
import { TalkLaws } from './conversation/talkLaws.js';
import { ARRIVAL } from './events.js';
import { Laws } from './layout/laws.js';
import { type Node, nodesOf } from './layout/menu.js';
import { watchesOver } from './layout/ownRouter.js';
import { Roster } from './layout/roster.js';
import { Routes } from './layout/routes.js';
import { ShunningView } from './layout/shunningView.js';
import { View } from './layout/view.js';
import { Agents } from './tables/agents.js';
import type { Call } from './tables/call.js';
import { Calls } from './tables/calls.js';
import { Lines } from './tables/lines.js';
import { Openings } from './tables/openings.js';
import { Pool } from './tables/pool.js';

/** The state of one run, laid out once from its model and reset for each replication. What it means is told in the stages. */
export class Centre {
  readonly model: Model;
  /** Number of call types. */
  readonly types: number;
  readonly time: TimePlan;
  readonly laws: Laws;
  /** Has the model more than queues, talk and cold handoffs? Is nobody to be met twice anywhere? */
  readonly detailed: boolean;
  readonly shunning: boolean;
  /** May anything stand in a line that is not a caller on it: a question, a ticket? Are questions put? */
  readonly offline: boolean;
  readonly asking: boolean;
  /** May an agent have to pass over who stands in a line, though his group may take him? */
  readonly choosy: boolean;
  readonly talkLaws: TalkLaws;
  /** Is there an IVR; its nodes, the root first. */
  readonly hasIvr: boolean;
  readonly ivr: readonly Node[];
  /** Does any queue announce waits? By queue, the wait of its caller who was answered last. */
  readonly announces: boolean;
  readonly lastWait: Float64Array;
  readonly openings: Openings;
  readonly routes: Routes;
  readonly roster: Roster;
  readonly calendar: Calendar;
  readonly calls: Calls;
  readonly lines: Lines;
  readonly agents: Agents;
  readonly draws: CallerDraws;
  readonly view: View;
  ledger!: Ledger;
  readonly arrivals: ArrivalProcess[];
  /** When the clock stops, Infinity where the day runs until its last agent has left. */
  readonly stopsAt: Seconds;
  /** Keys of callers' own draws, by the type they arrived as. */
  readonly key0: Int32Array;
  readonly key1: Int32Array;

  /** Callers on the line in each queue (ringing and greeted ones included), and in all. */
  readonly waiting: Int32Array;
  waitingTotal: number;
  /** Questions and tickets that stand in lines. */
  standing: number;
  /** Trunks in use: contacts that have not hung up; and callers on the line without one, who were called. */
  linesInUse: number;
  called: number;
  /** By group: customers to be called back, answers ready, whose owner has gone home. */
  readonly orphans: readonly Call[][];
  /** Fresh arrivals so far, by type. */
  readonly arrived: Int32Array;
  cases: number;
  contacts: number;
  joined: number;
  joinedInFront: number;
  /** Outside opening hours; and: nobody is left on the line, so who is ready goes home. */
  closed: boolean;
  dayOver: boolean;
  /** The day that runs or ran last, from 1, and when it closed. */
  day: number;
  closedAt: Seconds;
  /** When the last agent left, or the day closed, whichever is later. */
  overAt: Seconds;
  /** From closing on: 1 for a group that has anybody on duty who will stay till the last caller has gone. */
  readonly staying: Int32Array;
  readonly pools: readonly Pool[];
  /** The day on which a shift occurrence begins, by row x 3 + day mod 3. */
  readonly shiftDay: Int32Array;
  /** Surges that are over, whose queues have not yet been empty since: rows of the model's surges, with the time of the end. */
  readonly draining: { surge: number; endedAt: Seconds }[];

  /** `router`: strategies of the user's own. */
  constructor(model: Model, router?: Router) {
    this.model = model;
    this.detailed = isDetailed(model);
    this.offline = model.handoffs.some(({ policy }) => OFFLINE.includes(policy));
    this.asking = model.handoffs.some(({ policy }) => policy === 'consult' || policy === 'own');
    this.shunning = model.handoffs.some((rule) => !rule.meetsAgain);
    this.choosy = this.shunning || this.asking;
    this.talkLaws = new TalkLaws(model);
    this.types = model.calls.length;
    this.time = model.time;
    this.laws = new Laws(model);
    this.hasIvr = model.ivr !== null;
    this.ivr = model.ivr === null ? [] : nodesOf(model.ivr);
    this.announces = model.queues.some((queue) => queue.announcesWait);
    this.lastWait = new Float64Array(model.queues.length);
    this.openings = new Openings(model.queues);
    this.routes = new Routes(model, doorsWith(router));
    this.roster = new Roster(model);
    this.arrivals = [];
    this.calls = new Calls(overflows(model) ? this.routes.words : 0);
    this.lines = new Lines(model.queues.length);
    this.agents = new Agents(this.roster.sizes);
    this.calendar = new Calendar(ARRIVAL, model.calls.length, 2 * this.agents.all.length);
    this.draws = new CallerDraws();
    this.view = this.shunning ? new ShunningView(this) : new View(this);
    this.key0 = new Int32Array(model.calls.length);
    this.key1 = new Int32Array(model.calls.length);
    this.waiting = new Int32Array(model.queues.length);
    this.waitingTotal = 0;
    this.standing = 0;
    this.linesInUse = 0;
    this.called = 0;
    this.orphans = model.groups.map(() => []);
    this.arrived = new Int32Array(model.calls.length);
    this.pools = model.groups.map(() => new Pool());
    this.shiftDay = new Int32Array(this.roster.rows.length * 3);
    this.cases = 0;
    this.contacts = 0;
    this.joined = 0;
    this.joinedInFront = 0;
    this.closed = true;
    this.dayOver = true;
    this.day = 0;
    this.closedAt = 0;
    this.overAt = 0;
    this.staying = new Int32Array(model.groups.length);
    this.draining = [];
    this.stopsAt = stopOf(model.time);
    if (router !== undefined) watchesOver(this, router);
  }

  /** Makes everything as it is before the first opening of a replication. */
  reset(seed: string, replication: number, ledger: Ledger): void {
    // A field that is given a value once is known to the compiler: so the same book is not given twice.
    if (this.ledger !== ledger) this.ledger = ledger;
    this.calendar.reset(this.time.kind === 'study' ? 0 : this.time.open);
    this.calls.reset();
    this.lines.reset();
    this.agents.reset();
    this.routes.reset();
    this.roster.reset(seed, replication);
    arrivalsOf(this.model, seed, replication).forEach((ofType, type) => {
      this.arrivals[type] = ofType;
    });
    this.turnKeys(seed, replication);
    this.lastWait.fill(0);
    this.openings.reset();
    this.waiting.fill(0);
    this.waitingTotal = 0;
    this.standing = 0;
    this.linesInUse = 0;
    this.called = 0;
    for (const calls of this.orphans) calls.length = 0;
    this.arrived.fill(0);
    for (const pool of this.pools) pool.reset();
    this.cases = 0;
    this.contacts = 0;
    this.joined = 0;
    this.joinedInFront = 0;
    this.closed = true;
    this.dayOver = true;
    this.day = 0;
    this.closedAt = 0;
    this.overAt = 0;
    this.draining.length = 0;
  }

  /** Time of day of the contact's arrival, for laws that go by the clock; 0 where no law does. */
  clock(call: Call): Seconds {
    return this.laws.clocked ? call.contactAt % DAY : 0;
  }

  /** The same of the case's first contact, for what is drawn once for the case. */
  clockOfCase(call: Call): Seconds {
    return this.laws.clocked ? call.caseAt % DAY : 0;
  }

  /** Begins the caller's own numbers for a purpose and occasion. */
  begins(call: Call, purpose: number, occasion: number): CallerDraws {
    const own = call.arrivedAs;
    this.draws.begin(this.key0[own], this.key1[own], call.ordinal, purpose, occasion);
    return this.draws;
  }

  /** Begins the numbers of the caller's talk as the type he is served as now: the same ones whenever it comes to that. */
  beginsTalk(call: Call): CallerDraws {
    const own = call.arrivedAs;
    const other = call.servedAs;
    if (own === other) return this.begins(call, PURPOSE.talk, 0);
    const key0 = asOther0(this.key0[own], this.key0[other]);
    const key1 = asOther1(this.key1[own], this.key1[other]);
    this.draws.begin(key0, key1, call.ordinal, PURPOSE.talk, 0);
    return this.draws;
  }

  /** How an agent of the group hands this caller off. */
  ruleOf(call: Call, group: Group): HandoffRule {
    return this.model.handoffs[this.model.handoffOf[group * this.types + call.servedAs]];
  }

  private turnKeys(seed: string, replication: number): void {
    this.model.calls.forEach((type, row) => {
      const key = keyOf(seed, replication, STREAM.caller, type.name);
      this.key0[row] = key.key0;
      this.key1[row] = key.key1;
    });
  }
}

/** The policies by which something stands in a line that is not on it. */
const OFFLINE: readonly HandoffPolicy[] = ['consult', 'own', 'ticket'];

function stopOf(time: TimePlan): Seconds {
  if (!time.continuous) return Infinity;
  return time.kind === 'study' ? time.length : time.days * DAY;
}

function overflows(model: Model): boolean {
  return model.queues.some((queue) => queue.whenFull >= 0 || queue.afterMaxWait >= 0);
}
