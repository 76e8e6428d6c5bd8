/** Exit status of the program, by the contract. */
export const EXIT = {
  fine: 0,
  expectationFailed: 1,
  wrongUsage: 2,
  undecided: 3,
  internal: 4,
  interrupted: 130,
} as const;

/** Something the user is told in one or two lines, with the exit status it deserves. Never shown with a stack. */
export class Failure extends Error {
  readonly exitCode: number;
  /** What to do about it. */
  readonly remedy: string | undefined;

  constructor(exitCode: number, message: string, remedy?: string) {
    super(message);
    this.name = 'Failure';
    this.exitCode = exitCode;
    this.remedy = remedy;
  }
}

/** The command line asks for something that cannot be. */
export function wrongUsage(message: string, remedy?: string): Failure {
  return new Failure(EXIT.wrongUsage, message, remedy);
}
