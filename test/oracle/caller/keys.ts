import { NOBODY } from '../../../src/kernel/units.js';
import type { IvrMenu } from '../../../src/model/ivr.js';
import type { Centre } from '../centre.js';
import type { Contact } from '../people.js';

/** The caller presses a key, the one he means or another by mistake; the node to which it leads. */
export function pressesKey(centre: Centre, contact: Contact, menu: IvrMenu): number {
  const walk = contact.menu!;
  const honest = menu.honest[contact.case.type]!;
  const meant = keyMeant(menu, contact.case.type, honest, centre.chance.inMenu.choice(contact));
  const mistake = centre.chance.inMenu.mistake(contact);
  const isMistaken = mistake < menu.mistakes;
  const key = isMistaken ? anotherKey(menu, meant.key, mistake / menu.mistakes) : meant.key;
  if (isMistaken) walk.visit!.mistaken = 1;
  if (isMistaken && key !== honest) walk.lastWrongKey = 'mistaken';
  else if (!isMistaken && meant.byPress && key !== honest) walk.lastWrongKey = 'pressed';
  return menu.keys[key]!.node;
}

/** The keys of `press` in their order; past them the honest key, or with no honest key any, evenly. */
function keyMeant(menu: IvrMenu, type: number, honest: number, number: number): { key: number; byPress: boolean } {
  let upTo = 0;
  for (const { key, probability } of menu.press[type]!) {
    upTo += probability;
    if (number < upTo) return { key, byPress: true };
  }
  if (honest !== NOBODY) return { key: honest, byPress: false };
  return { key: evenly((number - upTo) / (1 - upTo), menu.keys.length), byPress: false };
}

function anotherKey(menu: IvrMenu, meant: number, number: number): number {
  const others = menu.keys.map((_, key) => key).filter((key) => key !== meant);
  return others[evenly(number, others.length)]!;
}

/** The part, of so many equal ones, in which a number of [0, 1) lies. */
export const evenly = (number: number, parts: number): number => Math.min(parts - 1, Math.floor(number * parts));
