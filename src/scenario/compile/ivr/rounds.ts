/**
 * The rounds in a graph: the largest sets of nodes each of which leads to all others, nodes alone among them. Where one
 * leads to another, the other comes first. Tarjan, "Depth-first search and linear graph algorithms" (1972).
 */
export function roundsOf(next: readonly (readonly number[])[]): number[][] {
  const rounds: number[][] = [];
  const order = next.map(() => -1);
  const lowest = next.map(() => -1);
  const open: number[] = [];
  const isOpen = next.map(() => false);
  let count = 0;
  const visit = (node: number): void => {
    order[node] = count;
    lowest[node] = count++;
    open.push(node);
    isOpen[node] = true;
    for (const to of next[node]) {
      if (order[to] < 0) visit(to);
      if (isOpen[to]) lowest[node] = Math.min(lowest[node], lowest[to]);
    }
    if (lowest[node] < order[node]) return;
    const round = open.splice(open.indexOf(node));
    for (const each of round) isOpen[each] = false;
    rounds.push(round);
  };
  next.forEach((_, node) => {
    if (order[node] < 0) visit(node);
  });
  return rounds;
}
