/**
 * The most characters of Content. Each can become nine when it is encoded, and the double takes a body of 1 MiB; so can
 * the page: all of its steps are computed again with each letter.
 */
export const LONGEST_CONTENT = 110 * 1024;
