import type { LawSpec } from '../../../kernel/lawSpec.js';
import { ZERO } from '../../../kernel/lawSpec.js';
import type { HandoffRule } from '../../../model/handoff.js';
import type { Path } from '../../context.js';
import type { HandoffFile, LawText, ProbabilityText } from '../../scenario.js';
import { compilePlace } from '../parts/place.js';
import { law, probability } from '../parts/values.js';
import type { Scope } from '../scope.js';

/** What one `handoff` writes, key by key; `to` by skill, with a queue for all others if it is one name. */
export interface OwnHandoff extends Partial<Omit<HandoffRule, 'to'>> {
  readonly to: readonly (readonly [skill: number, queue: number])[];
  readonly toAll?: number;
}

/** A `handoff` section: at the top, of a call type or of an agent group. */
export function compileOwnHandoff(scope: Scope, path: Path, file: HandoffFile | undefined): OwnHandoff {
  if (!file) return { to: [] };
  const { context } = scope;
  const time = (key: string, text: LawText): LawSpec => law(context, [...path, key], text, ZERO);
  const share = (key: string, text: ProbabilityText): number => probability(context, [...path, key], text, 0);
  return {
    ...compileTo(scope, [...path, 'to'], file.to),
    ...(file.policy !== undefined && { policy: file.policy }),
    ...(file.accuracy !== undefined && { accuracy: share('accuracy', file.accuracy) }),
    ...(file.place !== undefined && { place: compilePlace(context, [...path, 'place'], file.place) }),
    ...(file.max !== undefined && { max: file.max }),
    ...(file.brief !== undefined && { brief: time('brief', file.brief) }),
    ...(file.connect !== undefined && { connect: time('connect', file.connect) }),
    ...(file.hold_at_most !== undefined && { holdAtMost: time('hold_at_most', file.hold_at_most) }),
    ...(file.carries !== undefined && { carries: share('carries', file.carries) }),
    ...(file.meets_again !== undefined && { meetsAgain: file.meets_again }),
    ...(file.if_busy !== undefined && { ifBusy: file.if_busy }),
    ...(file.promise !== undefined && { promise: time('promise', file.promise) }),
    ...(file.stays !== undefined && { stays: share('stays', file.stays) }),
  };
}

function compileTo(scope: Scope, path: Path, to: HandoffFile['to']): Pick<OwnHandoff, 'to' | 'toAll'> {
  const { context, skills, queues } = scope;
  if (to === undefined) return { to: [] };
  if (typeof to === 'string') {
    const queue = queues.find(context, path, to);
    return queue === null ? { to: [] } : { to: [], toAll: queue };
  }
  const rows: [number, number][] = [];
  for (const [skill, name] of to) {
    const row = skills.find(context, [...path, skill], skill, { at: 'key' });
    const queue = queues.find(context, [...path, skill], name);
    if (row !== null && queue !== null) rows.push([row, queue]);
  }
  return { to: rows };
}
