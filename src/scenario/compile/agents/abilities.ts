import { ZERO } from '../../../kernel/lawSpec.js';
import type { Ability } from '../../../model/model.js';
import type { Path } from '../../context.js';
import type { AgentsFile, LawText, SkillFile } from '../../scenario.js';
import { scaleLaw } from '../parts/scaleLaw.js';
import { law, probability } from '../parts/values.js';
import type { Scope } from '../scope.js';

const PLAIN: Ability = { rank: 1, resolves: 1, speed: 1, talk: null, wrapUp: null };

/** What the agents of a group can resolve, one entry a skill; all skills where none are written. */
export function compileAbilities(scope: Scope, name: string, file: AgentsFile): (Ability | null)[] {
  const { skills, context } = scope;
  const path = ['agents', name, 'skills'];
  if (file.skills === undefined) return skills.list.map(() => PLAIN);
  const abilities: (Ability | null)[] = skills.list.map(() => null);
  if (isMap(file.skills)) {
    for (const [skill, each] of file.skills)
      abilities[skills.row(skill)] = compileAbility(scope, [...path, skill], each);
  } else {
    for (const row of skills.findAll(context, path, file.skills)) abilities[row] = PLAIN;
  }
  return abilities;
}

function isMap(skills: NonNullable<AgentsFile['skills']>): skills is ReadonlyMap<string, SkillFile> {
  return skills instanceof Map;
}

function compileAbility(scope: Scope, path: Path, file: SkillFile): Ability {
  const own = (key: string, text: LawText | undefined) =>
    text === undefined ? null : law(scope.context, [...path, key], text, ZERO);
  const talk = own('talk', file.talk);
  return {
    rank: file.rank ?? 1,
    resolves: probability(scope.context, [...path, 'resolves'], file.resolves, 1),
    speed: file.speed ?? 1,
    talk: talk && scaleLaw(talk, scope.scale.talk),
    wrapUp: own('wrap_up', file.wrap_up),
  };
}
