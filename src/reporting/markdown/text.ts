import { onOneLine } from '../terminal/names.js';

const LONGEST = 200;

/**
 * Words of the user's as Markdown shows them to the letter, also in a cell of a table: on one line, no markup, no HTML,
 * and nobody is called by his @name, no issue by its #number.
 */
export function plain(words: string, longest = LONGEST): string {
  return onOneLine(words, longest)
    .replace(/[\\`*[\]|~^$]/g, (mark) => `\\${mark}`)
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/[&<>]/g, (mark) => ENTITIES[mark]!)
    .replace(/[@#](?=[\p{L}\p{N}])/gu, `$&${WORD_JOINER}`)
    .replace(/^(#+|[-+=]+|\d+[.)])(?=\s|$)/, escapedStart);
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Takes no room and parts no words, but keeps an @ from what follows. */
const WORD_JOINER = '\u2060';

/** What would begin a heading, a list or a rule at the start of a line: a backslash goes before its last mark. */
function escapedStart(start: string): string {
  return `${start.slice(0, -1)}\\${start.slice(-1)}`;
}
