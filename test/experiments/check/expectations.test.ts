import { describe, expect, it } from 'vitest';
import { ScenarioError } from '../../../src/index.js';
import { checkText, HOUR, outcomeOf, verdictsIn } from './centre.js';

const expecting = (text: string) => `${HOUR}expect: { ${text} }\n`;

/** What is wrong with what is expected: line:column, message and what to do. */
async function refused(text: string): Promise<string> {
  try {
    await checkText(expecting(text));
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    const [{ place, message, remedy = '' }] = error.problems as [ScenarioError['problems'][0]];
    return `${place?.line}:${place?.column} ${message}; ${remedy}`;
  }
  throw new Error('this is in order');
}

describe('an expectation holds if the mean meets it', () => {
  it('by >=, <=, > and <, in the unit of the metric', async () => {
    const found = await checkText(
      expecting(
        'total.service_level: [">= 1%", "> 0.01", "<= 100%"], total.asa: ["<= 10m", "> 1h"], total.offered: ["> 40", "< 5"]',
      ),
    );
    expect(verdictsIn(found)).toEqual([
      'total.service_level >= 1%: met',
      'total.service_level > 0.01: met',
      'total.service_level <= 100%: met',
      'total.asa <= 10m: met',
      'total.asa > 1h: failed',
      'total.offered > 40: met',
      'total.offered < 5: failed',
    ]);
    expect(found.verdict).toBe('failed');
  });

  it('the margin is how far the mean is on the good side, its half-width that of the figure', async () => {
    const found = await checkText(expecting('total.service_level: ">= 10%"'));
    const { figure, bound, margin, marginHalfWidth, isSure } = outcomeOf(found, 'limit');
    expect(bound).toBe(0.1);
    expect(margin).toBe(figure.mean! - 0.1);
    expect(marginHalfWidth).toBe(figure.halfWidth);
    expect(isSure).toBe(margin! >= figure.halfWidth!);
  });

  it('a limit is met at the limit, but not by > and <', async () => {
    const nobody = HOUR.replace('arrivals: 20/h', 'arrivals: 0');
    const found = await checkText(`${nobody}expect: { calls.loans.offered: ["<= 0", ">= 0", "< 0", "> 0"] }`);
    expect(verdictsIn(found).map((line) => line.split(': ')[1])).toEqual(['met', 'met', 'failed', 'failed']);
  });

  it('what is undefined in every replication never passes', async () => {
    const nobody = HOUR.replace('arrivals: 20/h', 'arrivals: 0');
    const found = await checkText(`${nobody}expect: { calls.loans.service_level: [">= 0", "<= 1"] }`);
    expect(verdictsIn(found).map((line) => line.split(': ')[1])).toEqual(['no_data', 'no_data']);
    expect(found.verdict).toBe('failed');
  });

  it('* is every name; an interval has its clock time or its number from 0; a strategy its prefix', async () => {
    const strategies = 'strategies: { more: { agents: { desk: { count: 6 } } } }\n';
    const paths = ['calls.*.asa', 'intervals.*.total.asa', 'intervals.08:30.queues.cards.asa', 'intervals.0.total.asa'];
    const asked = [...paths, 'strategies.more.calls.*.asa'].map((path) => `"${path}": "<= 1h"`);
    const found = await checkText(strategies + expecting(asked.join(', ')));
    expect(verdictsIn(found).map((line) => line.split(' ')[0])).toEqual([
      'calls.cards.asa',
      'calls.loans.asa',
      'intervals.08:00.total.asa',
      'intervals.08:30.total.asa',
      'intervals.08:30.queues.cards.asa',
      'intervals.08:00.total.asa',
      'strategies.more.calls.cards.asa',
      'strategies.more.calls.loans.asa',
    ]);
    const [base, , , , , , more] = found.scenarios[0]!.outcomes;
    expect(more!.figure.mean!).toBeLessThan(base!.figure.mean!);
  });

  it('what is expected changes no figure, and so not the scenario that is named by its hash', async () => {
    const one = await checkText(expecting('total.asa: "<= 1h"'));
    const other = await checkText(expecting('total.asa: "<= 2h", total.fcr: ">= 1%"'));
    expect(other.scenarios[0]!.scenario.sha256).toBe(one.scenarios[0]!.scenario.sha256);
  });

  it('a base may expect, the file over it take away and add', async () => {
    const files: Record<string, string> = {
      'base.yaml': expecting('total.asa: "<= 1h", total.fcr: ">= 1%"'),
      'day.yaml': 'extends: base.yaml\nexpect: { total.asa: null, total.abandonment: "<= 99%" }',
    };
    const { check } = await import('../../../src/index.js');
    const found = await check([{ path: 'day.yaml', readText: (path) => files[path]! }], { replications: 2 });
    expect(verdictsIn(found)).toEqual(['total.fcr >= 1%: met', 'total.abandonment <= 99%: met']);
    expect(found.scenarios[0]!.outcomes.map(({ place }) => place.file)).toEqual(['base.yaml', 'day.yaml']);
  });
});

describe('what cannot be asked is refused before anything is simulated, with its place', () => {
  it.each([
    ['total.service_levle: ">= 80%"', '8:11 total.service_levle: there is no metric "service_levle"; did you mean'],
    ['total.overflowed_: "<= 3"', 'there is no metric'],
    ['queues.crads.asa: "<= 3s"', '8:11 queues.crads.asa: queues has no "crads"; did you mean "cards"?'],
    ['agents.desk.service_level: ">= 1%"', 'service_level does not stand in agents; it stands in total, calls, queues'],
    ['service_level: ">= 80%"', 'this path has no scope; did you mean "total.service_level"?'],
    ['tolat.asa: "<= 3s"', 'no path begins with "tolat"; did you mean "total"?'],
    ['calls.asa: "<= 3s"', 'calls.asa: which of calls?; calls.*.asa takes all'],
    ['intervals.12:00.total.asa: "<= 3s"', 'there is no interval "12:00"'],
    ['strategies.nobody.total.asa: "<= 3s"', '8:11 there is no strategy "nobody"'],
    ['total.service_level: ">= 80"', '8:32 a probability is at most 1; 80 -> 80%?'],
    ['total.asa: "<= 20"', '8:22 a duration needs its unit; 20 -> 20s?'],
    ['total.offered: "<= 20s"', '8:26 this metric counts things: it has no such unit; '],
    ['total.asa: "<= baseline + 5%"', 'only to a ratio can points be added; baseline * 1.05?'],
    ['total.asa: "<= baseline * 5s"', 'a baseline is multiplied by a number'],
    ['total.asa: "<= baseline"', '8:22 there is no baseline to hold this against; name its file'],
  ])('%s', async (text, told) => {
    expect(await refused(text)).toContain(told);
  });

  it('all of them at once', async () => {
    const wrong = checkText(expecting('total.x: ">= 1", total.asa: [">= 1", ">= 2"], calls.y.asa: "<= 1s"'));
    const { problems } = (await wrong.catch((error) => error)) as ScenarioError;
    expect(problems).toHaveLength(4);
  });

  it('a steady-state study has no intervals', async () => {
    const study = expecting('intervals.*.total.asa: "<= 1h"').replace(/time:.*/, 'time: { duration: 1h }');
    await expect(checkText(study)).rejects.toThrow('a steady-state study has no intervals');
  });
});
