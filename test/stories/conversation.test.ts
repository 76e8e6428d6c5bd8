import { describe, expect, test } from 'vitest';
import { centre, seconds } from './centre.js';
import { lives } from './telling.js';

const again = { ifUnresolved: 1, delay: seconds(100), max: 2, becomes: [] };

describe('a talk', () => {
  test('is identification, explanation and work, one after the other', () => {
    const model = centre({ calls: [{ at: [0], identify: 20, explain: 30, talk: 60, wrapUp: 5 }], groups: [{}] });
    expect(lives(model)).toEqual(['caller 1: in queue 0 at 0, with agent 0 from 0 to 110']);
  });

  test('an upset caller needs so many times the work, and no more of the rest', () => {
    const upset = { share: 1, talkTimes: 1.5 };
    const model = centre({ calls: [{ at: [0], explain: 30, talk: 60, upset }], groups: [{ skills: [{ speed: 2 }] }] });
    expect(lives(model)).toEqual(['caller 1: in queue 0 at 0, with agent 0 from 0 to 75']);
  });

  test('who has no code at hand is searched for, in vain perhaps; next time he is prepared', () => {
    const unprepared = { share: 1, adds: seconds(90), fails: 1 };
    const model = centre({
      calls: [{ at: [0], identify: 20, explain: 30, talk: 60, unprepared, callsAgain: again }],
      groups: [{}],
    });
    expect(lives(model)).toEqual([
      'caller 1: in queue 0 at 0, with agent 0 from 0 to 110',
      'caller 1, try 2: in queue 0 at 210, with agent 0 from 210 to 320',
    ]);
  });

  test('a talk that resolved may end with an offer, unless too many wait', () => {
    const upsell = { offered: 1, adds: seconds(40), whenWaitingBelow: 1, accepted: 1, value: 10 };
    const model = centre({ calls: [{ at: [0, 1], talk: 60, upsell }], groups: [{}] });
    expect(lives(model)).toEqual([
      'caller 1: in queue 0 at 0, with agent 0 from 0 to 60',
      'caller 2: in queue 0 at 1, with agent 0 from 60 to 160',
    ]);
  });
});

describe('calling again', () => {
  test('an agent who fails leaves the caller to call again, as often as `max` lets him', () => {
    const model = centre({
      calls: [{ at: [0], talk: 60, callsAgain: again }],
      groups: [{ skills: [{ resolves: 0 }] }],
    });
    expect(lives(model)).toEqual([
      'caller 1: in queue 0 at 0, with agent 0 from 0 to 60',
      'caller 1, try 2: in queue 0 at 160, with agent 0 from 160 to 220',
      'caller 1, try 3: in queue 0 at 320, with agent 0 from 320 to 380',
    ]);
  });
});
