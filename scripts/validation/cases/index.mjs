import { CHANGING } from './changing.mjs';
import { CROSS_PROGRAM } from './crossProgram.mjs';
import { DETAILS } from './details.mjs';
import { ERLANG } from './erlang.mjs';
import { HANDOFFS } from './handoffs.mjs';
import { LOSS } from './loss.mjs';
import { MENUS } from './menus.mjs';
import { NETWORKS } from './networks.mjs';
import { OVERFLOW } from './overflow.mjs';
import { PATIENCE } from './patience.mjs';
import { PRIORITIES } from './priorities.mjs';
import { SHIFTS } from './shifts.mjs';
import { SINGLE_AGENT } from './singleAgent.mjs';
import { SKILLS } from './skills.mjs';

/** Every case, by chapter. A new case is one entry in one of these files. */
export const CHAPTERS = [
  { title: 'Erlang B, C, A and finite rooms', cases: [...LOSS, ...ERLANG] },
  { title: 'One agent, any talk; renewal arrivals', cases: SINGLE_AGENT },
  { title: 'Any patience', cases: PATIENCE },
  { title: 'Priorities', cases: PRIORITIES },
  { title: 'Skill designs, trunks and overflow', cases: [...SKILLS, ...OVERFLOW] },
  { title: 'Stations in series, redials', cases: NETWORKS },
  { title: 'Ringing, greeting, wrap-up, further needs', cases: DETAILS },
  { title: 'Menus', cases: MENUS },
  { title: 'Handing off, talks in parts, calling again', cases: HANDOFFS },
  { title: 'Changing arrivals and staffing', cases: [...CHANGING, ...SHIFTS] },
  { title: 'Other programs', cases: CROSS_PROGRAM },
];

const names = CHAPTERS.flatMap(({ cases }) => cases.map(({ name }) => name));
const twice = names.filter((name, i) => names.indexOf(name) !== i);
if (twice.length > 0) throw new Error(`two cases of one name would share their callers: ${twice.join(', ')}`);
