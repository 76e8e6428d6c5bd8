import type { Law } from '../../distributions/distribution.js';
import { lawOf } from '../../distributions/index.js';
import type { LawSpec } from '../../kernel/lawSpec.js';
import type { Ability, Model } from '../../model/model.js';

/** A law that is drawn from, or null where it always answers 0 (the common case, worth not asking). */
export type MaybeLaw = Law | null;

function unlessZero(spec: LawSpec): MaybeLaw {
  return spec.family === 'constant' && spec.value === 0 ? null : lawOf(spec);
}

/** A law, or null where it never comes to an end. */
function unlessNever(spec: LawSpec): MaybeLaw {
  return spec.family === 'never' ? null : lawOf(spec);
}

/** How a group works a type's calls: null where it lacks the skill. */
export class Handling {
  readonly talk: Law;
  readonly speed: number;
  /** Probability that a talk resolves. */
  readonly resolves: number;

  constructor(talk: Law, { speed, resolves }: Ability) {
    this.talk = talk;
    this.speed = speed;
    this.resolves = resolves;
  }
}

/** The laws of a model, made ready to draw: by type, by queue, by group, and by group and type (group x types + type). */
export class Laws {
  readonly patience: readonly MaybeLaw[];
  readonly redialDelay: readonly MaybeLaw[];
  readonly greeting: readonly MaybeLaw[];
  readonly maxWait: readonly MaybeLaw[];
  readonly pickUp: readonly MaybeLaw[];
  /** By type: the work, by whoever has no law of his own for it. */
  readonly talk: readonly Law[];
  readonly handling: readonly (Handling | null)[];
  readonly wrapUp: readonly MaybeLaw[];
  /** Does any law look at the clock? */
  readonly clocked: boolean;

  constructor(model: Model) {
    this.patience = model.calls.map((type) => unlessNever(type.patience));
    this.redialDelay = model.calls.map((type) => (type.redial ? lawOf(type.redial.delay) : null));
    this.greeting = model.queues.map((queue) => unlessZero(queue.greeting));
    this.maxWait = model.queues.map((queue) => unlessNever(queue.maxWait));
    this.pickUp = model.groups.map((group) => unlessZero(group.pickUp));
    const pairs = model.groups.flatMap((group) =>
      model.calls.map((type) => ({ type, ability: group.abilities[type.skill] })),
    );
    this.talk = model.calls.map((type) => lawOf(type.talk));
    this.handling = pairs.map(({ type, ability }) =>
      ability ? new Handling(ability.talk ? lawOf(ability.talk) : this.talk[model.calls.indexOf(type)], ability) : null,
    );
    this.wrapUp = pairs.map(({ type, ability }) => unlessZero(ability?.wrapUp ?? type.wrapUp));
    this.clocked = mentionsClock(model);
  }
}

function mentionsClock(part: unknown): boolean {
  if (part === null || typeof part !== 'object') return false;
  if ((part as { family?: unknown }).family === 'by_time') return true;
  return Object.values(part).some(mentionsClock);
}
