import type * as heard from '../../simulation/trace/happenings.js';

/** What a witness heard, gone through from the first to the last; and what of the rest must be known to tell it. */
export class Hearing {
  private readonly all: readonly heard.Happening[];
  private now: number;

  constructor(all: readonly heard.Happening[]) {
    this.all = all;
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

  endOf({ contact, leg }: heard.Happening): heard.LegEnds {
    return this.all.find(
      (each): each is heard.LegEnds => each.kind === 'leg' && each.contact === contact && each.leg === leg,
    )!;
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
    return (next?.kind === 'rings' || next?.kind === 'answers') && next.agent === agent && next.at === at;
  }
}
