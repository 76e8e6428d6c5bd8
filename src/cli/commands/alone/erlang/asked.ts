import { type Read, readDuration, readProbability, readRate } from '../../../../scenario/quantities/index.js';
import type { Goal } from '../../../../theory/calculator/fewest.js';
import type { Formula, System } from '../../../../theory/calculator/system.js';
import { wrongUsage } from '../../../failure.js';
import { type Asked, FORMULAE, type FormulaSpec, type GoalName, takes } from './formulae.js';

/** The options as they were typed; counts are read already. */
export type Options = Partial<Record<Exclude<Asked, Count>, string> & Record<Count, number>>;

type Count = FormulaSpec['servers'];

/** What is asked of a formula: figures of so many servers, or the fewest with which goals are reached. */
export interface Question {
  readonly formula: Formula;
  readonly system: Omit<System, 'servers'>;
  /** Was it said in Erlangs, without calls and talk? */
  readonly isLoadAlone: boolean;
  /** null: the fewest are sought. */
  readonly servers: number | null;
  readonly goals: readonly Goal[];
}

/** No centre has more callers at once: beyond lies a slip. */
const MOST_CALLERS = 100_000;
const USUAL_WITHIN = '20s';

/** Reads what was typed, or says what is wrong with it. */
export function questionOf(formula: Formula, options: Options): Question {
  const spec = FORMULAE[formula];
  refuseStrangers(formula, spec, options);
  const goals = spec.goals.flatMap((name) => (options[name] === undefined ? [] : [goalOf(name, options[name])]));
  const servers = options[spec.servers] ?? null;
  if (servers !== null && goals.length > 0) {
    const goal = spec.goals.find((name) => options[name] !== undefined);
    throw wrongUsage(
      `--${spec.servers} and --${goal} contradict each other`,
      `--${spec.servers} asks for the figures, --${goal} for the fewest ${spec.servers}`,
    );
  }
  const system = systemOf(formula, spec, options);
  if (servers === null && goals.length === 0) {
    const goal = spec.goals[0]!;
    throw wrongUsage(
      `erlang ${formula} needs --${spec.servers} or a goal`,
      `--${spec.servers} 32 for the figures, --${goal} ${goal === 'target' ? '80%' : '1%'} for the fewest ${spec.servers}`,
    );
  }
  if (servers !== null && formula === 'c') mustKeepUp(system, servers);
  return { formula, system, isLoadAlone: options.load !== undefined, servers, goals };
}

/** An option that the formula knows nothing of is refused, not passed over. */
function refuseStrangers(formula: Formula, spec: FormulaSpec, options: Options): void {
  const known = takes(spec);
  const stranger = (Object.keys(options) as Asked[]).find((name) => !known.includes(name));
  if (stranger === undefined) return;
  const others = (Object.keys(FORMULAE) as Formula[]).filter((other) => takes(FORMULAE[other]).includes(stranger));
  throw wrongUsage(
    `erlang ${formula} has no --${stranger}`,
    `erlang ${others.join(' and ')} ${others.length === 1 ? 'has' : 'have'}; here: ${known.map((name) => `--${name}`).join(', ')}`,
  );
}

function systemOf(formula: Formula, spec: FormulaSpec, options: Options): Omit<System, 'servers'> {
  if (options.load !== undefined) return ofLoad(options.load, options);
  const missing = spec.needs.filter((name) => options[name] === undefined);
  if (missing.length > 0) {
    throw wrongUsage(
      `erlang ${formula} needs ${missing.map((name) => `--${name}`).join(' and ')}`,
      '--arrivals 600/h --talk 3m'.concat(formula === 'a' ? ' --patience 2m' : ''),
    );
  }
  const arrivalRate = positive('arrivals', options.arrivals!, readRate(options.arrivals));
  const meanTalk = positive('talk', options.talk!, readDuration(options.talk));
  const meanPatience = formula === 'a' ? patienceOf(options.patience!) : undefined;
  const within = read('within', options.within ?? USUAL_WITHIN, readDuration(options.within ?? USUAL_WITHIN));
  mustBeOfThisWorld('offered load', arrivalRate * meanTalk);
  if (meanPatience !== undefined) mustBeOfThisWorld('line without agents', arrivalRate * meanPatience);
  return { arrivalRate, meanTalk, within, ...(meanPatience === undefined ? {} : { meanPatience }) };
}

/** The load in Erlangs says it all: as many calls a second, of one second each. */
function ofLoad(text: string, { arrivals, talk }: Options): Omit<System, 'servers'> {
  if (arrivals !== undefined || talk !== undefined) {
    throw wrongUsage('--load says what --arrivals and --talk say', 'leave it out, or them');
  }
  const load = Number(text);
  if (!/^(\d+(\.\d+)?|\.\d+)$/.test(text) || load === 0) {
    throw wrongUsage(`--load ${text}: this is no load`, 'a number of Erlangs above 0, such as 12.03');
  }
  mustBeOfThisWorld('offered load', load);
  return { arrivalRate: load, meanTalk: 1, within: 0 };
}

function patienceOf(text: string): number {
  if (text === 'never') throw wrongUsage('--patience never: where nobody gives up it is Erlang C', 'ccsim erlang c');
  return positive('patience', text, readDuration(text));
}

function goalOf(name: GoalName, text: string): Goal {
  if (name === 'asa') return { metric: 'asa', limit: positive(name, text, readDuration(text)) };
  const limit = positive(name, text, readProbability(text));
  if (name !== 'target') return { metric: name, limit };
  if (limit === 1) throw wrongUsage(`--target ${text}: no number of agents can promise that`, '--target 99%');
  return { metric: 'service_level', limit };
}

/** Under Erlang C the line of a centre that is loaded to the full grows without end. */
function mustKeepUp({ arrivalRate, meanTalk }: Omit<System, 'servers'>, agents: number): void {
  const load = arrivalRate * meanTalk;
  if (load < agents) return;
  throw wrongUsage(
    `${told(load)} Erlangs on ${agents} ${agents === 1 ? 'agent' : 'agents'}: in Erlang C nobody gives up, so the line grows without end`,
    `it takes ${Math.floor(load) + 1} agents at least; erlang a has callers who give up`,
  );
}

function mustBeOfThisWorld(what: string, callers: number): void {
  if (callers <= MOST_CALLERS) return;
  throw wrongUsage(`the ${what} is ${told(callers)} callers at once`, `at most ${MOST_CALLERS}: look at the units`);
}

/** A few digits, for a message. */
const told = (value: number) => String(Number(value.toPrecision(6)));

function read(name: Asked, text: string, found: Read<number>): number {
  if (found.ok) return found.value;
  const { message, remedy, expected } = found.faults[0]!;
  throw wrongUsage(`--${name} ${text}: ${message}`, remedy ?? expected);
}

function positive(name: Asked, text: string, found: Read<number>): number {
  const value = read(name, text, found);
  if (value === 0) throw wrongUsage(`--${name} ${text}: it must be more than 0`);
  return value;
}
