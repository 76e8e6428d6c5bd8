import { ZERO } from '../../../kernel/lawSpec.js';
import { NOBODY } from '../../../kernel/units.js';
import type { IvrMenu, IvrNode, IvrTarget } from '../../../model/ivr.js';
import type { CallType } from '../../../model/model.js';
import type { Path } from '../../context.js';
import { didYouMean } from '../../nearest.js';
import type { SharesFile } from '../../schema/ivrFile.js';
import { DIALLED } from '../../schema/leaves.js';
import { refuse } from '../parts/tell.js';
import { law, probability } from '../parts/values.js';
import type { Scope } from '../scope.js';
import { noInputOf, type Spot } from './spots.js';
import type { Targets } from './targets.js';

/** What rounding may leave above 100 % in a sum of written probabilities. */
const ROUNDING = 1e-9;

type Press = IvrMenu['press'][number];

/** A menu, all but its honest keys, which are known when every node is. */
export function compileMenu(scope: Scope, targets: Targets, spot: Spot): IvrMenu {
  const keys = [...spot.file.menu!.keys()].map((key) => ({ key, node: spot.inside.get(key)! }));
  const mistaken = spot.whoSays('mistakes');
  const mistakes =
    mistaken === null ? 0 : probability(scope.context, [...mistaken.path, 'mistakes'], mistaken.file.mistakes, 0);
  return {
    keys,
    press: pressOf(scope, spot),
    honest: scope.types.list.map(() => NOBODY),
    mistakes: keys.length > 1 ? mistakes : 0,
    ...noInputAt(scope, targets, spot.whoSays('no_input')),
  };
}

function noInputAt(scope: Scope, targets: Targets, said: Spot | null): Pick<IvrMenu, 'noInput' | 'timeout' | 'then'> {
  const nothing = { noInput: 0, timeout: ZERO, then: null };
  const file = said && noInputOf(said.file);
  if (!file) return nothing;
  const { context } = scope;
  const path = [...said.path, 'no_input'];
  const at = typeof said.file.no_input === 'object' ? [...path, 'probability'] : path;
  const noInput = probability(context, at, file.probability, 0);
  const timeout = law(context, [...path, 'timeout'], file.timeout, ZERO);
  const isRepeat = file.then === undefined || file.then === 'repeat';
  const then: IvrTarget | null = isRepeat ? null : targets.find(said, 'no_input', [...path, 'then'], file.then!);
  return noInput > 0 ? { noInput, timeout, then } : nothing;
}

/** The shares of `press` at this menu, by call type. */
function pressOf(scope: Scope, { path, file }: Spot): Press[] {
  const keys = [...file.menu!.keys()];
  const press: Press[] = scope.types.list.map(() => []);
  for (const [type, shares] of file.press ?? []) {
    const at = [...path, 'press', type];
    const row = scope.types.find(scope.context, at, type, { at: 'key' });
    const found = sharesOf(scope, at, shares, keys);
    if (row !== null) press[row] = found;
  }
  return press;
}

function sharesOf(scope: Scope, path: Path, shares: SharesFile, keys: readonly string[]): Press {
  const { context } = scope;
  const found = [...shares].flatMap(([key, share]) => {
    const at = [...path, key];
    const chance = probability(context, at, share, 0);
    const row = keys.indexOf(key);
    if (row >= 0) return chance > 0 ? [{ key: row, probability: chance }] : [];
    if (!DIALLED.test(key)) return [];
    refuse(context, at, 'unknown_name', `this menu has no key "${key}"`, { at: 'key', remedy: didYouMean(key, keys) });
    return [];
  });
  refuseOver(scope, path, found);
  return found;
}

function refuseOver({ context }: Scope, path: Path, press: Press): void {
  const sum = press.reduce((total, each) => total + each.probability, 0);
  if (sum <= 1 + ROUNDING) return;
  const percent = Number((sum * 100).toPrecision(10));
  const message = `these probabilities make ${percent}%; together they make at most 100%`;
  refuse(context, path, 'bad_weights', message, { at: 'key' });
}

/** Each menu with the honest key of every type: the first whose branch holds its own queue. What `press` leaves goes there. */
export function withHonestKeys(nodes: readonly IvrNode[], calls: readonly CallType[]): IvrNode[] {
  return nodes.map((node, row) => {
    if (node.next.kind !== 'menu') return node;
    const { menu } = node.next;
    const honest = calls.map(({ queue }) =>
      menu.keys.findIndex((key) => holds(nodes, key.node, queue, new Set([row]))),
    );
    const press = menu.press.map((shares, type) => shares.filter(({ key }) => key !== honest[type]));
    return { ...node, next: { kind: 'menu', menu: { ...menu, honest, press } } };
  });
}

/** Is a queue in the branch that begins at a node? One that leads nowhere leads to each caller's own; a self-service to nobody's. */
function holds(nodes: readonly IvrNode[], row: number, queue: number, seen: Set<number>): boolean {
  if (seen.has(row)) return false;
  seen.add(row);
  const { next } = nodes[row];
  if (next.kind === 'menu') return next.menu.keys.some((key) => holds(nodes, key.node, queue, seen));
  if (next.kind === 'self_service' || next.target.kind === 'hang_up') return false;
  if (next.target.kind === 'node') return holds(nodes, next.target.node, queue, seen);
  return next.target.kind === 'own' || next.target.queue === queue;
}
