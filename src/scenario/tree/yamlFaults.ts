/** What the YAML library's complaints mean to somebody who has never heard of YAML. */
const TOLD: Readonly<Record<string, readonly [message: string, expected?: string]>> = {
  TAB_AS_INDENT: ['a tab cannot indent a line', 'spaces in place of the tab'],
  BAD_INDENT: ['this line is indented wrongly, or a bracket above is not closed', 'as many spaces as its neighbours'],
  BLOCK_AS_IMPLICIT_KEY: [
    'a key is written where a value should end',
    'each key on a line of its own, as far in as its neighbours',
  ],
  MULTILINE_IMPLICIT_KEY: ['a key and its ":" stand on one line', '"key: value"'],
  MISSING_CHAR: ['something is missing here, such as a ":", a comma, or a closing quote or bracket'],
  UNEXPECTED_TOKEN: ['this does not belong here'],
  BAD_SCALAR_START: ['a value cannot begin with this character', 'quotes around the value'],
  BAD_DQ_ESCAPE: ['there is no such escape in double quotes', 'single quotes, or "\\\\" for a backslash'],
  BAD_ALIAS: ['this is no name of an anchor', '*name, as in &name above'],
  BAD_DIRECTIVE: ['this directive is not understood', 'no line that begins with %'],
  KEY_OVER_1024_CHARS: ['a key is at most 1024 characters long'],
  NON_STRING_KEY: ['a key is text'],
  TAG_RESOLVE_FAILED: ['tags such as !this are not allowed: no scenario can run code', 'the plain value'],
};

/** Message and expectation for a code of the YAML library; its own words where we have none. */
export function toldYaml(code: string, message: string): { message: string; expected?: string } {
  const told = TOLD[code];
  if (!told) return { message: `this is not good YAML: ${message.charAt(0).toLowerCase()}${message.slice(1)}` };
  return told[1] === undefined ? { message: told[0] } : { message: told[0], expected: told[1] };
}
