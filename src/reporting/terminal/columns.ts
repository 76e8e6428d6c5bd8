import type { Figures } from '../../statistics/answer.js';

/** A column of a table: its heading and the metric it shows. */
export interface Column {
  readonly head: string;
  readonly metric: string;
  /** The unit, where it is not the metric's own. */
  readonly unit?: string;
  /** Shown only when some row has something to show there. */
  readonly ifAny?: true;
  /** Makes sense of days only, not of a study. */
  readonly ofDays?: true;
}

/** Whether some row of a table has something to tell in a column. */
export function isWorthShowing({ metric, ifAny }: Column, rows: readonly (readonly [string, Figures])[]): boolean {
  return rows.some(([, figures]) => {
    const mean = figures.get(metric)?.mean;
    return mean !== undefined && mean !== null && (mean !== 0 || !ifAny);
  });
}

// In order of importance: what does not fit on the line falls off at the end.

/** What a queue's line tells. */
export const QUEUE_COLUMNS: readonly Column[] = [
  { head: 'offered', metric: 'offered' },
  { head: 'answered', metric: 'answered' },
  { head: 'abandoned', metric: 'abandonment' },
  { head: 'service level', metric: 'service_level' },
  { head: 'ASA', metric: 'asa' },
  { head: '95 % within', metric: 'wait_p95' },
  { head: 'in line', metric: 'queue_length' },
  { head: 'blocked', metric: 'blocked', ifAny: true },
  { head: 'overflowed', metric: 'overflowed', ifAny: true },
  { head: 'closed out', metric: 'closed_out', ifAny: true },
  { head: 'tickets', metric: 'tickets', ifAny: true },
  { head: 'backlog', metric: 'backlog', ifAny: true },
  { head: "others' calls", metric: 'foreign', ifAny: true },
];

/** What a call type's line tells. */
export const CALL_COLUMNS: readonly Column[] = [
  { head: 'offered', metric: 'offered' },
  { head: 'abandoned', metric: 'abandonment' },
  { head: 'service level', metric: 'service_level' },
  { head: 'ASA', metric: 'asa' },
  { head: 'AHT', metric: 'aht' },
  { head: 'resolved', metric: 'resolved' },
  { head: 'handoffs', metric: 'handoffs_per_contact', ifAny: true },
  { head: 'redials', metric: 'redials', ifAny: true },
];

/** What an agent group's line tells. */
export const AGENT_COLUMNS: readonly Column[] = [
  { head: 'answered', metric: 'answered' },
  { head: 'AHT', metric: 'aht' },
  { head: 'occupancy', metric: 'occupancy' },
  { head: 'utilisation', metric: 'utilisation' },
  { head: 'passed on', metric: 'transfer_rate', ifAny: true },
  { head: 'asked', metric: 'consults', ifAny: true },
  { head: 'overtime', metric: 'overtime', ifAny: true },
  { head: 'cost', metric: 'cost', ifAny: true },
  { head: 'of all resolved', metric: 'resolved_share', ifAny: true },
];

/** What callers of a type went through, over all their contacts; told only where there is more to a journey than one talk. */
export const JOURNEY_COLUMNS: readonly Column[] = [
  { head: 'stated', metric: 'times_stated' },
  { head: 'agents met', metric: 'agents_met' },
  { head: 'handoffs', metric: 'handoffs_per_case', ifAny: true },
  { head: 'contacts', metric: 'contacts_per_case' },
  { head: 'waiting in all', metric: 'journey_wait' },
  { head: 'first contact', metric: 'fcr' },
  { head: 'resolved', metric: 'resolved' },
  { head: 'effort', metric: 'effort', ifAny: true },
  { head: "agents' time", metric: 'agent_time' },
];

/** What the line of a node of the IVR tells. */
export const NODE_COLUMNS: readonly Column[] = [
  { head: 'entered', metric: 'entered' },
  { head: 'passed on', metric: 'passed_on' },
  { head: 'contained', metric: 'contained', ifAny: true },
  { head: 'deflected', metric: 'deflected', ifAny: true },
  { head: 'closed out', metric: 'closed_out', ifAny: true },
  { head: 'no input', metric: 'no_input', ifAny: true },
  { head: 'wrong key', metric: 'mistaken', ifAny: true },
  { head: 'time', metric: 'time' },
];

/** What is told of a surge. */
export const SURGE_COLUMNS: readonly Column[] = [
  { head: 'offered', metric: 'offered' },
  { head: 'abandoned', metric: 'abandonment' },
  { head: 'service level', metric: 'service_level' },
  { head: 'ASA', metric: 'asa' },
  { head: 'longest', metric: 'wait_max' },
  { head: 'time to drain', metric: 'time_to_drain' },
];

/** The whole centre, told in lines: what belongs together stands together, and what is nothing is not said. */
export const WHOLE: readonly { readonly head: string; readonly items: readonly Column[] }[] = [
  {
    head: 'calls',
    items: [
      { head: 'offered', metric: 'offered' },
      { head: 'answered', metric: 'answered' },
      { head: 'abandoned', metric: 'abandoned' },
      { head: 'blocked', metric: 'blocked', ifAny: true },
      { head: 'contained', metric: 'contained', ifAny: true },
      { head: 'closed out', metric: 'closed_out', ifAny: true },
      { head: 'of which by the block list', metric: 'blocked_by_policy', ifAny: true },
      { head: 'still in line at the end', metric: 'in_system', ifAny: true },
      { head: 'redials', metric: 'redials', ifAny: true },
      { head: 'days on target', metric: 'target_met', ofDays: true },
    ],
  },
  {
    head: 'menu',
    items: [
      { head: 'contained', metric: 'containment', ifAny: true },
      { head: 'time in it', metric: 'ivr_time' },
      { head: 'identified', metric: 'identified_in_ivr', ifAny: true },
      { head: 'gamed', metric: 'gamed', ifAny: true },
      { head: 'misrouted', metric: 'misroutes', ifAny: true },
      { head: 'waiting of those who gamed', metric: 'gamed_wait', ifAny: true },
      { head: 'of the honest', metric: 'honest_wait', ifAny: true },
    ],
  },
  {
    head: 'waits',
    items: [
      { head: 'ASA', metric: 'asa' },
      { head: 'had to wait', metric: 'delayed' },
      { head: 'half within', metric: 'wait_p50' },
      { head: '80 % within', metric: 'wait_p80' },
      { head: '95 % within', metric: 'wait_p95' },
      { head: 'longest', metric: 'wait_max' },
      { head: 'abandoned after', metric: 'time_to_abandon' },
      { head: 'in line', metric: 'queue_length' },
      { head: 'at most', metric: 'queue_length_max' },
      { head: 'told wrong by', metric: 'ewt_error', ifAny: true },
    ],
  },
  {
    head: 'work',
    items: [
      { head: 'AHT', metric: 'aht' },
      { head: 'talk', metric: 'talk' },
      { head: 'on hold', metric: 'hold', ifAny: true },
      { head: 'wrap-up', metric: 'wrap_up', ifAny: true },
      { head: 'offered load in Erlangs', metric: 'offered_load' },
      { head: 'occupancy', metric: 'occupancy' },
      { head: 'overtime', metric: 'overtime', ifAny: true },
      { head: 'lines busy', metric: 'lines_busy' },
      { head: 'at most', metric: 'lines_busy_max' },
    ],
  },
  {
    head: 'cases',
    items: [
      { head: 'resolved', metric: 'resolved' },
      { head: 'in the first contact', metric: 'fcr' },
      { head: 'contacts', metric: 'contacts_per_case' },
      { head: 'agents met', metric: 'agents_met' },
      { head: 'handoffs', metric: 'handoffs_per_case', ifAny: true },
      { head: 'waiting in all', metric: 'journey_wait' },
      { head: 'time to resolution', metric: 'time_to_resolution' },
      { head: 'stated', metric: 'times_stated' },
      { head: 'an agent asked', metric: 'consults', ifAny: true },
      { head: 'called again', metric: 'repeat_rate', ifAny: true },
      { head: 'abandoned after a handoff', metric: 'abandoned_after_handoff', ifAny: true },
      { head: 'effort', metric: 'effort', ifAny: true },
    ],
  },
  {
    head: 'later',
    items: [
      { head: 'promises kept', metric: 'promise_kept' },
      { head: 'called back after', metric: 'callback_delay' },
      { head: '90 % within', metric: 'callback_delay_p90' },
      { head: 'waiting for it', metric: 'callbacks_waiting' },
      { head: 'tickets', metric: 'tickets' },
      { head: 'taken after', metric: 'ticket_wait' },
      { head: 'backlog', metric: 'backlog' },
    ],
  },
  {
    head: 'money',
    items: [
      { head: 'cost', metric: 'cost', ifAny: true },
      { head: 'of which lines', metric: 'line_cost', ifAny: true },
      { head: 'for a resolved case', metric: 'cost_per_case', ifAny: true },
      { head: 'value', metric: 'value', ifAny: true },
      { head: 'offers accepted', metric: 'upsells', ifAny: true },
    ],
  },
];
