import { setFlagsFromString } from 'node:v8';

// How V8 compiles, by how long the work is. Set when the program is loaded, not before: Node and the build keep what was
// compiled of their code for the usual settings only (bin/load.js). It changes how fast a run is, never what it answers.

/** So many calls are done before V8 has improved the functions that live them. */
const TOO_FEW_TO_IMPROVE = 10_000;
/** How V8 is told to improve only what is called very often, or as usual what is called often; each version counts in its own way. */
const BUDGET = { 'very often': ['--interrupt-budget=1000000'], often: ['--interrupt-budget=200000'] };
const CALLS = {
  'very often': ['--invocation-count-for-maglev=4000', '--invocation-count-for-turbofan=30000'],
  often: ['--invocation-count-for-maglev=400', '--invocation-count-for-turbofan=3000'],
};
const COUNTED: ReadonlyMap<string, typeof CALLS> = new Map([
  ['v20', BUDGET],
  ['v22', CALLS],
  ['v24', CALLS],
]);

/** For what is done once, as reading a scenario and telling its report: code for the machine costs more than it saves. */
export function interpret(): void {
  setFlagsFromString('--no-sparkplug');
  improveWhatIsCalled('very often');
}

/**
 * For short work, as most is: with few functions joined into one, and none improved before it is worth it, the first days
 * of a run take two thirds of the time.
 */
export function doNotHurry(calls: number): void {
  setFlagsFromString('--sparkplug');
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=300');
  improveWhatIsCalled(calls < TOO_FEW_TO_IMPROVE ? 'very often' : 'often');
}

/**
 * For long work on other threads, which share the setting if they start later: lets the compiler put more of one function
 * into another. The life of a call is told in many short functions, and with the usual limits V8 stops joining them
 * half-way; with higher ones still it takes a second more to compile, for a twentieth of the time.
 */
export function joinShortFunctions(): void {
  setFlagsFromString('--sparkplug');
  setFlagsFromString('--max-inlined-bytecode-size=1000');
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=8000');
  setFlagsFromString('--max-inlined-bytecode-size-absolute=20000');
  improveWhatIsCalled('often');
}

function improveWhatIsCalled(times: keyof typeof CALLS): void {
  const [version = ''] = process.version.split('.');
  for (const flag of COUNTED.get(version)?.[times] ?? []) setFlagsFromString(flag);
}
