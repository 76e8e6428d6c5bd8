import type { Answer, Figures } from '../statistics/answer.js';

/** One place with figures, by its scope, its name in it (the total has none), and the interval (empty: of everything). */
export interface Row {
  readonly scope: string;
  readonly name: string;
  readonly interval: string;
  readonly figures: Figures;
}

type Scopes = Readonly<Record<string, ReadonlyMap<string, Figures>>>;

/** Every place of an answer that has figures, whatever its scopes: everything first, then interval by interval. */
export function rowsOf({ total, intervals, ...scopes }: Answer): Row[] {
  return [
    ...placesOf('', total, scopes),
    ...intervals.flatMap(({ from, total, ...scopes }) => placesOf(from, total, scopes)),
  ];
}

function placesOf(interval: string, total: Figures, scopes: Scopes): Row[] {
  return [
    { scope: 'total', name: '', interval, figures: total },
    ...Object.entries(scopes).flatMap(([scope, places]) =>
      [...places].map(([name, figures]) => ({ scope, name, interval, figures })),
    ),
  ];
}
