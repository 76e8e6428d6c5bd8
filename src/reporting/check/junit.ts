import type { CheckReport, OutcomeTold, ScenarioChecked } from './told.js';
import { actualTold, marginTold, sentenceOf } from './words.js';

/**
 * The check as a JUnit report, as CI servers read them: a suite for each scenario, a test case for each condition. By the
 * schema of Jenkins (xunit-plugin, junit-10.xsd); without clock times, so that the same check gives the same bytes.
 */
export function junit({ scenarios }: CheckReport): string {
  const all = scenarios.flatMap(({ outcomes }) => outcomes);
  const suites = scenarios.map(suite).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="ccsim check"${counts(all)}>\n${suites}</testsuites>\n`;
}

function suite(scenario: ScenarioChecked): string {
  const { name, file, outcomes, seed, replications, strategy, sha256 } = scenario;
  const properties = Object.entries({ strategy, seed, replications: String(replications), sha256 })
    .map(([key, value]) => `      <property name="${key}" value="${xml(value)}"/>\n`)
    .join('');
  const cases = outcomes.map((outcome) => testCase(outcome, name)).join('');
  return (
    `  <testsuite name="${xml(name)}"${counts(outcomes)} file="${xml(file)}">\n` +
    `    <properties>\n${properties}    </properties>\n${cases}  </testsuite>\n`
  );
}

function testCase(outcome: OutcomeTold, scenario: string): string {
  const { path, expected, verdict, rule, place, excerpt } = outcome;
  const start = `    <testcase name="${xml(`${path} ${expected}`)}" classname="${xml(scenario)}"`;
  if (verdict === 'met') {
    const told = [actualTold(outcome), marginTold(outcome)].filter((text) => text !== '').join(', margin ');
    return `${start}>\n      <system-out>${xml(told)}</system-out>\n    </testcase>\n`;
  }
  const element = verdict === 'undecided' ? 'error' : 'failure';
  const type = verdict === 'failed' ? rule : verdict;
  const text = [`${place.file}:${place.line}:${place.column}`, ...excerpt, sentenceOf(outcome)].join('\n');
  const message = xml(sentenceOf(outcome));
  return `${start}>\n      <${element} type="${type}" message="${message}">${xml(text)}</${element}>\n    </testcase>\n`;
}

function counts(outcomes: readonly OutcomeTold[]): string {
  const failures = outcomes.filter(({ verdict }) => verdict === 'failed' || verdict === 'no_data').length;
  const errors = outcomes.filter(({ verdict }) => verdict === 'undecided').length;
  return ` tests="${outcomes.length}" failures="${failures}" errors="${errors}"`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Text as XML 1.0 may hold it: marks as entities, what it may not hold at all as a replacement character. */
export function xml(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is to be kept out of the file
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd')
      .replace(/[&<>"']/g, (mark) => ENTITIES[mark]!)
  );
}
