import { distance } from 'fastest-levenshtein';

/** The known word that is most likely meant by an unknown one, or undefined if none is near. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  const given = word.slice(0, 80).toLowerCase();
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.floor(given.length * 0.4)) + 1;
  for (const candidate of known) {
    const d = distance(given, candidate.toLowerCase());
    if (d < bestDistance && d < given.length) {
      best = candidate;
      bestDistance = d;
    }
  }
  return best;
}

/** "did you mean "queues"?", or what there is to choose from. */
export function didYouMean(word: string, known: readonly string[]): string | undefined {
  const near = nearest(word, known);
  if (near !== undefined) return `did you mean "${near}"?`;
  if (known.length === 0) return undefined;
  const shown = known.slice(0, 12).join(', ');
  return `there is: ${shown}${known.length > 12 ? ', ..' : ''}`;
}
