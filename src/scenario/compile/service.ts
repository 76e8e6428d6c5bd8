import type { ServiceLevel, ServiceLevelFormula } from '../../model/model.js';
import type { Context, Path } from '../context.js';
import type { OwnServiceLevelFile, ServiceLevelFile } from '../scenario.js';
import { duration, probability } from './parts/values.js';

/** The scenario's service level: threshold, target, formula, and what counts as a short abandonment or a long wait. */
export function compileServiceLevel(context: Context, file: ServiceLevelFile): ServiceLevel {
  const path = ['service_level'];
  return {
    ...ownServiceLevel(context, path, file, { within: 20, target: 0.8 }),
    formula: (file.formula ?? 'exclude_abandons_within') as ServiceLevelFormula,
    short: duration(context, [...path, 'short'], file.short, 5),
    long: duration(context, [...path, 'long'], file.long, 600),
  };
}

/** Threshold and target of a queue or a call type; what it does not write it takes from `above`. */
export function ownServiceLevel(
  context: Context,
  path: Path,
  file: OwnServiceLevelFile | undefined,
  above: { readonly within: number; readonly target: number },
): { within: number; target: number } {
  return {
    within: duration(context, [...path, 'within'], file?.within, above.within),
    target: probability(context, [...path, 'target'], file?.target, above.target),
  };
}
