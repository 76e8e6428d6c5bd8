import type { Model, QueueModel } from '../../model/model.js';
import type { Context } from '../context.js';
import type { ScenarioFile } from '../scenario.js';
import { warnOfDoubts } from '../warnings/index.js';
import { compileAbilities } from './agents/abilities.js';
import { compileAnswers, compileGroup } from './agents/groups.js';
import { compileArrivals } from './arrivals/arrivals.js';
import { sharedBusyness, typeBusyness } from './arrivals/busyness.js';
import { compileSurges } from './arrivals/surges.js';
import { refuseTooMuch } from './bounds.js';
import { compileCall } from './calls/calls.js';
import { compileEffort } from './effort.js';
import { compileHandoffs } from './handoff/rules.js';
import { compileIvr } from './ivr/index.js';
import { compileLines } from './lines.js';
import { freeze } from './parts/freeze.js';
import { compileSteps, queuesOfGroups, refuseShutOut } from './queues/eligibility.js';
import { compileQueue } from './queues/queues.js';
import { reachesOf, refuseDeadEnds } from './queues/reach.js';
import { openScope, type Scope, skillOfQueue } from './scope.js';

/**
 * What the user wrote as a Model: names become rows, text becomes seconds, defaults are filled in. Throws nothing that a
 * user can cause: mistakes and doubts go by `context.report`, all of them; with a mistake the model is not to be used.
 */
export function compile(file: ScenarioFile, context: Context): Model {
  const scope = openScope(file, context);
  const calls = [...file.calls];
  const written = calls.map(([name, call]) => compileArrivals(scope, ['calls', name, 'arrivals'], call.arrivals));
  const { surges, arrivals } = compileSurges(scope, written);
  const { queues, groups } = compileHouse(scope);
  const types = calls.map(([name, call], row) => {
    const coming = { arrivals: arrivals[row], busyness: typeBusyness(scope, name, arrivals[row]) };
    return compileCall(scope, name, call, coming, queues);
  });
  const model: Model = {
    name: file.name ?? '',
    time: scope.time,
    skills: scope.skills.list,
    calls: types,
    queues,
    groups,
    surges,
    busyness: sharedBusyness(scope, arrivals),
    ...compileLines(scope),
    serviceLevel: scope.serviceLevel,
    ivr: compileIvr(scope, types),
    ...compileHandoffs(scope, queues),
    effort: compileEffort(scope),
  };
  const reaches = reachesOf(model);
  refuseDeadEnds(context, model, reaches);
  refuseTooMuch(context, model);
  warnOfDoubts(context, file, model, reaches);
  return freeze(model);
}

/** Queues and groups, each of which asks about the other: a queue who may take its callers, a group which queues it answers. */
function compileHouse(scope: Scope): Pick<Model, 'queues' | 'groups'> {
  const { file } = scope;
  const half = scope.queues.list.map((name) =>
    compileQueue(scope, name, file.queues?.get(name) ?? {}, skillOfQueue(file, name)),
  );
  const agents = [...file.agents];
  const abilities = agents.map(([name, group]) => compileAbilities(scope, name, group));
  const answers = agents.map(([name, group], row) => compileAnswers(scope, name, group, abilities[row], half));
  const steps = compileSteps(scope, answers);
  refuseShutOut(scope, steps);
  const queues: QueueModel[] = half.map((queue, row) => ({ ...queue, steps: steps[row] }));
  const own = queuesOfGroups(scope, steps);
  const groups = agents.map(([name, group], row) => compileGroup(scope, name, group, abilities[row], own[row]));
  return { queues, groups };
}
