import type * as heard from '../../simulation/trace/happenings.js';
import type { Testimony } from '../../simulation/trace/traced.js';

type OfKind<K, H = heard.Happening> = H extends { readonly kind: infer Kinds } ? (K extends Kinds ? H : never) : never;

/** What a witness heard, gone through from the first to the last; and what of the rest must be known to tell it. */
export class Hearing {
  /** When the clock stopped. */
  readonly stoppedAt: number;
  private readonly all: readonly heard.Happening[];
  private now: number;

  constructor({ happenings, end }: Testimony) {
    this.all = happenings;
    this.stoppedAt = end.stoppedAt;
    this.now = 0;
  }

  /** One after the other. */
  forEach(tell: (happening: heard.Happening) => void): void {
    for (this.now = 0; this.now < this.all.length; this.now++) tell(this.all[this.now]);
  }

  /** The case did not come to an end before the clock stopped. */
  isOpen(): boolean {
    return this.all.at(-1)?.kind !== 'ends';
  }

  /** The clock stopped in this leg. */
  isCutOff(end: heard.LegEnds): boolean {
    return this.isOpen() && end === this.all.at(-1);
  }

  endOf(happening: heard.Happening): heard.LegEnds {
    return this.ofLeg(happening, 'leg')[0]!;
  }

  /** The agent asks, or was about to. */
  asksOf(happening: heard.Happening): heard.Asks | undefined {
    return this.ofLeg(happening, 'asks')[0];
  }

  /** He is called back in it. */
  callBackOf(happening: heard.Happening): heard.CallsBack | undefined {
    return this.ofLeg(happening, 'calls back')[0];
  }

  /** They talk, once; or again after a question. */
  talksOf(happening: heard.Happening): readonly heard.AgentActs[] {
    return this.ofLeg(happening, 'answers');
  }

  /** The agent goes on with it at once. */
  goesOn({ contact, leg, at }: heard.Happening): boolean {
    const next = this.all[this.now + 1];
    return next?.kind === 'answers' && next.contact === contact && next.leg === leg && next.at === at;
  }

  /** How long the patience of one who holds from now on will last. */
  patienceFrom(holds: heard.AgentActs): number | null {
    return this.ofLeg(holds, 'patience').find(({ at }) => at === holds.at)?.until ?? null;
  }

  private ofLeg<K extends heard.Happening['kind']>({ contact, leg }: heard.Happening, kind: K): OfKind<K>[] {
    const isIt = (each: heard.Happening) => each.kind === kind && each.contact === contact && each.leg === leg;
    return this.all.filter(isIt) as OfKind<K>[];
  }

  /** The next queue in the contact, if there is one. */
  joinAfter({ contact, leg }: heard.Happening): heard.Joins | undefined {
    return this.all.find(
      (each): each is heard.Joins => each.kind === 'joins' && each.contact === contact && each.leg === leg + 1,
    );
  }

  /** Known to the IVR when he left it; of several identifications it was the last. */
  isIdentified({ contact, part }: heard.Stays): boolean {
    const later = this.all.slice(this.now + 1).filter((each) => each.contact === contact);
    const isLast = !later.some((each) => each.kind === 'stay' && each.part === part);
    return isLast && later.some(({ identified }) => identified);
  }

  /** Asked, and not only to see whether anybody is free: he is given the agent whom the strategy names. */
  isSought({ agent, at }: heard.Asked): boolean {
    const next = this.all.slice(this.now + 1).find(({ kind }) => kind !== 'patience' && kind !== 'briefs');
    if (next?.kind !== 'rings' && next?.kind !== 'answers' && next?.kind !== 'advises') return false;
    return next.agent === agent && next.at === at;
  }
}
