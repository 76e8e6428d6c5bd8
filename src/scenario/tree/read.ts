import { Composer, type CST, type Document, Lexer, Parser, type YAMLError } from 'yaml';
import type { Problem } from '../problem.js';
import { Builder } from './build.js';
import type { Source } from './source.js';
import type { Node } from './tree.js';
import { toldYaml } from './yamlFaults.js';

/** The largest text read: the largest sensible scenario is a hundred times smaller, and tables belong in csv files. */
export const LONGEST_TEXT = 5_000_000;
/** Brackets and indents inside one another. The YAML library calls itself for each, so it is asked only below this. */
export const DEEPEST = 100;
/** Words, signs and spaces of a text. */
const MOST_TOKENS = 500_000;
const MOST_YAML_ERRORS = 20;

const YAML = { uniqueKeys: false, merge: false, version: '1.2', schema: 'core', resolveKnownTags: false } as const;

/**
 * Reads a text, or a part of it, as YAML 1.2 into a tree of nodes. What is wrong goes to `problems`; null if nothing
 * could be read.
 */
export function readTree(source: Source, problems: Problem[], from = 0, to = source.text.length): Node | null {
  const text = from === 0 && to === source.text.length ? source.text : source.text.slice(from, to);
  const tell = (code: string, at: number, end: number, message: string, more: Partial<Problem> = {}): null => {
    const place = source.place(from + at, from + end);
    problems.push({ code, severity: 'error', message, path: '', place, ...more });
    return null;
  };
  if (text.length > LONGEST_TEXT) {
    return tell('too_large', 0, 1, 'the file is too large', {
      given: `${text.length} characters`,
      expected: `at most ${LONGEST_TEXT}; long tables belong in csv files`,
    });
  }
  const binary = text.indexOf('\0');
  if (binary >= 0) {
    return tell('not_text', binary, binary + 1, 'this is not a text file', { expected: 'YAML saved as UTF-8' });
  }
  const tokens = tokensOf(text);
  if ('message' in tokens) return tell('too_large', tokens.at, tokens.at + 1, tokens.message);
  const document = firstDocument(tokens.list, text, tell);
  if (!document) return null;
  const lines = new Set<number>();
  for (const error of [...document.errors, ...document.warnings]) {
    const line = source.place(from + error.pos[0], from + error.pos[0]).line;
    if (!lines.has(line) && lines.size < MOST_YAML_ERRORS) tellYaml(error, text, tell);
    lines.add(line);
  }
  if (document.errors.length > 0 || !document.contents) return null;
  const builder = new Builder(source, from, problems);
  const tree = builder.build(document.contents);
  return builder.tooLarge ? null : tree;
}

type Tell = (code: string, at: number, end: number, message: string, more?: Partial<Problem>) => null;

function tellYaml(error: YAMLError, text: string, tell: Tell): void {
  const from = text.lastIndexOf('\n', error.pos[0] - 1) + 1;
  const star = STAR.exec(text.slice(from, error.pos[1]));
  if (star) {
    const at = from + star.index + star[1].length;
    const message = 'to YAML a star is the beginning of a reference';
    tell('bad_yaml', at, at + 1, message, { expected: 'the key in quotes: "*"' });
    return;
  }
  const condition = CONDITION.exec(text.slice(from, text.indexOf('\n', error.pos[0]) + 1 || undefined));
  if (condition && from + condition.index + condition[1].length <= error.pos[0] + 1) {
    const at = from + condition.index + condition[1].length;
    const message = 'to YAML a ">" is the beginning of a long text';
    tell('bad_yaml', at, at + condition[2].length, message, { expected: `quotes around it: "${condition[2]}"` });
    return;
  }
  const { message, expected } = toldYaml(error.code, error.message);
  tell('bad_yaml', error.pos[0], error.pos[1], message, expected === undefined ? {} : { expected });
}

/** The star of a telephone, as a key. */
const STAR = /(^|[\s{,])\*:/;

/** A condition of `expect` without its quotes. */
const CONDITION = /(: +)(>=? *[\w.%](?:[\w.%*+ -]*[\w%])?)/;

/** The text as tokens, unless it is too deep or too long for the YAML library to take in. */
function tokensOf(text: string): { list: CST.Token[] } | { message: string; at: number } {
  const parser = new Parser();
  const list: CST.Token[] = [];
  let count = 0;
  for (const word of new Lexer().lex(text)) {
    for (const token of parser.next(word)) list.push(token);
    if (parser.stack.length > DEEPEST) {
      return { message: `more than ${DEEPEST} maps and lists stand inside one another`, at: parser.offset };
    }
    if (++count > MOST_TOKENS) return { message: 'the file is too large: long tables belong in csv files', at: 0 };
  }
  for (const token of parser.end()) list.push(token);
  return { list };
}

function firstDocument(tokens: readonly CST.Token[], text: string, tell: Tell): Document.Parsed | null {
  let first: Document.Parsed | null = null;
  for (const document of new Composer(YAML).compose(tokens, true, text.length)) {
    if (first) {
      const at = document.range[0];
      return tell('several_documents', at, at + 3, 'a scenario is one YAML document, and here begins another', {
        expected: 'a file for each scenario',
      });
    }
    first = document;
    if (document.directives.yaml.version === '1.1') {
      return tell('bad_yaml', 0, 5, 'scenarios are YAML 1.2', { expected: 'no "%YAML 1.1" line' });
    }
  }
  return first;
}
