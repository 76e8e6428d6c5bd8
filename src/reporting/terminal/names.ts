/** A name or label fit for one line of a screen: control characters (escape sequences, newlines) become spaces, what is long is cut. */
export function onOneLine(text: string, width: number): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is to be kept off the screen
  const tame = text.replace(/[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]+/g, ' ').trim();
  const letters = [...tame];
  return letters.length <= width ? tame : `${letters.slice(0, width - 1).join('')}…`;
}
