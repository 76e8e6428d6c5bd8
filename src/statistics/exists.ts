import type { HandoffRule } from '../model/handoff.js';
import type { IvrMenu, IvrNode } from '../model/ivr.js';
import type { CallType, Model } from '../model/model.js';
import { isDetailed } from '../model/plain.js';

/** What a model has, and therefore which metrics: none is told that could be nothing but 0. */

/** A menu before the queues. */
export const hasIvr = (model: Model): boolean => model.ivr !== null;

/** A node of the IVR that identifies. */
export const identifiesInIvr = (model: Model): boolean => nodesOf(model).some(({ identify }) => identify !== null);

/** A menu at which somebody presses another key than the honest one on purpose. */
export const hasPress = (model: Model): boolean =>
  menusOf(model).some(({ press }) => press.some((keys) => keys.some(({ probability }) => probability > 0)));

/** A menu at which somebody presses another key than he means. */
export const hasMistakes = (model: Model): boolean => menusOf(model).some(({ mistakes }) => mistakes > 0);

/** Contacts that are sent away because of the block list. */
export const sendsAway = ({ calls }: Model): boolean => calls.some(({ blocklist }) => (blocklist?.then ?? 0) < 0);

/** A queue that tells the wait. */
export const announces = ({ queues }: Model): boolean => queues.some(({ announcesWait }) => announcesWait);

/** Talks with identification; with a statement of the issue; with an offer at the end. */
export const identifies = ({ calls }: Model): boolean =>
  calls.some(({ identify, unprepared }) => takesTime(identify) || unprepared !== null);
export const explains = ({ calls }: Model): boolean => calls.some(({ explain }) => takesTime(explain));
export const offers = ({ calls }: Model): boolean => calls.some(({ upsell }) => upsell !== null);

/** Talks that have parts at all. */
export const hasParts = (model: Model): boolean => identifies(model) || explains(model) || offers(model);

/** A telephone that rings before it is answered. */
export const rings = ({ groups }: Model): boolean => groups.some(({ pickUp }) => takesTime(pickUp));

/** Handoffs and questions that take the first agent time to make; in which he stays on the line. */
export const connects = ({ handoffs }: Model): boolean => handoffs.some(({ connect }) => takesTime(connect));
export const staysOn = ({ handoffs }: Model): boolean =>
  handoffs.some((rule) => rule.policy === 'warm' || isConsult(rule));

/** In which an agent tells the next one, or is told, or writes it down; in which a specialist answers a question. */
export const briefs = ({ handoffs }: Model): boolean =>
  handoffs.some(
    (rule) => takesTime(rule.brief) && (rule.policy === 'warm' || rule.policy === 'ticket' || isConsult(rule)),
  );
export const advises = (model: Model): boolean => asks(model) && model.handoffs.some(({ brief }) => takesTime(brief));
export const holds = (model: Model): boolean => connects(model) || staysOn(model) || briefs(model);

/** Agents who ask a specialist; who promise to call back; who write tickets. */
export const asks = ({ handoffs }: Model): boolean =>
  handoffs.some(({ policy }) => policy === 'consult' || policy === 'own');
export const promisesToCall = ({ handoffs }: Model): boolean =>
  handoffs.some(({ policy, stays }) => policy === 'own' && stays < 1);
export const writesTickets = ({ handoffs }: Model): boolean => handoffs.some(({ policy }) => policy === 'ticket');

/** Groups among which the resolved cases are divided. */
export const hasGroups = ({ groups }: Model): boolean => groups.length > 1;

/** Callers who come again after an answer; whose resolved case is worth something, or an offer. */
export const comesAgain = ({ calls }: Model): boolean => calls.some(({ callsAgain }) => callsAgain !== null);
export const hasValue = ({ calls }: Model): boolean =>
  calls.some(({ value, upsell }) => value !== 0 || (upsell !== null && upsell.value !== 0));

/** Who spoke to an agent may be passed on: to meet a further need, or because an agent lacks the skill, or fails. */
export const mayHandOff = (model: Model): boolean =>
  model.calls.some(({ alsoNeeds }) => alsoNeeds !== null) ||
  (isDetailed(model) && model.calls.some((_, type) => mayMeetInVain(model, type)));

/** The issue may be stated more than once, or to nobody. */
export const mayRestate = (model: Model): boolean => isDetailed(model) || mayHandOff(model);

/** Can a caller come to a queue that is not his own? */
export const mayGoElsewhere = (model: Model): boolean =>
  isDetailed(model) && (mayHandOff(model) || model.calls.some((type) => queuesOf(model, type).size > 1));

/** By an agent who cannot help, and does not call back himself. */
function mayMeetInVain(model: Model, row: number): boolean {
  const type = model.calls[row];
  const groups = [...queuesOf(model, type)].flatMap((queue) =>
    model.queues[queue].steps.flatMap((step) => step.groups),
  );
  return groups.some((group) => {
    const { policy, stays } = model.handoffs[model.handoffOf[group * model.calls.length + row]];
    return (policy !== 'own' || stays > 0) && (model.groups[group].abilities[type.skill]?.resolves ?? 0) < 1;
  });
}

/** Some callers hold while the agent asks. */
function isConsult({ policy, stays }: HandoffRule): boolean {
  return policy === 'consult' || (policy === 'own' && stays > 0);
}

/** The queues to which a caller may come before an agent has taken him. */
function queuesOf({ ivr, queues }: Model, { queue, blocklist }: CallType): Set<number> {
  const found = new Set(ivr === null ? [queue] : queues.keys());
  if (blocklist !== null && blocklist.then >= 0) found.add(blocklist.then);
  // What is found on the way is looked at in its turn.
  for (const each of found) {
    const { whenFull, afterMaxWait } = queues[each];
    for (const next of [whenFull, afterMaxWait]) if (next >= 0) found.add(next);
  }
  return found;
}

const nodesOf = ({ ivr }: Model): readonly IvrNode[] => ivr?.nodes ?? [];

const menusOf = (model: Model): IvrMenu[] =>
  nodesOf(model).flatMap(({ next }) => (next.kind === 'menu' ? [next.menu] : []));

const takesTime = (law: CallType['talk']): boolean => law.family !== 'constant' || law.value > 0;
