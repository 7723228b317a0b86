/** The process's environment, or one like it. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** A variable of the environment; an empty one counts as not set. */
export function variableIn(env: Environment, name: string): string | undefined {
  return env[name] || undefined;
}
