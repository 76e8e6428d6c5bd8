import { seen } from './names.js';

/** A space where a line may break: not between a figure and its unit or half-width. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the end of a colour
const BREAK = / (?!(?:\u001b\[\d+m)?(?:s|%|pt|±[^ ]*)(?:[\s,.;:)\u001b]|$))/;

/** Breaks a text between words so that no line is longer than `width` as seen (colours take no room). */
export function wrap(text: string, width: number): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(BREAK)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (seen(longer) > width && line !== '') {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  lines.push(line);
  return lines.join('\n');
}
