import type { LawSpec } from '../../../kernel/lawSpec.js';
import { NOBODY, type Queue } from '../../../kernel/units.js';
import type { IvrMenu, IvrNode, IvrTarget } from '../../../model/ivr.js';

/** A way on from a node, that callers of a type go with a chance above 0. */
export interface Way {
  /** The row of a node; `GONE`, or below it a queue. */
  readonly to: number;
  readonly chance: number;
  /** Whether it can take no time at all. */
  readonly instant: boolean;
}

/** The ways on while a node is open, and the one while it is closed; null: it never is. */
export interface Ways {
  readonly open: readonly Way[];
  readonly closed: Way | null;
}

/** Where a way leads that leaves the IVR, but for no queue. */
export const GONE = -1;

/** The queue a way leads to; NOBODY: none. */
export function queueOf({ to }: Way): Queue {
  return to < GONE ? -2 - to : NOBODY;
}

/** Who goes: callers of one type; those whom a key pressed by mistake brought here are contained nowhere. */
export interface Walker {
  readonly type: number;
  readonly queue: Queue;
  readonly mistaken: boolean;
}

/** The ways on from a node for callers of a type. */
export function waysOf(nodes: readonly IvrNode[], row: number, walker: Walker): Ways {
  const node = nodes[row];
  const { closed } = node;
  const deflected = node.deflects?.[walker.type] ?? 0;
  const said = mayTakeNoTime(node.say);
  const further = nextWays(node, row, walker).map(({ to, chance, instant }) => ({
    to,
    chance: chance * (1 - deflected),
    instant: instant && said,
  }));
  const open = [{ to: GONE, chance: deflected, instant: said }, ...further].filter(({ chance }) => chance > 0);
  return {
    open,
    closed: closed && { to: placeOf(closed.then, walker), chance: 1, instant: mayTakeNoTime(closed.say) },
  };
}

function placeOf(target: IvrTarget, { queue }: Walker): number {
  switch (target.kind) {
    case 'hang_up':
      return GONE;
    case 'own':
      return -2 - queue;
    case 'queue':
      return -2 - target.queue;
    case 'node':
      return target.node;
  }
}

function nextWays({ next }: IvrNode, row: number, walker: Walker): Way[] {
  if (next.kind === 'go') return [{ to: placeOf(next.target, walker), chance: 1, instant: true }];
  if (next.kind === 'menu') return menuWays(next.menu, row, walker);
  const { contains, time, then } = next.service;
  const contained = walker.mistaken ? 0 : contains[walker.type];
  const instant = mayTakeNoTime(time);
  return [
    { to: GONE, chance: contained, instant },
    { to: placeOf(then, walker), chance: 1 - contained, instant },
  ];
}

function menuWays(menu: IvrMenu, row: number, walker: Walker): Way[] {
  const { keys, noInput, mistakes, timeout, then } = menu;
  const meant = meantKeys(menu, walker.type);
  const others = keys.length - 1;
  const silent = {
    to: then === null ? row : placeOf(then, walker),
    chance: noInput,
    instant: mayTakeNoTime(timeout),
  };
  const pressed = keys.map(({ node }, key) => {
    const missed = others > 0 ? (mistakes * (1 - meant[key])) / others : 0;
    return { to: node, chance: (1 - noInput) * (meant[key] * (1 - mistakes) + missed), instant: true };
  });
  return [silent, ...pressed];
}

/** The share of callers who mean each key. */
function meantKeys({ keys, press, honest }: IvrMenu, type: number): number[] {
  const meant = keys.map(() => 0);
  for (const { key, probability } of press[type]) meant[key] += probability;
  const rest = 1 - meant.reduce((sum, share) => sum + share, 0);
  if (rest < 1e-12) return meant;
  if (honest[type] === NOBODY) return meant.map((share) => share + rest / keys.length);
  meant[honest[type]] += rest;
  return meant;
}

/** Whether a law gives exactly 0 with a chance above 0. */
export function mayTakeNoTime(spec: LawSpec): boolean {
  switch (spec.family) {
    case 'constant':
      return spec.value === 0;
    case 'uniform':
    case 'triangular':
      return spec.max === 0;
    case 'empirical':
      return spec.values.includes(0);
    case 'mixture':
      return spec.parts.some(({ of }) => mayTakeNoTime(of));
    case 'shifted':
      return spec.by === 0 && mayTakeNoTime(spec.of);
    case 'by_time':
      return spec.entries.some(({ is }) => mayTakeNoTime(is));
    default:
      return false;
  }
}
