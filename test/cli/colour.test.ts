import { describe, expect, it } from 'vitest';
import { isColoured } from '../../src/cli/colour.js';

const terminal = { isTTY: true };
const pipe = {};

describe('colour, for stdout and stderr apart: the first that says something decides', () => {
  it('--color and --no-color, the last of them', () => {
    expect(isColoured(pipe, ['run', '--color'], { NO_COLOR: '1' })).toBe(true);
    expect(isColoured(terminal, ['run', '--no-color'], { FORCE_COLOR: '1' })).toBe(false);
    expect(isColoured(terminal, ['--color', '--no-color'], {})).toBe(false);
  });

  it('FORCE_COLOR', () => {
    expect(isColoured(pipe, [], { FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(true);
    expect(isColoured(pipe, [], { FORCE_COLOR: '' })).toBe(true);
    expect(isColoured(terminal, [], { FORCE_COLOR: '0' })).toBe(false);
  });

  it('NO_COLOR, unless it is empty', () => {
    expect(isColoured(terminal, [], { NO_COLOR: '1' })).toBe(false);
    expect(isColoured(terminal, [], { NO_COLOR: '' })).toBe(true);
  });

  it('a dumb terminal; else whether it is a terminal at all', () => {
    expect(isColoured(terminal, [], { TERM: 'dumb' })).toBe(false);
    expect(isColoured(terminal, [], { TERM: 'xterm' })).toBe(true);
    expect(isColoured(pipe, [], { TERM: 'xterm' })).toBe(false);
  });
});
