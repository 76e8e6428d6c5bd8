import type { ServiceLevel, TimePlan } from '../../model/model.js';
import type { Context } from '../context.js';
import type { ScenarioFile } from '../scenario.js';
import { Names } from './parts/names.js';
import { refuse } from './parts/tell.js';
import { factor } from './parts/values.js';
import { compileServiceLevel } from './service.js';
import { compileTime } from './time.js';

/** What the parts of a scenario share while they are compiled. */
export interface Scope {
  readonly file: ScenarioFile;
  readonly context: Context;
  readonly time: TimePlan;
  readonly serviceLevel: ServiceLevel;
  readonly skills: Names;
  readonly types: Names;
  readonly queues: Names;
  readonly groups: Names;
  /** `scale:` as factors. */
  readonly scale: { readonly arrivals: number; readonly talk: number; readonly agents: number };
}

/** Times, names and factors, which everything else refers to. */
export function openScope(file: ScenarioFile, context: Context): Scope {
  refuseWordsAsNames(file, context);
  refuseEmpty(file, context);
  const scale = (key: 'arrivals' | 'talk' | 'agents') => factor(context, ['scale', key], file.scale?.[key], 1);
  return {
    file,
    context,
    time: compileTime(context, file.time ?? {}),
    serviceLevel: compileServiceLevel(context, file.service_level ?? {}),
    skills: namesOfSkills(file),
    types: new Names('call type', file.calls.keys()),
    // No queues section: one queue per call type, of the same name.
    queues: new Names('queue', (file.queues ?? file.calls).keys()),
    groups: new Names('agent group', file.agents.keys()),
    scale: { arrivals: scale('arrivals'), talk: scale('talk'), agents: scale('agents') },
  };
}

/** In order of first mention: what callers need, what queues stand for, what agents know. */
function namesOfSkills(file: ScenarioFile): Names {
  const skills = new Names('skill');
  for (const [name, call] of file.calls) skills.add(call.skill ?? name);
  for (const name of (file.queues ?? file.calls).keys()) skills.add(skillOfQueue(file, name));
  for (const group of file.agents.values()) {
    const known = group.skills instanceof Map ? group.skills.keys() : (group.skills as readonly string[] | undefined);
    for (const skill of known ?? []) skills.add(skill);
  }
  return skills;
}

/** What the callers of a queue are taken to need: of a listed queue by default its name, of a type's own queue what that type needs. */
export function skillOfQueue(file: ScenarioFile, name: string): string {
  return (file.queues ? file.queues.get(name)?.skill : file.calls.get(name)?.skill) ?? name;
}

/** Words that stand where a queue's name may stand. */
const WORDS: ReadonlySet<string> = new Set(['all', 'busy', 'hang_up', 'callback']);

function refuseWordsAsNames(file: ScenarioFile, context: Context): void {
  const section = file.queues ? 'queues' : 'calls';
  for (const name of (file.queues ?? file.calls).keys()) {
    if (!WORDS.has(name)) continue;
    const message = `a queue cannot be called "${name}": that word means something else where queues are named`;
    refuse(context, [section, name], 'reserved_name', message, { at: 'key' });
  }
}

function refuseEmpty(file: ScenarioFile, context: Context): void {
  if (file.calls.size === 0) refuse(context, ['calls'], 'empty_map', 'there is no call type', { at: 'key' });
  if (file.queues?.size === 0) {
    const remedy = 'leave it out for one queue per call type';
    refuse(context, ['queues'], 'empty_map', 'there is a queues section, and no queue in it', { at: 'key', remedy });
  }
}
