import { DAY, NOBODY } from '../../kernel/units.js';
import { CONTAINED_HERE, WENT_ON } from '../../ledger/visits.js';
import { isOpenAt } from '../../simulation/layout/hours.js';
import type { Stays } from '../../simulation/trace/happenings.js';
import type { VisitOfCase } from './caseBook.js';
import type { Names } from './names.js';
import type * as told from './story/story.js';
import type { Bare } from './telling.js';

// What a caller heard in the IVR, and which keys he pressed.

/** A stay at a node. `identified`: the IVR knew him when this contact left it; only the last identification may have done it. */
export function stay(
  names: Names,
  heard: Stays,
  visit: VisitOfCase | undefined,
  identified: boolean,
): Bare<told.InIvr> {
  const { part } = heard;
  const succeeds = part === 'identification' ? identified : part === 'self_service' ? isContained(visit) : null;
  return { what: 'in_ivr', node: names.node(heard.node), part, until: heard.until, succeeds };
}

function isContained(visit: VisitOfCase | undefined): boolean | null {
  return visit === undefined ? null : visit.end === CONTAINED_HERE;
}

/** The key by which he left a node, if it has keys and he pressed one. */
export function press(
  names: Names,
  visit: VisitOfCase,
  next: VisitOfCase | undefined,
  type: number,
): Bare<told.Presses> | null {
  const { next: leads, hours } = names.model.ivr!.nodes[visit.node];
  const isClosed = hours !== null && !isOpenAt(hours, visit.enteredAt % DAY);
  if (
    isClosed ||
    leads.kind !== 'menu' ||
    visit.end !== WENT_ON ||
    next === undefined ||
    next.contact !== visit.contact
  )
    return null;
  const { menu } = leads;
  if (visit.noInput > 0 && menu.then !== null) return null;
  const key = menu.keys.findIndex(({ node }) => node === next.node);
  const pressed = menu.press[type].find((share) => share.key === key);
  const honest = menu.honest[type];
  return {
    what: 'presses',
    node: names.node(visit.node),
    key: menu.keys[key].key,
    to: names.node(next.node),
    why: visit.isMistaken ? 'mistake' : key === honest ? 'honest' : pressed ? 'press' : 'any',
    honest: honest === NOBODY ? null : menu.keys[honest].key,
    share: pressed?.probability ?? null,
  };
}
