import { CALLED_AGAIN } from '../../ledger/details.js';
import { HOLD_ENDS } from '../../simulation/events.js';
import type * as heard from '../../simulation/trace/happenings.js';
import type { Testimony } from '../../simulation/trace/traced.js';
import type { CaseBook } from './caseBook.js';
import { isGiven, isTaken, notForHim, passedOver } from './choices.js';
import { Hearing } from './hearing.js';
import { press, stay } from './ivr.js';
import { joins } from './joining.js';
import { atHome, leaves } from './leaving.js';
import type { Names } from './names.js';
import type * as told from './story/story.js';
import { talkSteps } from './talk.js';

type Bare<S = told.Step> = S extends told.Step ? Omit<S, 'at' | 'contact' | 'leg'> : never;

/** Makes a story of what a witness heard and of what the book tells: the one has the reasons, the other the times. */
export class Teller {
  readonly steps: told.Step[] = [];
  private readonly names: Names;
  private readonly book: CaseBook;
  private readonly hearing: Hearing;
  /** Of the visits to the IVR the one that is going on. */
  private visit = -1;
  // What has been heard and is told later.
  private type = 0;
  private comesAs: told.Arrives['as'] = 'first';
  private patienceUntil: number | null = null;
  private limitUntil: number | null = null;
  private ringing: told.AgentNamed | null = null;
  private briefed = 0;
  private left: heard.LegEnds | null = null;
  private readonly tries = { redial: 0, further_call: 0 };

  constructor(names: Names, book: CaseBook, { happenings }: Testimony) {
    this.names = names;
    this.book = book;
    this.hearing = new Hearing(happenings);
    this.hearing.forEach((happening) => {
      this.tells(happening);
    });
  }

  private tells(happening: heard.Happening): void {
    switch (happening.kind) {
      case 'comes':
        this.comes(happening);
        break;
      case 'node':
        this.entersNode(happening);
        break;
      case 'stay':
        this.says(
          happening,
          stay(this.names, happening, this.book.visits[this.visit], this.hearing.isIdentified(happening)),
        );
        break;
      case 'joins':
        this.joins(happening);
        break;
      case 'greeting':
      case 'patience':
      case 'limit':
        this.clockRuns(happening);
        break;
      case 'line':
        this.waits(happening);
        break;
      case 'leg':
        this.legEnds(happening);
        break;
      case 'home':
        this.goesHome(happening);
        break;
      case 'ends':
        this.says(happening, { what: 'case_over', end: this.book.resolved ? 'resolved' : 'unresolved' });
        break;
      default:
        this.meets(happening);
        break;
    }
  }

  /** What concerns agents. */
  private meets(happening: Exclude<heard.Happening, Told>): void {
    const { names } = this;
    switch (happening.kind) {
      case 'widens':
        this.widens(happening);
        break;
      case 'asked':
        if (this.hearing.isSought(happening)) this.says(happening, isGiven(names, happening));
        break;
      case 'taken':
        this.says(happening, isTaken(names, happening));
        break;
      case 'passed over':
        this.says(happening, passedOver(names, happening));
        break;
      case 'not for him':
        this.says(happening, notForHim(names, happening));
        break;
      case 'rings':
        this.ringing = names.agent(happening.agent);
        this.says(happening, { what: 'rings', agent: this.ringing, until: happening.until });
        break;
      case 'briefs':
        this.briefed = happening.until - happening.at;
        break;
      case 'answers':
        this.answers(happening);
        break;
      case 'holds':
        this.says(happening, { what: 'holds', agent: names.agent(happening.agent), until: happening.until });
        break;
      // Both are parts of the talk, told with it.
      case 'offers':
      case 'connects':
        break;
    }
  }

  private says({ at, contact, leg, kind }: heard.Happening, step: Bare): void {
    const isOfContact = kind === 'comes' || kind === 'stay' || kind === 'node' || kind === 'home' || kind === 'ends';
    this.steps.push({ at, contact: contact + 1, leg: isOfContact ? null : leg + 1, ...step } as told.Step);
  }

  private comes(happening: heard.Comes): void {
    const { names } = this;
    const { lines } = names.model;
    this.type = happening.type;
    this.patienceUntil = null;
    this.ringing = null;
    this.left = null;
    this.says(happening, {
      what: 'arrives',
      type: names.type(happening.type),
      ownQueue: names.queue(names.model.calls[happening.type].queue),
      as: this.comesAs,
      lines: happening.lines,
      linesOf: lines === Number.POSITIVE_INFINITY ? null : lines,
    });
  }

  private entersNode(happening: heard.EntersNode): void {
    this.leavesNode(happening);
    this.visit++;
  }

  /** By a key, perhaps. */
  private leavesNode(happening: heard.Happening): void {
    const { visits } = this.book;
    const visit = visits[this.visit];
    if (visit === undefined || visit.contact !== happening.contact) return;
    const pressed = press(this.names, visit, visits[this.visit + 1], this.type);
    if (pressed !== null) this.says(happening, pressed);
  }

  private joins(happening: heard.Joins): void {
    this.limitUntil = null;
    this.ringing = null;
    this.says(happening, joins(this.names, this.book, happening, this.type));
  }

  private clockRuns(happening: heard.Clock): void {
    const { until } = happening;
    if (happening.kind === 'greeting') this.says(happening, { what: 'hears_greeting', until });
    else if (happening.kind === 'patience') this.patienceUntil = until;
    else this.limitUntil = until;
  }

  private waits(happening: heard.InLine): void {
    const { patienceUntil, limitUntil } = this;
    const ahead = happening.ahead.map((case_) => case_ + 1);
    this.says(happening, {
      what: 'waits',
      ahead,
      patienceUntil,
      limitUntil,
      groups: this.names.groups(happening.groups),
    });
  }

  private widens(happening: heard.Widens): void {
    const joined = this.steps.findLast((step) => step.what === 'joins') as told.Joins;
    const age = happening.at - joined.at + joined.ageBrought;
    this.says(happening, { what: 'widens', age, groups: this.names.groups(happening.groups) });
  }

  private answers(answer: heard.AgentActs): void {
    const { names, hearing, briefed } = this;
    const end = hearing.endOf(answer);
    const row = this.book.leg(answer.contact, answer.leg)!;
    // Who asked a colleague meanwhile goes on with a talk that is told already.
    if (this.steps.some((s) => s.what === 'answered' && s.contact === row.contact && s.leg === row.leg)) return;
    const [next, isCutOff] = [hearing.joinAfter(answer), hearing.isCutOff(end)];
    this.patienceUntil = null;
    this.briefed = 0;
    this.steps.push(...talkSteps(names, { answer, row, end, next, isCutOff, briefed }));
  }

  private legEnds(end: heard.LegEnds): void {
    const row = this.book.leg(end.contact, end.leg)!;
    const visit = this.book.visits[this.visit];
    this.left = end;
    if (!Number.isNaN(row.answered)) {
      const agent = { group: this.names.group(row.agentGroup), agent: row.agent };
      if (end.event === HOLD_ENDS) this.says(end, { what: 'lets_go', agent });
      const isCut = row.ended > end.at;
      if (row.wrapUp > 0 && !isCut)
        this.says({ ...end, at: row.ended }, { what: 'wraps_up', agent, until: row.ended + row.wrapUp });
      return;
    }
    const own = visit?.contact === end.contact ? visit : undefined;
    this.says(end, leaves(this.names, end, row, { visit: own, ringing: this.ringing }));
  }

  private goesHome(happening: heard.AtHome): void {
    const as = happening.comesAs === CALLED_AGAIN ? 'further_call' : 'redial';
    this.comesAs = as;
    const before = happening.isClosed ? this.tries[as] - 1 : this.tries[as]++;
    this.says(happening, atHome(this.names.model, happening, this.left!, this.type, before));
  }
}

/** What `tells` tells itself. */
type Told =
  | heard.Comes
  | heard.EntersNode
  | heard.Stays
  | heard.Joins
  | heard.Clock
  | heard.InLine
  | heard.LegEnds
  | heard.AtHome
  | heard.Ends;
