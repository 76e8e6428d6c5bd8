/** So much of a difference is too little to matter: a fixed part, and a share of the reference's mean; the larger holds. */
export interface Margin {
  readonly absolute: number;
  readonly relative: number;
}

/** Half a point of a share, a second or one per cent of a time, one per cent of anything else. */
const OF_UNIT: Readonly<Record<string, Margin>> = {
  ratio: { absolute: 0.005, relative: 0 },
  seconds: { absolute: 1, relative: 0.01 },
};
const OF_ANYTHING_ELSE: Margin = { absolute: 0, relative: 0.01 };

/** What is taken for the same in a unit, unless another margin is asked for. */
export function usualMargin(unit: string): Margin {
  return OF_UNIT[unit] ?? OF_ANYTHING_ELSE;
}

/** The margin in the metric's own unit. */
export function marginFrom({ absolute, relative }: Margin, reference: number | null): number {
  return Math.max(absolute, relative * Math.abs(reference ?? 0));
}
