/** The most characters of Content, and of a pasted answer, that the page takes. The double takes a body of 1 MiB. */
export const LONGEST_TEXT = 256 * 1024;
