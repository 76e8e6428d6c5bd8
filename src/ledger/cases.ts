import { PAGE } from './legs.js';

/**
 * The second chapter: one row a case, a customer's need from the first contact until it is resolved or given up, over
 * redials. Written when the case ends; a case still open when the clock stops is written then, unresolved.
 */
export class CasePage {
  declare count: number;
  declare case_: Float64Array;
  /** The type under which the case counts. */
  declare type: Int32Array;
  /** Arrival of the first contact. */
  declare startedAt: Float64Array;
  /** When it was resolved or given up; the end of the clock if still open. */
  declare endedAt: Float64Array;
  declare resolved: Int32Array;
  /** 1 if resolved in the first contact that spoke to an agent. */
  declare firstContact: Int32Array;
  declare contacts: Int32Array;
  declare handoffs: Int32Array;
  /** Agents the customer spoke to, in all contacts (the same one twice counts twice). */
  declare agentsMet: Int32Array;
  /** The group that spoke to the customer last; NOBODY if none did. */
  declare lastGroup: Int32Array;
  /** Sum of waits on the line; all time on the line; all agents' time (ringing, talk, wrap-up), in seconds. */
  declare journeyWait: Float64Array;
  declare customerTime: Float64Array;
  declare agentTime: Float64Array;

  constructor() {
    this.count = 0;
    this.case_ = new Float64Array(PAGE);
    this.type = new Int32Array(PAGE);
    this.startedAt = new Float64Array(PAGE);
    this.endedAt = new Float64Array(PAGE);
    this.resolved = new Int32Array(PAGE);
    this.firstContact = new Int32Array(PAGE);
    this.contacts = new Int32Array(PAGE);
    this.handoffs = new Int32Array(PAGE);
    this.agentsMet = new Int32Array(PAGE);
    this.lastGroup = new Int32Array(PAGE);
    this.journeyWait = new Float64Array(PAGE);
    this.customerTime = new Float64Array(PAGE);
    this.agentTime = new Float64Array(PAGE);
  }
}
