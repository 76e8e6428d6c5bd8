import { distance } from 'fastest-levenshtein';

/** The known word that is most likely meant by an unknown one, or undefined if none is near. */
export function nearest(word: string, words: Iterable<string>): string | undefined {
  const given = word.slice(0, 80).toLowerCase();
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.floor(given.length * 0.4)) + 1;
  for (const candidate of words) {
    const known = candidate.toLowerCase();
    const d = isSwap(given, known) ? 1 : distance(given, known);
    if (d < bestDistance && d < given.length) {
      best = candidate;
      bestDistance = d;
    }
  }
  return best;
}

/** Two neighbouring letters the wrong way round: the commonest slip, which counts as one. */
function isSwap(word: string, known: string): boolean {
  if (word.length !== known.length) return false;
  const at = [...word].findIndex((letter, i) => letter !== known[i]);
  return (
    at >= 0 && word[at] === known[at + 1] && word[at + 1] === known[at] && word.slice(at + 2) === known.slice(at + 2)
  );
}

/** "did you mean "queues"?", or what there is to choose from. */
export function didYouMean(word: string, known: readonly string[]): string | undefined {
  const near = nearest(word, known);
  if (near !== undefined) return `did you mean "${near}"?`;
  if (known.length === 0) return undefined;
  const shown = known.slice(0, 12).join(', ');
  return `there is: ${shown}${known.length > 12 ? ', ..' : ''}`;
}
