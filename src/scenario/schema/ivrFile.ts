import type { ClockText, LawText, ProbabilityText } from '../quantities/texts.js';

/** A node of the IVR as it is written; the root is one too. */
export interface IvrNodeFile {
  readonly name?: string;
  readonly label?: string;
  readonly hours?: IvrHoursFile;
  readonly say?: LawText;
  readonly deflects?: SharesFile;
  readonly identify?: { readonly time: LawText; readonly succeeds: ProbabilityText };
  readonly menu?: ReadonlyMap<string, IvrNodeFile>;
  readonly queue?: string;
  readonly self_service?: SelfServiceFile;
  readonly then?: IvrThenFile;
  readonly press?: ReadonlyMap<string, SharesFile>;
  readonly mistakes?: ProbabilityText;
  readonly no_input?: ProbabilityText | NoInputFile;
}

/** `hang_up`, the name of a node, or a node. */
export type IvrThenFile = string | IvrNodeFile;

export type SharesFile = ReadonlyMap<string, ProbabilityText>;

export interface IvrHoursFile {
  readonly from: ClockText;
  readonly to: ClockText;
  readonly closed?: { readonly say?: LawText; readonly then?: IvrThenFile };
}

export interface SelfServiceFile {
  readonly time: LawText;
  readonly contains: ProbabilityText | SharesFile;
  readonly then?: IvrThenFile;
}

export interface NoInputFile {
  readonly probability: ProbabilityText;
  readonly timeout?: LawText;
  readonly then?: IvrThenFile;
}
