import { PURPOSE } from '../../kernel/callerDraws.js';
import { NOBODY, type Queue } from '../../kernel/units.js';
import { OF_A_QUESTION } from '../../ledger/details.js';
import type { Ledger } from '../../ledger/ledger.js';
import type { LegFacts } from '../../ledger/legs.js';
import type { AgentSelection } from '../../routing/view.js';
import type { Centre } from '../centre.js';
import * as kind from '../events.js';
import { type Agent, BRIEFS, CONNECTS, OFFERS } from '../tables/agents.js';
import { type Call, IN_LINE } from '../tables/call.js';
import { candidates, casesAhead, groupStates, isMet, mayTake, rivals, standing } from './floor.js';
import type { Happening, StayPart } from './happenings.js';
import { overhears, overhearsBefore } from './overhears.js';

/** A happening without its time and place, which are the caller's. */
type Heard<H = Happening> = H extends Happening ? Omit<H, 'at' | 'contact' | 'leg' | 'identified'> : never;

/** What a stay in the IVR is spent on: told by the purpose of its draw. */
const STAYS: ReadonlyMap<number, StayPart> = new Map([
  [PURPOSE.ivrSay, 'announcement'],
  [PURPOSE.ivrClosedSay, 'closed'],
  [PURPOSE.ivrIdentify, 'identification'],
  [PURPOSE.ivrTimeout, 'no_key'],
  [PURPOSE.selfService, 'self_service'],
]);

/**
 * Follows one case through a run by listening in where the centre keeps its tables: when he joins a line, when an event is
 * put into the calendar for him, when a strategy is asked about him. Nothing in the engine knows of it.
 */
export class Witness {
  happenings: Happening[];
  /** The case that is followed, from 0; and who has it, from his arrival to the end of the case. */
  private case_: number;
  private call: Call | null;
  /** Callers who are listened to already: they are used again for other cases. */
  private readonly known: Set<Call>;
  private staysFor: StayPart;
  private readonly centre: Centre;

  constructor(centre: Centre) {
    this.centre = centre;
    this.happenings = [];
    this.case_ = NOBODY;
    this.call = null;
    this.known = new Set();
    this.staysFor = 'announcement';
    overhears(centre.calls, 'take', (call) => this.meets(call));
    overhearsBefore(centre.calls, 'giveBack', (call) => this.losesSight(call));
    overhears(centre.calendar, 'schedule', (_, at, what, subject) => this.hearsPlan(at, what, subject));
    overhears(centre.calendar, 'advance', () => this.hearsEvent());
    overhears(centre, 'begins', (_, call, purpose) => {
      if (call === this.call) this.staysFor = STAYS.get(purpose) ?? this.staysFor;
    });
    overhears(centre.lines, 'join', (_answer, _queue, call) => {
      if (call === this.call) this.tell({ kind: 'line', ahead: casesAhead(call), groups: groupStates(centre, call) });
    });
    overhearsBefore(centre.lines, 'leave', (_, call) => this.seesLeave(call));
    overhears(centre.agents, 'becomesIdle', (_, agent) => this.seesIdle(agent));
    // Nobody else may exchange a strategy; whoever listens to it does not change what it answers.
    const selections = centre.routes.agentSelection as AgentSelection[];
    selections.forEach((selection, queue) => {
      selections[queue] = this.listeningTo(selection);
    });
  }

  /** Follows another case, from the start of a run into this book. */
  follows(case_: number, ledger: Ledger): void {
    this.case_ = case_;
    this.call = null;
    this.happenings = [];
    overhearsBefore(ledger.legs, 'write', (_, facts, outcome) => {
      // A question put for him is a leg of its own, which he knows nothing of.
      if (facts.case_ === case_ && facts.leg < OF_A_QUESTION) this.hearsOfLeg(facts, outcome);
    });
  }

  private tell(heard: Heard): void {
    const { contact, leg, tour } = this.call!;
    const identified = tour.identified === 1;
    this.happenings.push({ at: this.centre.calendar.now, contact, leg, identified, ...heard } as Happening);
  }

  /** The next caller from the pool: is it the one? */
  private meets(call: Call): void {
    if (this.known.has(call)) return;
    this.known.add(call);
    overhears(call, 'beginCase', (_answer, _type, _ordinal, case_) => {
      if (case_ === this.case_ && this.happenings.length === 0) this.call = call;
    });
    overhears(call, 'beginContact', (_, lines) => {
      if (call === this.call) this.tell({ kind: 'comes', type: call.type, lines });
    });
    overhears(call.tour, 'beginVisit', (_, node) => {
      if (call === this.call) this.tell({ kind: 'node', node });
    });
    overhears(call, 'beginLeg', (_, queue) => {
      if (call === this.call && queue !== NOBODY) this.seesJoin(call, queue);
    });
  }

  private losesSight(call: Call): void {
    if (call !== this.call) return;
    this.tell({ kind: 'ends' });
    this.call = null;
  }

  private seesJoin(call: Call, queue: Queue): void {
    const { servedAs, brought, tour } = call;
    this.tell({ kind: 'joins', queue, servedAs, brought, route: tour.route, waiting: this.centre.waiting[queue] });
  }

  /** Something is to happen: to him, or by an agent who is busy with him. */
  private hearsPlan(until: number, what: number, subject: number): void {
    const { call } = this;
    if (call === null) return;
    if (what <= kind.HOLD_ENDS) {
      const agent = this.centre.agents.all[subject];
      if (agent.call === call) this.hearsAgentsPlan(agent, what, until);
    } else if (subject === call.row) {
      this.hearsHisPlan(call, what, until);
    }
  }

  private hearsAgentsPlan({ number, state }: Agent, what: number, until: number): void {
    const acts = (does: 'rings' | 'answers' | 'offers' | 'connects' | 'holds' | 'briefs') =>
      this.tell({ kind: does, agent: number, until });
    if (what === kind.ANSWER) acts('rings');
    else if (what === kind.HOLD_ENDS) acts('holds');
    else if (what === kind.TALK_ENDS) {
      acts(state === OFFERS ? 'offers' : state === CONNECTS ? 'connects' : state === BRIEFS ? 'briefs' : 'answers');
    }
  }

  private hearsHisPlan(call: Call, what: number, until: number): void {
    if (what === kind.GREETING_ENDS) this.tell({ kind: 'greeting', until });
    else if (what === kind.PATIENCE_ENDS) this.tell({ kind: 'patience', until });
    else if (what === kind.MAX_WAIT_ENDS) this.tell({ kind: 'limit', until });
    else if (what === kind.IVR_STEP) this.tell({ kind: 'stay', node: call.tour.node, part: this.staysFor, until });
    else if (what === kind.REDIAL) {
      const isClosed = this.centre.calendar.kind === kind.REDIAL;
      this.tell({ kind: 'home', until, comesAs: call.journey.comesAs, isClosed });
    }
  }

  private hearsEvent(): void {
    const { calendar } = this.centre;
    const { call } = this;
    if (call === null || calendar.kind !== kind.ELIGIBILITY_WIDENS || calendar.subject !== call.row) return;
    this.tell({ kind: 'widens', groups: groupStates(this.centre, call) });
  }

  /** Somebody leaves a line: if an agent who came free takes him, it concerns whoever waits. */
  private seesLeave(leaving: Call): void {
    const { call, centre } = this;
    const { calendar, agents, routes } = centre;
    const isTaken = leaving.agentNumber !== NOBODY && leaving.state === IN_LINE;
    const isSought = calendar.kind === kind.ELIGIBILITY_WIDENS && calendar.subject === leaving.row;
    if (call === null || call.state !== IN_LINE || !isTaken || isSought) return;
    const agent = agents.all[leaving.agentNumber];
    const { group, number } = agent;
    const strategy = routes.callSelection[group].name;
    const self = standing(centre, call, group);
    if (leaving === call) {
      this.tell({ kind: 'taken', agent: number, strategy, self, others: rivals(centre, call, agent) });
    } else if (routes.takers[call.queue].includes(group)) {
      const other = standing(centre, leaving, group);
      const may = mayTake(centre, call, group);
      this.tell({ kind: 'passed over', agent: number, strategy, may, isMet: isMet(call, number), self, other });
    }
  }

  /** An agent is idle beside him: he may not take him. */
  private seesIdle(agent: Agent): void {
    const { call, centre } = this;
    if (call === null || call.state !== IN_LINE || !centre.routes.takers[call.queue].includes(agent.group)) return;
    const may = mayTake(centre, call, agent.group);
    this.tell({ kind: 'not for him', agent: agent.number, may, isMet: isMet(call, agent.number) });
  }

  private listeningTo(selection: AgentSelection): AgentSelection {
    return {
      ...selection,
      choose: (view, queue, groups) => {
        const agent = selection.choose(view, queue, groups);
        const { call, centre } = this;
        if (call !== null && centre.view.asking === call && agent !== NOBODY) {
          this.tell({
            kind: 'asked',
            strategy: selection.name,
            agent,
            lastChosen: view.lastChosen(queue),
            candidates: candidates(centre, call, groups),
            groups: groupStates(centre, call),
          });
        }
        return agent;
      },
    };
  }

  /** The leg is written: his own, or that of the agent who held for him. */
  private hearsOfLeg(facts: LegFacts, outcome: number): void {
    const { calendar, waiting, closed } = this.centre;
    const { journey, tour } = this.call!;
    this.happenings.push({
      kind: 'leg',
      at: calendar.now,
      contact: facts.contact,
      leg: facts.leg,
      identified: tour.identified === 1,
      outcome,
      event: calendar.kind,
      queue: facts.queue,
      servedAs: facts.servedAs,
      ending: journey.ending,
      waiting: facts.queue === NOBODY ? 0 : waiting[facts.queue],
      goesTo: journey.goesTo,
      policed: journey.facts.policed === 1,
      isClosed: closed,
    });
  }
}
