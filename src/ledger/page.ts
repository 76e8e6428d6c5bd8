/** Rows in a page; whoever reads the ledger is called when a page is full. A power of two, and small enough for a page to stay in the cache. */
export const PAGE = 1024;
