import { wrongUsage } from '../../../failure.js';
import { isSameFile } from '../../../output.js';

/** What files are called: by their names, with as many of their folders before them as it takes to tell them apart. */
export function namesOfFiles(paths: readonly string[]): string[] {
  const twice = paths.find((path, i) => paths.some((other, j) => j < i && isSameFile(path, other)));
  if (twice !== undefined) throw wrongUsage(`${twice} is named twice`, 'a scenario is not compared with itself');
  const steps = paths.map((path) =>
    tame(path)
      .replace(/\.ya?ml$/i, '')
      .split(/[\\/]+/),
  );
  const deepest = Math.max(...steps.map((each) => each.length));
  for (let depth = 1; depth < deepest; depth++) {
    const names = steps.map((each) => each.slice(-depth).join('/'));
    if (new Set(names).size === names.length) return names;
  }
  return steps.map((each) => each.join('/'));
}

/** A file may be called anything: what would be no text on a screen is left out of its name. */
function tame(path: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is to be kept out
  return path.replace(/[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]+/g, '_');
}
