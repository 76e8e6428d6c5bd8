import type { Law } from '../../distributions/distribution.js';
import { lawOf } from '../../distributions/index.js';
import type { LawSpec } from '../../kernel/lawSpec.js';
import type { HandoffRule } from '../../model/handoff.js';
import type { Model } from '../../model/model.js';

/** The laws of one rule of handing off. */
interface RuleLaws {
  readonly connect: Law;
  readonly holdAtMost: Law;
  readonly brief: Law;
  readonly promise: Law;
}

/** The laws of what is said in a talk, by call type; and of handing off, by rule. Only models in detail ask for them. */
export class TalkLaws {
  readonly identify: readonly Law[];
  readonly explain: readonly Law[];
  /** Null where no caller is unprepared, nothing is offered, nobody calls again. */
  readonly search: readonly (Law | null)[];
  readonly offer: readonly (Law | null)[];
  readonly callsAgain: readonly (Law | null)[];
  private readonly rules: ReadonlyMap<HandoffRule, RuleLaws>;

  constructor({ calls, handoffs }: Model) {
    const orNull = (spec: LawSpec | undefined) => (spec === undefined ? null : lawOf(spec));
    this.identify = calls.map((type) => lawOf(type.identify));
    this.explain = calls.map((type) => lawOf(type.explain));
    this.search = calls.map((type) => orNull(type.unprepared?.adds));
    this.offer = calls.map((type) => orNull(type.upsell?.adds));
    this.callsAgain = calls.map((type) => orNull(type.callsAgain?.delay));
    this.rules = new Map(handoffs.map((rule) => [rule, lawsOf(rule)]));
  }

  of(rule: HandoffRule): RuleLaws {
    return this.rules.get(rule) as RuleLaws;
  }
}

function lawsOf({ connect, holdAtMost, brief, promise }: HandoffRule): RuleLaws {
  return {
    connect: lawOf(connect),
    holdAtMost: lawOf(holdAtMost),
    brief: lawOf(brief),
    promise: lawOf(promise),
  };
}
