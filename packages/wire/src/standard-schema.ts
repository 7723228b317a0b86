/** The way to a value from the root: names and indices. It goes on inside the JSON of a string. */
export type Path = readonly (string | number)[];

/** A fault of a value. It never holds the value itself, which may be a secret. */
export interface Issue {
  readonly message: string;
  readonly path: readonly (string | number)[];
  /** The schema keyword that failed, for example `required`. */
  readonly keyword: string;
  /** The expected value, in words. */
  readonly expected: string;
}

/** Reports what is wrong with a value; adds nothing when it is right. Each keyword ignores types that it is not about. */
export type Check = (value: unknown, path: Path, issues: Issue[]) => void;

/** The Standard Schema interface (https://standardschema.dev), version 1, with our issues. */
export interface StandardSchema<T> {
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: "dataworks-gen";
    readonly validate: (value: unknown) => { readonly value: T } | { readonly issues: readonly Issue[] };
    readonly types?: { readonly input: T; readonly output: T };
  };
}

/** Makes a Standard Schema of a check. The value is returned as it came. */
export function standardSchema<T>(check: Check): StandardSchema<T> {
  const validate = (value: unknown) => {
    const issues: Issue[] = [];
    check(value, [], issues);
    return issues.length > 0 ? { issues } : { value: value as T };
  };
  return { "~standard": { version: 1, vendor: "dataworks-gen", validate } };
}

/** Adds an issue in the one wording that all checks share. */
export function fail(issues: Issue[], path: Path, keyword: string, expected: string): void {
  issues.push({ message: `must be ${expected}`, path, keyword, expected });
}
