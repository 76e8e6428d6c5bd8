import { ZERO } from '../../../kernel/lawSpec.js';
import type { AlsoNeeds, CallsAgain, Redial, TypeShare } from '../../../model/callers.js';
import type { Path } from '../../context.js';
import type { CallFile, ProbabilityText } from '../../scenario.js';
import { compilePlace } from '../parts/place.js';
import { refuse } from '../parts/tell.js';
import { law, probability } from '../parts/values.js';
import type { Scope } from '../scope.js';
import { warnOfIdle } from './idle.js';

/** What rounding may leave above 100 % in a sum of written probabilities. */
const ROUNDING = 1e-9;

/** What callers need besides what they came for; null: nothing. */
export function compileAlsoNeeds(scope: Scope, path: Path, file: CallFile['also_needs']): AlsoNeeds | null {
  if (!file) return null;
  const types = compileShares(scope, [...path, 'types'], file.types);
  const max = file.max ?? 1;
  const place = compilePlace(scope.context, [...path, 'place'], file.place);
  return types.length > 0 && max > 0 ? { types, max, place } : null;
}

/** Who tries again after speaking to nobody; null: nobody does. */
export function compileRedial(scope: Scope, path: Path, file: CallFile['redial']): Redial | null {
  if (!file) return null;
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

/** Who calls again after an agent did not help; null: nobody does. */
export function compileCallsAgain(scope: Scope, path: Path, file: CallFile['calls_again']): CallsAgain | null {
  if (!file) return null;
  warnOfIdle(scope.context, path, file, ['if_unresolved']);
  const again: CallsAgain = {
    ifUnresolved: probability(scope.context, [...path, 'if_unresolved'], file.if_unresolved, 0),
    delay: law(scope.context, [...path, 'delay'], file.delay, ZERO),
    max: file.max ?? 3,
    becomes: file.becomes ? compileShares(scope, [...path, 'becomes'], file.becomes) : [],
  };
  return again.ifUnresolved > 0 && again.max > 0 ? again : null;
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
