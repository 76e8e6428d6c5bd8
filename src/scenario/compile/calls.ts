import { NEVER, ZERO } from '../../kernel/lawSpec.js';
import type { AlsoNeeds, Redial, TypeShare } from '../../model/callers.js';
import type { Place } from '../../model/handoff.js';
import type { Arrivals, CallType, QueueModel } from '../../model/model.js';
import { PLAIN_CALLER } from '../../model/plain.js';
import type { Path } from '../context.js';
import type { CallFile, PlaceFile, ProbabilityText } from '../scenario.js';
import { scaleLaw } from './parts/scaleLaw.js';
import { refuse } from './parts/tell.js';
import { duration, law, patience, probability } from './parts/values.js';
import type { Scope } from './scope.js';
import { ownServiceLevel } from './service.js';

/** What rounding may leave above 100 % in a sum of written probabilities. */
const ROUNDING = 1e-9;

/** How a type's callers come, compiled before the rest of it: surges and busyness lie over all types. */
export interface Coming {
  readonly arrivals: Arrivals;
  readonly busyness: number;
}

/** One call type. */
export function compileCall(
  scope: Scope,
  name: string,
  file: CallFile,
  coming: Coming,
  queues: readonly QueueModel[],
): CallType {
  const { context } = scope;
  const path = ['calls', name];
  const queue = ownQueue(scope, name, file);
  return {
    name,
    label: file.label ?? name,
    ...PLAIN_CALLER,
    ...coming,
    skill: scope.skills.row(file.skill ?? name),
    queue,
    patience: patience(context, [...path, 'patience'], file.patience, NEVER),
    patienceOver: file.patience_over ?? 'leg',
    talk: scaleLaw(law(context, [...path, 'talk'], file.talk, ZERO), scope.scale.talk),
    wrapUp: law(context, [...path, 'wrap_up'], file.wrap_up, ZERO),
    alsoNeeds: file.also_needs ? compileAlsoNeeds(scope, [...path, 'also_needs'], file.also_needs) : null,
    redial: file.redial ? compileRedial(scope, [...path, 'redial'], file.redial) : null,
    ...ownServiceLevel(context, [...path, 'service_level'], file.service_level, queues[queue] ?? scope.serviceLevel),
  };
}

/** Where the type goes: the queue it names, else the one of its own name. */
function ownQueue(scope: Scope, name: string, file: CallFile): number {
  const { context, queues } = scope;
  if (file.queue !== undefined) {
    const hint = scope.file.queues ? undefined : `list it, and the others: queues: { ${file.queue}: {}, .. }`;
    return queues.find(context, ['calls', name, 'queue'], file.queue, { remedy: hint }) ?? 0;
  }
  if (queues.has(name)) return queues.row(name);
  const remedy = `list it under queues (${name}: {}), or name a listed one (queue: ${queues.list[0] ?? '..'})`;
  const message = `call type "${name}" names no queue, and none of its own name is listed`;
  refuse(context, ['calls', name], 'unknown_name', message, { at: 'key', remedy });
  return 0;
}

function compileAlsoNeeds(scope: Scope, path: Path, file: NonNullable<CallFile['also_needs']>): AlsoNeeds | null {
  const types = compileShares(scope, [...path, 'types'], file.types);
  const max = file.max ?? 1;
  const place = compilePlace(scope, [...path, 'place'], file.place);
  return types.length > 0 && max > 0 ? { types, max, place } : null;
}

function compilePlace(scope: Scope, path: Path, file: PlaceFile | undefined): Place {
  if (file === undefined) return { kind: 'back' };
  if (typeof file === 'string') return { kind: file };
  return { kind: 'credit', credit: duration(scope.context, [...path, 'credit'], file.credit, 0) };
}

function compileRedial(scope: Scope, path: Path, file: NonNullable<CallFile['redial']>): Redial | null {
  const redial: Redial = {
    afterAbandon: byTry(scope, [...path, 'after_abandon'], file.after_abandon),
    afterBlock: byTry(scope, [...path, 'after_block'], file.after_block),
    delay: law(scope.context, [...path, 'delay'], file.delay, ZERO),
    max: file.max ?? 3,
    keepsPatience: file.keeps_patience ?? false,
    becomes: file.becomes ? compileShares(scope, [...path, 'becomes'], file.becomes) : [],
  };
  const ever = [...redial.afterAbandon, ...redial.afterBlock].some((share) => share > 0);
  return ever && redial.max > 0 ? redial : null;
}

/** One probability for every try, or a list: the first, the second, .. */
function byTry(scope: Scope, path: Path, file: ProbabilityText | readonly ProbabilityText[] | undefined): number[] {
  if (typeof file !== 'object') return [probability(scope.context, path, file, 0)];
  return file.map((each, i) => probability(scope.context, [...path, i], each, 0));
}

/** Call types with the probability of each, together at most 100 %; what never happens is left out. */
function compileShares(scope: Scope, path: Path, file: ReadonlyMap<string, ProbabilityText>): TypeShare[] {
  const shares: TypeShare[] = [];
  for (const [name, text] of file) {
    const type = scope.types.find(scope.context, [...path, name], name, { at: 'key' });
    const share = probability(scope.context, [...path, name], text, 0);
    if (type !== null && share > 0) shares.push({ type, probability: share });
  }
  const sum = shares.reduce((total, share) => total + share.probability, 0);
  if (sum > 1 + ROUNDING) {
    const percent = Number((sum * 100).toPrecision(6));
    refuse(scope.context, path, 'bad_weights', `these probabilities make ${percent}%; together they make at most 100%`);
  }
  return shares;
}
