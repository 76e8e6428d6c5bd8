/** The door: a story told to people, and to scripts. */
export { storyAsJson } from './json.js';
export { type Origin, timeline } from './timeline.js';
