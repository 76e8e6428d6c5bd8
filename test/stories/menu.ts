import { ZERO } from '../../src/kernel/lawSpec.js';
import type { Hours, Ivr, IvrMenu, IvrNode, IvrTarget } from '../../src/model/ivr.js';
import { seconds } from './centre.js';

/** A node of an IVR for a story: what is not said is as simple as can be. `keys` are the numbers of the nodes they lead to. */
interface NodeGiven {
  readonly hours?: Hours;
  readonly closed?: { readonly say: number; readonly then: IvrTarget };
  readonly say?: number;
  readonly deflects?: number;
  readonly identify?: { readonly time: number; readonly succeeds: number };
  readonly keys?: readonly number[];
  /** The honest key; and the shares that press others. The same for all types. */
  readonly honest?: number;
  readonly press?: IvrMenu['press'][number];
  readonly mistakes?: number;
  readonly silence?: { readonly probability: number; readonly timeout: number; readonly then: IvrTarget | null };
  readonly service?: { readonly time: number; readonly contains: number; readonly then: IvrTarget };
  readonly to?: IvrTarget;
}

export const OWN: IvrTarget = { kind: 'own' };
export const AWAY: IvrTarget = { kind: 'hang_up' };
export const queue = (number: number): IvrTarget => ({ kind: 'queue', queue: number });
export const node = (number: number): IvrTarget => ({ kind: 'node', node: number });

/** An IVR of these nodes, the root first, for so many call types. */
export function ivr(types: number, ...nodes: readonly NodeGiven[]): Ivr {
  return { nodes: nodes.map((given, number) => nodeOf(given, number, types)) };
}

function nodeOf(given: NodeGiven, number: number, types: number): IvrNode {
  const { hours, closed, say, deflects, identify } = given;
  return {
    path: `node ${number}`,
    label: '',
    hours: hours ?? null,
    closed: closed ? { ...closed, say: seconds(closed.say) } : null,
    say: say ? seconds(say) : ZERO,
    deflects: deflects === undefined ? null : forAll(types, deflects),
    identify: identify ? { ...identify, time: seconds(identify.time) } : null,
    next: nextOf(given, types),
  };
}

function nextOf(given: NodeGiven, types: number): IvrNode['next'] {
  const { keys, service, to } = given;
  if (keys) return { kind: 'menu', menu: menuOf(given, keys, types) };
  if (!service) return { kind: 'go', target: to ?? OWN };
  const { time, contains } = service;
  return {
    kind: 'self_service',
    service: { ...service, time: seconds(time), contains: forAll(types, contains) },
  };
}

function menuOf(given: NodeGiven, keys: readonly number[], types: number): IvrMenu {
  const { honest = -1, press = [], mistakes = 0, silence } = given;
  return {
    keys: keys.map((node, key) => ({ key: String(key), node })),
    press: forAll(types, press),
    honest: forAll(types, honest),
    mistakes,
    noInput: silence?.probability ?? 0,
    timeout: silence ? seconds(silence.timeout) : ZERO,
    then: silence?.then ?? null,
  };
}

const forAll = <Thing>(types: number, thing: Thing): Thing[] => Array.from({ length: types }, () => thing);
