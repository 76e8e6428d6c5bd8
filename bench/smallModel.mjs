/** A plain model for the bench of statistics: `types` types with a queue each, one group of 32; a study, or a day in half-hours. */
export function smallModel(kind, types) {
  const constant = { family: 'constant', value: 180 };
  const names = Array.from({ length: types }, (_, k) => `t${k}`);
  return {
    name: 'bench',
    time:
      kind === 'study'
        ? { kind, open: 0, length: 1e9, days: 1, continuous: true, interval: 0, warmup: 60, atClose: 'serve' }
        : { kind, open: 28800, length: 43200, days: 1, continuous: false, interval: 1800, warmup: 0, atClose: 'serve' },
    skills: names,
    calls: names.map((name, k) => ({ name, label: name, skill: k, queue: k, within: 20, target: 0.8, talk: constant })),
    queues: names.map((name, k) => ({ name, label: name, skill: k, within: 20, target: 0.8 })),
    groups: [{ name: 'desk', label: 'desk', staff: { kind: 'count', count: 32 }, shrinkage: 0, scale: 1, cost: 20 }],
    surges: [],
    lines: Infinity,
    lineCost: 0,
    serviceLevel: { within: 20, target: 0.8, formula: 'exclude_abandons_within', short: 5, long: 600 },
  };
}
