/** The door of the room: a scenario's text in, a compiled model out, or every problem with its place. */
export type { ConditionWritten, Expectation } from './check/expectations.js';
export { excerptOf, frame } from './frame.js';
export { loadScenario } from './load.js';
export type { LoadedScenario, LoadOptions, ReadText } from './options.js';
export { type Place, type Problem, ScenarioError } from './problem.js';
export { jsonSchema } from './schema/jsonSchema.js';
