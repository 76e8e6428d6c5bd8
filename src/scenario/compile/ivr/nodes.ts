import { type LawSpec, ZERO } from '../../../kernel/lawSpec.js';
import { DAY } from '../../../kernel/units.js';
import type { IvrNext, IvrNode, SelfService } from '../../../model/ivr.js';
import type { Path } from '../../context.js';
import type { SharesFile } from '../../schema/ivrFile.js';
import { compileHours } from '../parts/hours.js';
import { refuse, warn } from '../parts/tell.js';
import { law, probability } from '../parts/values.js';
import type { Scope } from '../scope.js';
import { compileMenu } from './menus.js';
import { noInputOf, type Spot } from './spots.js';
import { HANGS_UP, type Targets, TO_OWN_QUEUE } from './targets.js';

/** What a node may lead to, one of them. */
const WAYS_ON = ['menu', 'queue', 'self_service', 'then'] as const;

/** One node, its menu without the honest keys. */
export function compileNode(scope: Scope, targets: Targets, spot: Spot): IvrNode {
  const { context } = scope;
  const { file, path, shown } = spot;
  refuseTwoWays(scope, spot);
  tellOfIdleKeys(scope, spot);
  const deflects = file.deflects && sharesByType(scope, [...path, 'deflects'], file.deflects);
  return {
    path: shown,
    label: file.label ?? file.name ?? shown,
    ...hoursOf(scope, targets, spot),
    say: law(context, [...path, 'say'], file.say, ZERO),
    deflects: deflects?.some((share) => share > 0) ? deflects : null,
    identify: identifyOf(scope, spot),
    next: nextOf(scope, targets, spot),
  };
}

function refuseTwoWays({ context }: Scope, { file, path }: Spot): void {
  const found = Object.keys(file).filter((key) => WAYS_ON.some((way) => way === key));
  if (found.length < 2) return;
  const message = `a node leads on in one way, and this one has ${found.map((key) => `\`${key}\``).join(' and ')}`;
  refuse(context, [...path, found[1]], 'too_many', message, { at: 'key', expected: `one of ${WAYS_ON.join(', ')}` });
}

/** What is said of a menu where there is none. */
function tellOfIdleKeys({ context }: Scope, { file, path }: Spot): void {
  if (file.menu) return;
  if (file.press) {
    const message = '`press` stands beside a menu, and this node has none';
    refuse(context, [...path, 'press'], 'impossible_reference', message, { at: 'key' });
  }
  for (const key of ['mistakes', 'no_input'] as const) {
    if (file[key] === undefined || hasMenu(file)) continue;
    warn(context, [...path, key], 'no_effect', `\`${key}\` changes nothing: there is no menu here or below`, {
      at: 'key',
    });
  }
}

/** Whether there is a menu in a node, or in one written inside it. */
function hasMenu(file: Spot['file']): boolean {
  if (file.menu) return true;
  return [file.then, file.hours?.closed?.then, file.self_service?.then, noInputOf(file)?.then].some(
    (then) => typeof then === 'object' && hasMenu(then),
  );
}

function hoursOf(scope: Scope, targets: Targets, spot: Spot): Pick<IvrNode, 'hours' | 'closed'> {
  const { hours } = spot.file;
  if (!hours) return { hours: null, closed: null };
  const { context } = scope;
  const path = [...spot.path, 'hours'];
  const { from, to } = compileHours(context, path, hours);
  const { say, then } = hours.closed ?? {};
  const closed = {
    say: law(context, [...path, 'closed', 'say'], say, ZERO),
    then: then === undefined ? HANGS_UP : targets.find(spot, 'closed', [...path, 'closed', 'then'], then),
  };
  // From 08:00 to 08:00, or from 00:00 to 24:00, is always.
  return to - from < DAY ? { hours: { from, to }, closed } : { hours: null, closed: null };
}

function identifyOf({ context }: Scope, { file, path }: Spot): IvrNode['identify'] {
  if (!file.identify) return null;
  const at = [...path, 'identify'];
  const time = law(context, [...at, 'time'], file.identify.time, ZERO);
  const succeeds = probability(context, [...at, 'succeeds'], file.identify.succeeds, 0);
  return isZero(time) && succeeds === 0 ? null : { time, succeeds };
}

function nextOf(scope: Scope, targets: Targets, spot: Spot): IvrNext {
  const { file, path } = spot;
  if (file.menu?.size) return { kind: 'menu', menu: compileMenu(scope, targets, spot) };
  if (file.menu) {
    const expected = 'keys, such as { "1": { queue: sales } }';
    const at = [...path, 'menu'];
    refuse(scope.context, at, 'empty_map', 'there is no key in this menu', { at: 'key', expected });
  }
  if (file.self_service) return { kind: 'self_service', service: serviceOf(scope, targets, spot, file.self_service) };
  if (file.queue !== undefined) {
    const remedy = file.queue === 'hang_up' ? 'write then: hang_up' : undefined;
    const queue = scope.queues.find(scope.context, [...path, 'queue'], file.queue, { remedy });
    return { kind: 'go', target: queue === null ? TO_OWN_QUEUE : { kind: 'queue', queue } };
  }
  const target = file.then === undefined ? TO_OWN_QUEUE : targets.find(spot, 'then', [...path, 'then'], file.then);
  return { kind: 'go', target };
}

function serviceOf(
  scope: Scope,
  targets: Targets,
  spot: Spot,
  file: NonNullable<Spot['file']['self_service']>,
): SelfService {
  const path = [...spot.path, 'self_service'];
  const { contains, then } = file;
  return {
    time: law(scope.context, [...path, 'time'], file.time, ZERO),
    contains:
      contains instanceof Map
        ? sharesByType(scope, [...path, 'contains'], contains)
        : scope.types.list.map(() => probability(scope.context, [...path, 'contains'], contains, 0)),
    then: then === undefined ? TO_OWN_QUEUE : targets.find(spot, 'then', [...path, 'then'], then),
  };
}

/** A probability for each call type, 0 for those not named. */
function sharesByType({ context, types }: Scope, path: Path, shares: SharesFile): number[] {
  const found = types.list.map(() => 0);
  for (const [type, share] of shares) {
    const row = types.find(context, [...path, type], type, { at: 'key' });
    const chance = probability(context, [...path, type], share, 0);
    if (row !== null) found[row] = chance;
  }
  return found;
}

export function isZero(spec: LawSpec): boolean {
  return spec.family === 'constant' && spec.value === 0;
}
