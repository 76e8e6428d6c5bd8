/** The version of ccsim, as in package.json (a test holds the two together). Part of every report. */
export const VERSION = '0.1.0';
