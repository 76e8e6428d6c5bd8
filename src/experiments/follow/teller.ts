import { CALLED_AGAIN } from '../../ledger/details.js';
import { HOLD_ENDS } from '../../simulation/events.js';
import type * as heard from '../../simulation/trace/happenings.js';
import type { Testimony } from '../../simulation/trace/traced.js';
import type { CaseBook } from './caseBook.js';
import { Hearing } from './hearing.js';
import { press, stay } from './ivr.js';
import { joins } from './joining.js';
import { atHome, leaves } from './leaving.js';
import { meets } from './meeting.js';
import type { Names } from './names.js';
import type * as told from './story/story.js';
import { Telling } from './telling.js';

/** Makes a story of what a witness heard and of what the book tells: the one has the reasons, the other the times. */
export function tellsStory(names: Names, book: CaseBook, { happenings }: Testimony): told.Step[] {
  const telling = new Telling(names, book, new Hearing(happenings));
  telling.hearing.forEach((happening) => {
    tells(telling, happening);
  });
  return telling.steps;
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
      telling.says(happening, { what: 'case_over', end: telling.book.resolved ? 'resolved' : 'unresolved' });
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
  telling.limitUntil = null;
  telling.ringing = null;
  telling.says(happening, joins(telling.names, telling.book, happening, telling.type));
}

function clockRuns(telling: Telling, happening: heard.Clock): void {
  const { until } = happening;
  if (happening.kind === 'greeting') telling.says(happening, { what: 'hears_greeting', until });
  else if (happening.kind === 'patience') telling.patienceUntil = until;
  else telling.limitUntil = until;
}

function waits(telling: Telling, happening: heard.InLine): void {
  const { patienceUntil, limitUntil } = telling;
  const ahead = happening.ahead.map((case_) => case_ + 1);
  const groups = telling.names.groups(happening.groups);
  telling.says(happening, { what: 'waits', ahead, patienceUntil, limitUntil, groups });
}

function legEnds(telling: Telling, end: heard.LegEnds): void {
  const { names, book } = telling;
  const row = book.leg(end.contact, end.leg)!;
  const visit = book.visits[telling.visit];
  telling.left = end;
  if (!Number.isNaN(row.answered)) {
    const agent = { group: names.group(row.agentGroup), agent: row.agent };
    if (end.event === HOLD_ENDS) telling.says(end, { what: 'lets_go', agent });
    const isCut = row.ended > end.at;
    if (row.wrapUp > 0 && !isCut)
      telling.says({ ...end, at: row.ended }, { what: 'wraps_up', agent, until: row.ended + row.wrapUp });
    return;
  }
  const own = visit?.contact === end.contact ? visit : undefined;
  telling.says(end, leaves(names, end, row, { visit: own, ringing: telling.ringing }));
}

function goesHome(telling: Telling, happening: heard.AtHome): void {
  const as = happening.comesAs === CALLED_AGAIN ? 'further_call' : 'redial';
  telling.comesAs = as;
  const before = happening.isClosed ? telling.tries[as] - 1 : telling.tries[as]++;
  telling.says(happening, atHome(telling.names.model, happening, telling.left!, telling.type, before));
}
