import { setFlagsFromString } from 'node:v8';

// How V8 compiles, by how long the work is. Set when the program is loaded, not before: Node and the build keep what was
// compiled of their code for the usual settings only (bin/load.js). It changes how fast a run is, never what it answers.

/** So many calls are done before V8 has improved the functions that live them. */
const TOO_FEW_TO_IMPROVE = 10_000;
/** What is done once, or a little, is over before this is spent. */
const SELDOM = 1_000_000;
const OFTEN = 200_000;

/** For what is done once, as reading a scenario and telling its report: code for the machine costs more than it saves. */
export function interpret(): void {
  setFlagsFromString('--no-sparkplug');
  improveAfter(SELDOM);
}

/**
 * For short work, as most is: with few functions joined into one, and none improved before it is worth it, the first days
 * of a run take two thirds of the time.
 */
export function doNotHurry(calls: number): void {
  setFlagsFromString('--sparkplug');
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=300');
  improveAfter(calls < TOO_FEW_TO_IMPROVE ? SELDOM : OFTEN);
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
  improveAfter(OFTEN);
}

/** Later versions of V8 than that of Node 20 count otherwise. */
function improveAfter(budget: number): void {
  if (process.version.startsWith('v20.')) setFlagsFromString(`--interrupt-budget=${budget}`);
}
