/** Commands of the contract that are not built yet: in no help, but known when asked for. */
export const LATER_COMMANDS: readonly string[] = ['sweep', 'staff', 'merge', 'fit'];

/** Options of the contract that are not built yet. */
export const LATER_OPTIONS: readonly string[] = ['--shard', '--report', '--vary', '--target', '--cheapest', '--resume'];

/** Files of --output, and of --records, that would get a format that is not built yet. */
export const LATER_EXTENSIONS = {
  report: new Map([['.html', 'html']]),
  rows: new Map([['.parquet', 'parquet']]),
} as const;
