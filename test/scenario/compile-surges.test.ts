import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RatePiece, RateProfile } from '../../src/model/model.js';
import { errorsOf, modelOf, warningsOf } from './compiling.js';

const centre = (surges: string, time = '{ from: "08:00", to: "20:00", days: 3 }') => `
time: ${time}
calls:
  a: { arrivals: 60/h, talk: 3m, patience: 1m }
  b: { arrivals: { interarrival: 1m }, talk: 3m, patience: 1m }
agents: { desk: { count: 900 } }
surges: ${surges}`;

function profileOf(text: string): RateProfile {
  const { arrivals } = modelOf(text).calls[0];
  if (arrivals.kind !== 'poisson') throw new Error(arrivals.kind);
  return arrivals.profile;
}

/** The rate in calls an hour at a time of day in hours. */
function rateAt(pieces: readonly RatePiece[], hour: number): number {
  const at = hour * 3600;
  const piece = pieces.find(({ from, to }) => from <= at && at < to);
  return piece ? 3600 * piece.rate.reduceRight((sum, each) => sum * (at - piece.from) + each, 0) : 0;
}

describe('a surge', () => {
  it('without a ramp is a step', () => {
    const { daily, special } = profileOf(centre('[{ name: ad, from: "10:00", for: 2h, times: 5 }]'));
    expect(special).toEqual([]);
    expect(daily.map(({ from, to, rate }) => [from / 3600, to / 3600, rate[0] * 3600, rate.length])).toEqual([
      [8, 10, 60, 1],
      [10, 12, 300, 1],
      [12, 20, 60, 1],
    ]);
  });

  it('rises in its ramp and falls in the last of its time', () => {
    const { daily } = profileOf(centre('[{ name: ad, from: "10:00", for: 2h, times: 5, ramp: 30m, fall: 1h }]'));
    const rates = [9.9, 10, 10.25, 10.5, 10.9, 11, 11.5, 11.75, 12, 19].map((hour) => rateAt(daily, hour));
    expect(rates).toEqual([60, 60, 180, 300, 300, 300, 180, 120, 60, 60].map((rate) => expect.closeTo(rate, 9)));
  });

  it('falls as it rises where nothing else is written', () => {
    const { daily } = profileOf(centre('[{ name: ad, from: "10:00", for: 2h, times: 5, ramp: 30m }]'));
    expect([11.5, 11.75, 12].map((hour) => rateAt(daily, hour))).toEqual(
      [300, 180, 60].map((rate) => expect.closeTo(rate, 9)),
    );
  });

  it('multiplies with another, over counts too', () => {
    const text = centre(
      '[{ name: one, from: "10:00", for: 2h, times: 3, ramp: 1h }, { name: two, from: "10:30", for: 2h, times: 2, ramp: 1h }]',
    ).replace('60/h', '{ every: 6h, counts: [360, 720] }');
    const { daily } = profileOf(text);
    // At 10:45 the first has risen by 3/4 of 2, the second by 1/4 of 1.
    expect(rateAt(daily, 10.75)).toBeCloseTo(60 * 2.5 * 1.25, 9);
    expect(rateAt(daily, 11.75)).toBeCloseTo(60 * 1.5 * 1.75, 9);
    expect(rateAt(daily, 15)).toBeCloseTo(120, 9);
  });

  it('of one day is in that day only', () => {
    const { daily, special } = profileOf(centre('[{ name: ad, from: "10:00", for: 2h, times: 5, day: 2 }]'));
    expect(rateAt(daily, 11)).toBeCloseTo(60, 9);
    expect(special.map(({ day, pieces }) => [day, rateAt(pieces, 11)])).toEqual([[2, expect.closeTo(300, 9)]]);
  });

  it('of one day is under those of every day', () => {
    const { daily, special } = profileOf(
      centre(
        '[{ name: ad, from: "10:00", for: 2h, times: 5, day: 2 }, { name: noon, from: "11:00", for: 2h, times: 2 }]',
      ),
    );
    expect(rateAt(daily, 11.5)).toBeCloseTo(120, 9);
    expect(rateAt(special[0].pieces, 11.5)).toBeCloseTo(600, 9);
  });

  it('goes on over midnight where the centre does', () => {
    const { daily } = profileOf(centre('[{ name: ad, from: "23:00", for: 2h, times: 5 }]', '{ duration: 100h }'));
    expect([0.5, 1.5, 22.5, 23.5].map((hour) => rateAt(daily, hour))).toEqual(
      [300, 60, 60, 300].map((rate) => expect.closeTo(rate, 9)),
    );
    const once = profileOf(centre('[{ name: ad, from: "23:00", for: 2h, times: 5, day: 2 }]', '{ duration: 100h }'));
    expect(once.special.map(({ day, pieces }) => [day, rateAt(pieces, 0.5), rateAt(pieces, 23.5)])).toEqual([
      [2, expect.closeTo(60, 9), expect.closeTo(300, 9)],
      [3, expect.closeTo(300, 9), expect.closeTo(60, 9)],
    ]);
  });

  it('that begins after midnight belongs to the night that opened before', () => {
    const model = modelOf(
      centre('[{ name: ad, from: "01:00", for: 1h, times: 5, day: 1 }]', '{ from: "22:00", to: "04:00", days: 2 }'),
    );
    expect(model.surges).toEqual([{ name: 'ad', from: 25 * 3600, length: 3600, day: 1, types: [0] }]);
    const { arrivals } = model.calls[0];
    if (arrivals.kind !== 'poisson') throw new Error(arrivals.kind);
    expect(rateAt(arrivals.profile.special[0].pieces, 25.5)).toBeCloseTo(300, 9);
  });

  it('that had begun when the centre opens is cut', () => {
    const { daily } = profileOf(centre('[{ name: ad, from: "07:00", for: 2h, times: 5, ramp: 1h }]'));
    expect(modelOf(centre('[{ name: ad, from: "07:00", for: 2h, times: 5, ramp: 1h }]')).surges).toEqual([
      { name: 'ad', from: 28800, length: 3600, day: 0, types: [0] },
    ]);
    expect([8, 8.5, 9].map((hour) => rateAt(daily, hour))).toEqual(
      [300, 180, 60].map((rate) => expect.closeTo(rate, 9)),
    );
  });

  it('concerns every Poisson type, or those it names', () => {
    expect(modelOf(centre('[{ name: ad, from: "10:00", for: 2h, times: 5 }]')).surges).toEqual([
      { name: 'ad', from: 36000, length: 7200, day: 0, types: [0] },
    ]);
    expect(errorsOf(centre('[{ name: ad, from: "10:00", for: 2h, times: 5, calls: [a, b, c] }]'))).toEqual([
      'surges.0.calls.1: a surge needs Poisson arrivals; those of "b" are a renewal process (`interarrival`)',
      'surges.0.calls.2: there is no call type "c" | there is: a, b',
    ]);
  });

  it('of once is no surge', () => {
    const { daily } = profileOf(centre('[{ name: ad, from: "10:00", for: 2h, times: 1, ramp: 1h }]'));
    for (let hour = 8; hour < 20; hour += 0.25) expect(rateAt(daily, hour)).toBeCloseTo(60, 9);
  });

  it.each([
    ['{ name: ad, from: "10:00", for: 0, times: 5 }', 'surges.0.for: a surge lasts longer than 0'],
    ['{ name: ad, from: "10:00", for: 25h, times: 5 }', 'surges.0.for: a surge lasts at most a day'],
    [
      '{ name: ad, from: "10:00", for: 1h, times: 5, ramp: 31m }',
      'surges.0.ramp: the surge is over before it has risen and fallen: ramp and fall are longer than the whole',
    ],
    ['{ name: ad, from: "10:00", for: 1h, times: 5, day: 4 }', 'surges.0.day: the run ends before day 4'],
  ])('%s is refused', (surge, error) => {
    expect(errorsOf(centre(`[${surge}]`))).toEqual([error]);
  });

  it('has a name of its own', () => {
    const surge = '{ name: ad, from: "10:00", for: 1h, times: 5 }';
    expect(errorsOf(centre(`[${surge}, ${surge}]`))).toEqual(['surges.1.name: two surges are called "ad"']);
  });

  it('is one of at most eight at once', () => {
    const nine = Array.from({ length: 9 }, (_, i) => `{ name: ad${i}, from: "10:0${i}", for: 1h, times: 2 }`);
    expect(errorsOf(centre(`[${nine.join(', ')}]`))).toEqual(['surges.0: more than 8 surges overlap this one']);
  });

  it('outside opening hours is doubted', () => {
    expect(warningsOf(centre('[{ name: ad, from: "06:00", for: 1h, times: 5 }]'))).toEqual([
      'surges.0.from: this surge lies outside opening hours and changes nothing',
    ]);
  });
});

describe('whatever the surges', () => {
  const minutes = (least: number, most: number) => fc.integer({ min: least, max: most });
  const surge = fc
    .record({
      from: minutes(0, 1439),
      length: minutes(2, 1440),
      times: fc.integer({ min: 0, max: 9 }),
      up: minutes(0, 100),
      down: minutes(0, 100),
    })
    .map((each) => ({ ...each, up: (each.up / 200) * each.length, down: (each.down / 200) * each.length }));

  it('the rate is at each moment the product of their factors', () => {
    const clock = (m: number) => `"${String(Math.floor(m / 60)).padStart(2, '0')}:${String(m % 60).padStart(2, '0')}"`;
    fc.assert(
      fc.property(
        fc.array(surge, { minLength: 1, maxLength: 4 }),
        fc.double({ min: 0, max: 1439.99, noNaN: true }),
        (surges, minute) => {
          const written = surges.map(
            ({ from, length, times, up, down }, i) =>
              `{ name: s${i}, from: ${clock(from)}, for: ${length}m, times: ${times}, ramp: ${up.toFixed(4)}m, fall: ${down.toFixed(4)}m }`,
          );
          const { daily } = profileOf(centre(`[${written.join(', ')}]`, '{ duration: 100h }'));
          const factor = surges.reduce((product, { from, length, times, up, down }) => {
            const into = (minute - from + 2880) % 1440;
            if (into >= length) return product;
            const share = Math.min(1, into / up, (length - into) / down);
            return product * (1 + (times - 1) * share);
          }, 1);
          expect(rateAt(daily, minute / 60) / 60).toBeCloseTo(factor, 2);
        },
      ),
      { numRuns: 100 },
    );
  }, 60_000);
});
