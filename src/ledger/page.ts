/** Rows in a page; whoever reads the ledger is called when a page is full. A power of two, and small enough for a page to stay in the cache. */
export const PAGE = 1024;
/**
 * From column to column in an array that holds several: a page and a little. A round number of kilobytes would put all
 * columns of a row into the same few places of the processor's first cache, where they drive each other out.
 */
export const APART = PAGE + 16;
