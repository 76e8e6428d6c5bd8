/** A name or label fit for one line of a screen: control characters (escape sequences, newlines) become spaces, what is long is cut. */
export function onOneLine(text: string, width: number): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is to be kept off the screen
  const tame = text.replace(/[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]+/g, ' ').trim();
  if (seen(tame) <= width) return tame;
  let cut = '';
  for (const letter of tame) {
    if (seen(cut + letter) > width - 1) break;
    cut += letter;
  }
  return `${cut}…`;
}

/** Columns a text takes on a screen: colours take none, the letters of East Asia and pictures take two. */
export function seen(text: string): number {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: an escape sequence begins with one
  const bare = text.includes('\u001b') ? text.replace(/\u001b\[[0-9;]*m/g, '') : text;
  if (NARROW.test(bare)) return bare.length;
  return [...bare].reduce((width, letter) => width + (isWide(letter) ? 2 : 1), 0);
}

/** What reports are made of: the scripts before those of East Asia, dashes, dots, arrows, signs and blocks. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they count as seen, too
const NARROW = /^[\u0000-\u10ff\u2010-\u205f\u2190-\u22ff\u2500-\u25fc]*$/;

/** The expression costs a millisecond to make, so it is made where it is needed. */
function isWide(letter: string): boolean {
  return (
    !NARROW.test(letter) &&
    /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{Emoji_Presentation}\uff01-\uff60]/u.test(letter)
  );
}

/** A text with spaces up to a width. */
export function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - seen(text)));
}
