import type { Paint } from '../paint.js';
import { padded, seen } from '../terminal/names.js';
import { WIDTH } from '../terminal/table.js';
import { wrap } from '../terminal/wrap.js';

/** A thing there is to choose, and what it is in a line. */
export interface Listed {
  readonly name: string;
  readonly meaning: string;
  /** How it is written. */
  readonly examples?: readonly string[];
}

/** Things of one kind; what stands above them says which, and where they are written. */
export interface Listing {
  readonly kind: string;
  readonly title: string;
  readonly things: readonly Listed[];
}

const GAP = '  ';

/** What there is to choose from, for a screen: the names in a column, what they are beside them. */
export function listed(listings: readonly Listing[], paint: Paint): string {
  return listings.map((listing) => `${told(listing, paint)}\n`).join('\n');
}

function told({ title, things }: Listing, paint: Paint): string {
  const column = Math.max(...things.map(({ name }) => seen(name)));
  const indent = `${GAP}${' '.repeat(column)}${GAP}`;
  const rows = things.flatMap(({ name, meaning, examples = [] }) => {
    const lines = wrap(meaning, WIDTH - indent.length).split('\n');
    return [
      `${GAP}${paint.strong(padded(name, column))}${GAP}${lines[0]}`,
      ...lines.slice(1).map((line) => indent + line),
      ...examples.map((example) => indent + paint.faint(example)),
    ];
  });
  return [wrap(title, WIDTH), ...rows].join('\n');
}
