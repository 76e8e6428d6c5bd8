import { describe, expect, it } from 'vitest';
import { Bookkeeper } from '../../src/statistics/index.js';
import { centre, HOUR, study } from './handMade.js';

describe('the bookkeeper', () => {
  it('refuses a clock that did not stop where the model says, for times were cut there', () => {
    const bookkeeper = new Bookkeeper(centre({ time: study(10) }));
    expect(() => bookkeeper.finish(11 * HOUR)).toThrow('the model stops at 36000 s');
    expect(() => bookkeeper.finish(10 * HOUR)).not.toThrow();
  });

  it('lets a day that closes end when the last agent has left', () => {
    expect(() => new Bookkeeper(centre()).finish(10.4 * HOUR)).not.toThrow();
  });
});
