import { type LawSpec, ZERO } from '../../../kernel/lawSpec.js';
import {
  type Balks,
  type Blocklist,
  SENT_AWAY,
  type Unprepared,
  type Upsell,
  type Upset,
} from '../../../model/callers.js';
import type { CallType } from '../../../model/model.js';
import type { PLAIN_CALLER } from '../../../model/plain.js';
import type { Path } from '../../context.js';
import type { CallFile, LawText, ProbabilityText } from '../../scenario.js';
import { duration, law, probability } from '../parts/values.js';
import type { Scope } from '../scope.js';
import { compileCallsAgain } from './again.js';
import { warnOfIdle } from './idle.js';

/** What callers of a type bring besides their issue. A share or a time of 0 is the same as nothing written. */
export function compileCaller(scope: Scope, path: Path, file: CallFile): Pick<CallType, keyof typeof PLAIN_CALLER> {
  const time = (key: string, text: LawText | undefined): LawSpec => law(scope.context, [...path, key], text, ZERO);
  return {
    identify: time('identify', file.identify),
    explain: time('explain', file.explain),
    unprepared: compileUnprepared(scope, [...path, 'unprepared'], file.unprepared),
    upset: compileUpset(scope, [...path, 'upset'], file.upset),
    upsell: compileUpsell(scope, [...path, 'upsell'], file.upsell),
    givesUpOnHandoff: share(scope, path, 'gives_up_on_handoff', file.gives_up_on_handoff),
    callsAgain: compileCallsAgain(scope, [...path, 'calls_again'], file.calls_again),
    balks: compileBalks(scope, [...path, 'balks'], file.balks),
    blocklist: compileBlocklist(scope, [...path, 'blocklist'], file.blocklist),
    value: file.value ?? 0,
  };
}

function share(scope: Scope, path: Path, key: string, text: ProbabilityText | undefined): number {
  return probability(scope.context, [...path, key], text, 0);
}

function compileUnprepared(scope: Scope, path: Path, file: CallFile['unprepared']): Unprepared | null {
  if (!file) return null;
  warnOfIdle(scope.context, path, file, ['share']);
  const unprepared: Unprepared = {
    share: share(scope, path, 'share', file.share),
    adds: law(scope.context, [...path, 'adds'], file.adds, ZERO),
    fails: share(scope, path, 'fails', file.fails),
  };
  return unprepared.share > 0 ? unprepared : null;
}

function compileUpset(scope: Scope, path: Path, file: CallFile['upset']): Upset | null {
  if (!file) return null;
  warnOfIdle(scope.context, path, file, ['share', 'talk_times']);
  const upset: Upset = { share: share(scope, path, 'share', file.share), talkTimes: file.talk_times ?? 1 };
  return upset.share > 0 && upset.talkTimes !== 1 ? upset : null;
}

function compileUpsell(scope: Scope, path: Path, file: CallFile['upsell']): Upsell | null {
  if (!file) return null;
  warnOfIdle(scope.context, path, file, ['offered']);
  const upsell: Upsell = {
    offered: share(scope, path, 'offered', file.offered),
    adds: law(scope.context, [...path, 'adds'], file.adds, ZERO),
    whenWaitingBelow: file.when_waiting_below ?? Infinity,
    accepted: share(scope, path, 'accepted', file.accepted),
    value: file.value ?? 0,
  };
  // Never fewer than none wait.
  return upsell.offered > 0 && upsell.whenWaitingBelow > 0 ? upsell : null;
}

function compileBalks(scope: Scope, path: Path, file: CallFile['balks']): Balks | null {
  if (!file) return null;
  warnOfIdle(scope.context, path, file, ['probability']);
  const balks: Balks = {
    whenWaitOver: duration(scope.context, [...path, 'when_wait_over'], file.when_wait_over, 0),
    probability: share(scope, path, 'probability', file.probability),
  };
  return balks.probability > 0 ? balks : null;
}

function compileBlocklist(scope: Scope, path: Path, file: CallFile['blocklist']): Blocklist | null {
  if (!file) return null;
  warnOfIdle(scope.context, path, file, ['share']);
  const { then = 'hang_up' } = file;
  const queue =
    then === 'hang_up' ? null : scope.queues.find(scope.context, [...path, 'then'], then, { word: 'hang_up' });
  const blocklist: Blocklist = {
    after: file.after,
    share: share(scope, path, 'share', file.share),
    then: queue ?? SENT_AWAY,
  };
  return blocklist.share > 0 ? blocklist : null;
}
