import type { Model } from '../../model/model.js';
import { warn } from '../compile/parts/tell.js';
import type { Reaches } from '../compile/queues/reach.js';
import { groupsOf } from '../compile/queues/walk.js';
import type { Context } from '../context.js';
import { nearest } from '../nearest.js';
import type { ScenarioFile } from '../scenario.js';
import { warnOfOverload } from './overload.js';
import { warnOfTiers } from './tiers.js';

/** Tells what is allowed and hardly meant: queues that nobody answers, skills that nobody has, more work than time. */
export function warnOfDoubts(context: Context, file: ScenarioFile, model: Model, reaches: Reaches): void {
  model.calls.forEach(({ name }, row) => {
    if (reaches.has(row)) return;
    const remedy = 'give it arrivals, or name it under becomes or also_needs';
    warn(context, ['calls', name], 'never_comes', `nobody ever calls about "${name}"`, { at: 'key', remedy });
  });
  warnOfQueues(context, file, model, reaches);
  warnOfSkills(context, model, reaches);
  warnOfAnswers(context, model, reaches);
  warnOfIdleBalks(context, model, reaches);
  warnOfIdleGroups(context, model);
  warnOfUnusedSkills(context, file, model);
  warnOfTiers(context, file, model, reaches);
  warnOfOverload(context, model, reaches);
}

function warnOfQueues(context: Context, file: ScenarioFile, model: Model, reaches: Reaches): void {
  const reached = new Set(
    [...reaches.values()].flatMap(({ queues, tickets, questions }) => [...queues, ...tickets, ...questions]),
  );
  const section = file.queues ? 'queues' : 'calls';
  model.queues.forEach((queue, row) => {
    const path = [section, queue.name];
    if (!reached.has(row) && file.queues) {
      warn(context, path, 'never_reached', `no caller ever comes to queue "${queue.name}"`, { at: 'key' });
    } else if (reached.has(row) && groupsOf(queue).length === 0) {
      const remedy = 'name it in the answers of a group';
      warn(context, path, 'nobody_answers', `nobody answers queue "${queue.name}"`, { at: 'key', remedy });
    }
  });
}

/** Types whose callers nobody who gets them can help, nor any whom he may ask. */
function warnOfSkills(context: Context, model: Model, reaches: Reaches): void {
  for (const [row, { able, asked, stumped }] of reaches) {
    if (able.size + asked.size > 0 || stumped.size === 0) continue;
    const type = model.calls[row];
    const skill = model.skills[type.skill];
    const somebody = model.groups.some((group) => group.abilities[type.skill]);
    const who = somebody ? `no agent who may get a "${type.name}" call` : 'no agent';
    const message = `${who} has the skill "${skill}": nobody helps callers of "${type.name}"`;
    warn(context, ['calls', type.name], 'nobody_has_skill', message, { at: 'key' });
  }
}

/** Types whose questions or tickets nobody deals with, though some of their callers are helped. */
function warnOfAnswers(context: Context, model: Model, reaches: Reaches): void {
  for (const [row, { able, asked, unanswered, isVain }] of reaches) {
    if (able.size + asked.size === 0) continue;
    const { name, skill } = model.calls[row];
    const tell = (message: string) => warn(context, ['calls', name], 'nobody_has_skill', message, { at: 'key' });
    const lacks = `has the skill "${model.skills[skill]}"`;
    if (unanswered !== null && groupsOf(model.queues[unanswered.queue]).length > 0) {
      const group = model.groups[unanswered.group].name;
      const queue = model.queues[unanswered.queue].name;
      tell(`no question of group "${group}" about "${name}" is ever answered: nobody who answers "${queue}" ${lacks}`);
    }
    if (isVain) tell(`no ticket about "${name}" is ever resolved: nobody who may get it ${lacks}`);
  }
}

/** Who balks must be told how long it will take. */
function warnOfIdleBalks(context: Context, model: Model, reaches: Reaches): void {
  for (const [row, { queues }] of reaches) {
    const { name, balks } = model.calls[row];
    if (balks === null || [...queues].some((queue) => model.queues[queue].announcesWait)) continue;
    const message = `\`balks\` changes nothing: no queue to which "${name}" callers come announces the wait`;
    const remedy = `announces_wait: true, under queues.${model.queues[model.calls[row].queue].name}`;
    warn(context, ['calls', name, 'balks'], 'no_effect', message, { at: 'key', remedy });
  }
}

function warnOfIdleGroups(context: Context, model: Model): void {
  for (const { name, queues } of model.groups) {
    if (queues.length > 0) continue;
    const message = `group "${name}" answers no queue`;
    warn(context, ['agents', name], 'answers_nothing', message, {
      at: 'key',
      remedy: 'write answers, or a skill that a queue has',
    });
  }
}

/** A skill that no call and no queue asks for is often a slip of the pen. */
function warnOfUnusedSkills(context: Context, file: ScenarioFile, model: Model): void {
  const needed = new Set([...model.calls, ...model.queues].map(({ skill }) => model.skills[skill]));
  for (const [group, { skills }] of file.agents) {
    const isMap = skills instanceof Map;
    [...(skills?.keys() ?? [])].forEach((key) => {
      const skill = isMap ? (key as string) : (skills as readonly string[])[key as number];
      if (needed.has(skill)) return;
      const near = nearest(skill, needed);
      const remedy = near === undefined ? undefined : `did you mean "${near}"?`;
      const path = ['agents', group, 'skills', key];
      warn(context, path, 'unused_skill', `no call needs the skill "${skill}"`, {
        at: isMap ? 'key' : 'value',
        remedy,
      });
    });
  }
}
