import { existsSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ccsim, folder, SMALL, scenario } from '../support/ccsim.js';

describe.each(['run', 'validate'])('ccsim %s: what cannot be used is told with a place, and exits 2', (command) => {
  const ended = (path: string) => {
    const told = ccsim([command, path]);
    expect([told.status, told.stdout]).toEqual([2, '']);
    expect(told.stderr).not.toMatch(/^ {4}at |internal error/m);
    return told.stderr;
  };

  it('every mistake at once, each with the lines around it', () => {
    const path = scenario(
      'name: X\ncalls:\n  a: { arivals: 10/h, talk: 180 }\nagents:\n  desk: { count: 2, skils: [a] }\n',
    );
    const said = ended(path);
    expect(said).toContain(`${path}:3:8`);
    expect(said).toContain(`${path}:5:21`);
    expect(said).toContain('180s');
    expect(said).toMatch(/did you mean "arrivals"/);
    expect(said).toMatch(/\d errors\n$/);
  });

  it('a file that is not there, a folder, a device', () => {
    const place = folder();
    expect(ended(join(place, 'none.yaml'))).toContain('none.yaml: there is no such file');
    expect(ended(place)).toContain('is a folder');
    if (existsSync('/dev/zero')) expect(ended('/dev/zero')).toContain('it is no file');
  });

  it('a file that is no text, an empty one, one that is no map', () => {
    const path = join(folder(), 'binary.yaml');
    writeFileSync(path, Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2, 3, 255, 254]));
    expect(ended(path)).toContain('not a text file');
    ended(scenario(''));
    ended(scenario('- a\n- b\n'));
  });

  it('a file of 50 MB', () => {
    const path = scenario(SMALL);
    truncateSync(path, 50_000_000);
    expect(ended(path)).toMatch(/too large|not a text file/);
    writeFileSync(path, `${SMALL}${'# filling\n'.repeat(5_000_000)}`);
    expect(ended(path)).toContain('too large');
  });

  it('a name for a strategy that is none', () => {
    const { status, stderr } = ccsim(['run', scenario(SMALL), '--strategy', 'bas']);
    expect(status).toBe(2);
    expect(stderr).toContain('did you mean "base"');
  });
});
