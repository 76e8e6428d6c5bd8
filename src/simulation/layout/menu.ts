import type { Law } from '../../distributions/distribution.js';
import { lawOf } from '../../distributions/index.js';
import type { LawSpec } from '../../kernel/lawSpec.js';
import { NOBODY } from '../../kernel/units.js';
import type { Hours, Ivr, IvrMenu, IvrNode, IvrTarget, SelfService } from '../../model/ivr.js';

/** The IVR laid out for walking through: its laws made ready to draw, its targets as numbers. */

/** Kinds of target. */
export const AWAY = 0;
export const OWN_QUEUE = 1;
export const QUEUE = 2;
export const NODE = 3;

/** Where a way leads: the kind, and the queue or node. */
export class Target {
  readonly kind: number;
  readonly row: number;

  constructor(target: IvrTarget) {
    this.kind = { hang_up: AWAY, own: OWN_QUEUE, queue: QUEUE, node: NODE }[target.kind];
    this.row = target.kind === 'queue' ? target.queue : target.kind === 'node' ? target.node : NOBODY;
  }
}

/** The keys other than the honest one that a type's callers press, each with its probability. */
export type Press = IvrMenu['press'][number];

/** Keys to press: each leads to a node. */
export class Keys {
  readonly nodes: readonly number[];
  readonly press: readonly Press[];
  readonly honest: readonly number[];
  readonly mistakes: number;
  readonly noInput: number;
  readonly timeout: Law;
  /** Null: `say` and the keys once more. */
  readonly after: Target | null;

  constructor(menu: IvrMenu) {
    this.nodes = menu.keys.map(({ node }) => node);
    this.press = menu.press;
    this.honest = menu.honest;
    this.mistakes = menu.mistakes;
    this.noInput = menu.noInput;
    this.timeout = lawOf(menu.timeout);
    this.after = menu.then && new Target(menu.then);
  }
}

/** A service without an agent. */
export class Service {
  readonly time: Law;
  readonly contains: readonly number[];
  readonly after: Target;

  constructor({ time, contains, then }: SelfService) {
    this.time = lawOf(time);
    this.contains = contains;
    this.after = new Target(then);
  }
}

/** A node; of `keys`, `service` and `way` one is there. */
export class Node {
  readonly hours: Hours | null;
  readonly closedSay: Law | null;
  readonly closedThen: Target | null;
  readonly say: Law;
  readonly deflects: readonly number[] | null;
  readonly identify: Law | null;
  /** Probability that the identification succeeds. */
  readonly identifies: number;
  readonly keys: Keys | null;
  readonly service: Service | null;
  readonly way: Target | null;

  constructor({ hours, closed, say, deflects, identify, next }: IvrNode) {
    this.hours = hours;
    this.closedSay = orNull(closed?.say);
    this.closedThen = closed && new Target(closed.then);
    this.say = lawOf(say);
    this.deflects = deflects;
    this.identify = orNull(identify?.time);
    this.identifies = identify?.succeeds ?? 0;
    this.keys = next.kind === 'menu' ? new Keys(next.menu) : null;
    this.service = next.kind === 'self_service' ? new Service(next.service) : null;
    this.way = next.kind === 'go' ? new Target(next.target) : null;
  }
}

export function nodesOf(ivr: Ivr): readonly Node[] {
  return ivr.nodes.map((node) => new Node(node));
}

function orNull(spec: LawSpec | undefined): Law | null {
  return spec === undefined ? null : lawOf(spec);
}
