import type { LawSpec } from '../../../kernel/lawSpec.js';
import { NOBODY, type Queue } from '../../../kernel/units.js';
import type { IvrMenu, IvrNode, IvrTarget } from '../../../model/ivr.js';

/** A way on from a node, that callers of a type go with a chance above 0. */
export interface Way {
  /** The state he is in then; `GONE`, or below it a queue. */
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

/**
 * The ways on for callers of one type. A state is the row of a node; past the rows, that of a node to which a caller came
 * astray: a key pressed by mistake led him away, and no self-service contains him until he presses one by `press`.
 */
export class Ground {
  constructor(
    private readonly nodes: readonly IvrNode[],
    private readonly type: number,
    private readonly queue: Queue,
  ) {}

  waysOf(state: number): Ways {
    const row = state % this.nodes.length;
    const astray = state !== row;
    const node = this.nodes[row];
    const { closed } = node;
    const deflected = node.deflects?.[this.type] ?? 0;
    const said = mayTakeNoTime(node.say);
    const further = this.nextWays(node, row, astray).map(({ to, chance, instant }) => ({
      to,
      chance: chance * (1 - deflected),
      instant: instant && said,
    }));
    const open = [{ to: GONE, chance: deflected, instant: said }, ...further].filter(({ chance }) => chance > 0);
    const way = closed && { to: this.placeOf(closed.then, astray), chance: 1, instant: mayTakeNoTime(closed.say) };
    return { open, closed: way };
  }

  private state(row: number, astray: boolean): number {
    return astray ? row + this.nodes.length : row;
  }

  private placeOf(target: IvrTarget, astray: boolean): number {
    switch (target.kind) {
      case 'hang_up':
        return GONE;
      case 'own':
        return -2 - this.queue;
      case 'queue':
        return -2 - target.queue;
      case 'node':
        return this.state(target.node, astray);
    }
  }

  private nextWays({ next }: IvrNode, row: number, astray: boolean): Way[] {
    if (next.kind === 'go') return [{ to: this.placeOf(next.target, astray), chance: 1, instant: true }];
    if (next.kind === 'menu') return this.menuWays(next.menu, row, astray);
    const { contains, time, then } = next.service;
    const contained = astray ? 0 : contains[this.type];
    const instant = mayTakeNoTime(time);
    return [
      { to: GONE, chance: contained, instant },
      { to: this.placeOf(then, astray), chance: 1 - contained, instant },
    ];
  }

  private menuWays(menu: IvrMenu, row: number, astray: boolean): Way[] {
    const { keys, noInput, mistakes, timeout, then } = menu;
    const silent = {
      to: then === null ? this.state(row, astray) : this.placeOf(then, astray),
      chance: noInput,
      instant: mayTakeNoTime(timeout),
    };
    const { pressed, else: others } = this.meantKeys(menu);
    const ways = keys.flatMap(({ node }, key) => {
      const way = (share: number, isAstray: boolean) => ({
        to: this.state(node, isAstray),
        chance: (1 - noInput) * share,
        instant: true,
      });
      const missed = mistakes === 0 ? 0 : (mistakes * (1 - pressed[key] - others[key])) / (keys.length - 1);
      return [
        way(pressed[key] * (1 - mistakes), false),
        way(others[key] * (1 - mistakes), astray),
        way(missed, key === menu.honest[this.type] ? astray : true),
      ];
    });
    return [silent, ...ways];
  }

  /** The shares of callers who mean each key: those who press it by `press`, and all others. */
  private meantKeys({ keys, press, honest }: IvrMenu): { pressed: number[]; else: number[] } {
    const pressed = keys.map(() => 0);
    for (const { key, probability } of press[this.type]) pressed[key] += probability;
    const left = 1 - pressed.reduce((sum, share) => sum + share, 0);
    const rest = left < ROUNDING ? 0 : left;
    const key = honest[this.type];
    return { pressed, else: keys.map((_, i) => (key === NOBODY ? rest / keys.length : i === key ? rest : 0)) };
  }
}

/** What rounding may leave of 100 %. */
const ROUNDING = 1e-12;

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
