/** What was wrong: the given world, an option, a script, an operation that was plugged in, or the port to listen at. */
export type SimulatorErrorKind = "world" | "option" | "script" | "operation" | "listen";

/** Thrown when the double is set up wrongly. What a caller does wrong is answered and never thrown. */
export class SimulatorError extends Error {
  override readonly name = "SimulatorError";
  readonly kind: SimulatorErrorKind;

  constructor(kind: SimulatorErrorKind, message: string, options?: ErrorOptions) {
    super(message, options);
    this.kind = kind;
  }
}
