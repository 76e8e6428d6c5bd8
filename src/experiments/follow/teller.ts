import { CALLED_AGAIN } from '../../ledger/details.js';
import { HANDOFF_POLICIES } from '../../model/handoff.js';
import { HOLD_ENDS } from '../../simulation/events.js';
import type * as heard from '../../simulation/trace/happenings.js';
import type { Testimony } from '../../simulation/trace/traced.js';
import type { CaseBook, LegOfCase } from './caseBook.js';
import { Hearing } from './hearing.js';
import { press, stay } from './ivr.js';
import { joins } from './joining.js';
import { atHome, leaves } from './leaving.js';
import { meets, talkOf } from './meeting.js';
import type { Names } from './names.js';
import type * as told from './story/story.js';
import { overSteps, type Talk } from './talk/outcome.js';
import { Telling } from './telling.js';

const CONSULT = HANDOFF_POLICIES.indexOf('consult');
const OWN = HANDOFF_POLICIES.indexOf('own');

/** Makes a story of what a witness heard and of what the book tells: the one has the reasons, the other the times. */
export function tellsStory(names: Names, book: CaseBook, testimony: Testimony): told.Step[] {
  const telling = new Telling(names, book, new Hearing(testimony));
  telling.hearing.forEach((happening) => {
    tells(telling, happening);
  });
  if (telling.hearing.isOpen()) stopsOpen(telling);
  return telling.steps;
}

function ends(telling: Telling, happening: heard.Ends): void {
  const end = telling.book.resolved ? 'resolved' : 'unresolved';
  telling.says(happening, { what: 'case_over', end, dueAt: null });
}

/** The clock stopped before the case came to an end. */
function stopsOpen({ steps, hearing, dueAt }: Telling): void {
  const { contact } = steps.at(-1)!;
  steps.push({ at: hearing.stoppedAt, contact, leg: null, subject: 'caller', what: 'case_over', end: 'open', dueAt });
}

function tells(telling: Telling, happening: heard.Happening): void {
  switch (happening.kind) {
    case 'comes':
      comes(telling, happening);
      break;
    case 'node':
      entersNode(telling, happening);
      break;
    case 'stay':
      stays(telling, happening);
      break;
    case 'joins':
      entersQueue(telling, happening);
      break;
    case 'greeting':
    case 'patience':
    case 'limit':
      clockRuns(telling, happening);
      break;
    case 'line':
      waits(telling, happening);
      break;
    case 'leg':
      legEnds(telling, happening);
      break;
    case 'home':
      goesHome(telling, happening);
      break;
    case 'ends':
      ends(telling, happening);
      break;
    default:
      meets(telling, happening);
      break;
  }
}

function comes(telling: Telling, happening: heard.Comes): void {
  const { names } = telling;
  const { lines } = names.model;
  telling.type = happening.type;
  telling.patienceUntil = null;
  telling.ringing = null;
  telling.left = null;
  telling.says(happening, {
    what: 'arrives',
    type: names.type(happening.type),
    ownQueue: names.queue(names.model.calls[happening.type].queue),
    as: telling.comesAs,
    lines: happening.lines,
    linesOf: lines === Number.POSITIVE_INFINITY ? null : lines,
  });
}

/** He leaves the node before, by a key perhaps. */
function entersNode(telling: Telling, happening: heard.EntersNode): void {
  const { visits } = telling.book;
  const visit = visits[telling.visit];
  if (visit !== undefined && visit.contact === happening.contact) {
    const pressed = press(telling.names, visit, visits[telling.visit + 1], telling.type);
    if (pressed !== null) telling.says(happening, pressed);
  }
  telling.visit++;
}

function stays(telling: Telling, happening: heard.Stays): void {
  const { names, book, hearing } = telling;
  telling.says(happening, stay(names, happening, book.visits[telling.visit], hearing.isIdentified(happening)));
}

function entersQueue(telling: Telling, happening: heard.Joins): void {
  if (happening.subject !== 'question') {
    telling.limitUntil = null;
    telling.ringing = null;
  }
  telling.says(happening, joins(telling.names, telling.book, happening, telling.type));
}

function clockRuns(telling: Telling, happening: heard.Clock): void {
  const { until } = happening;
  if (happening.kind === 'greeting') telling.says(happening, { what: 'hears_greeting', until });
  else if (happening.kind === 'patience') telling.patienceUntil = until;
  else telling.limitUntil = until;
}

/** Of a question; its caller's patience is told of him. */
const NO_CLOCKS = { patienceUntil: null, limitUntil: null };

function waits(telling: Telling, happening: heard.InLine): void {
  const ofHis = happening.subject === 'question' ? NO_CLOCKS : telling;
  const { patienceUntil, limitUntil } = ofHis;
  const ahead = happening.ahead.map((case_) => case_ + 1);
  const groups = telling.names.groups(happening.groups);
  telling.says(happening, { what: 'waits', ahead, patienceUntil, limitUntil, groups });
}

function legEnds(telling: Telling, end: heard.LegEnds): void {
  const { names, book } = telling;
  const row = book.leg(end.contact, end.leg)!;
  const visit = book.visits[telling.visit];
  telling.left = end;
  if (row.handoffPolicy === OWN) telling.dueAt = end.dueAt;
  if (!Number.isNaN(row.answered)) {
    talkIsWritten(telling, end, row);
    return;
  }
  const own = visit?.contact === end.contact ? visit : undefined;
  telling.says(end, leaves(names, end, row, { visit: own, ringing: telling.ringing }));
}

/** Of a talk all is told but what comes after it; and of one in which a question was put in vain, what comes of it. */
function talkIsWritten(telling: Telling, end: heard.LegEnds, row: LegOfCase): void {
  const { names, hearing } = telling;
  const agent = { group: names.group(row.agentGroup), agent: row.agent };
  const talk = talkOf(telling, hearing.talksOf(end)[0]);
  if (isInVain(talk)) telling.steps.push(...overSteps(names, talk));
  else if (end.event === HOLD_ENDS) telling.says(end, { what: 'lets_go', agent });
  const isCut = row.ended >= hearing.stoppedAt;
  if (row.wrapUp > 0 && !isCut)
    telling.says({ ...end, at: row.ended }, { what: 'wraps_up', agent, until: row.ended + row.wrapUp });
}

/** A question has been put, or was to be, while he held; nobody answered, and the agent did not work it alone. */
function isInVain({ asks, resumes, isCutOff }: Talk): boolean {
  return asks?.policy === CONSULT && resumes === undefined && !isCutOff;
}

function goesHome(telling: Telling, happening: heard.AtHome): void {
  const as = happening.comesAs === CALLED_AGAIN ? 'further_call' : 'redial';
  telling.comesAs = as;
  const before = happening.isClosed ? telling.tries[as] - 1 : telling.tries[as]++;
  telling.says(happening, atHome(telling.names.model, happening, telling.left!, telling.type, before));
}
