/** A parameter or a header: its name and its value, both decoded. */
export type NameValue = readonly [name: string, value: string];
