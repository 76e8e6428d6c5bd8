import { afterEach, expect, it, vi } from 'vitest';
import { tellError } from '../../src/cli/errors.js';
import { Failure, wrongUsage } from '../../src/cli/failure.js';

let said = '';
vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
  said += String(text);
  return true;
});
afterEach(() => {
  said = '';
});

it('a fault of ours exits 4, without a stack', async () => {
  expect(await tellError(new RangeError('replication 3 of seed "7": the calendar is empty'), ['run'])).toBe(4);
  expect(said).toMatch(/^ccsim: internal error: replication 3 of seed "7": the calendar is empty\n.*--debug.*\n$/);
});

it('with --debug it shows the stack', async () => {
  expect(await tellError(new RangeError('x'), ['run', '--debug'])).toBe(4);
  expect(said).toContain('RangeError: x\n    at ');
});

it('a failure says what is wrong and what to do', async () => {
  expect(await tellError(wrongUsage('no folder', 'make one'), [])).toBe(2);
  expect(await tellError(new Failure(130, 'interrupted'), [])).toBe(130);
  expect(said).toBe('ccsim: no folder (make one)\nccsim: interrupted\n');
});
