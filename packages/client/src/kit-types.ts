import type * as operations from "@dataworks-kit/api/operations";
import type { Operation } from "@dataworks-kit/wire";

// What the compiler knows of the operations of the kit, told from their handles. Nothing of it is there at run time.

type CallsOf<Handle> = Handle extends Operation<infer Call> ? Call : never;
type KitCall = CallsOf<(typeof operations)[keyof typeof operations]>;

/** The documented codes of all operations of the kit. */
export type KnownCode = KitCall["errorCode"];

type InputWithKinds<Call> = Call extends { readonly governor: string; readonly input: infer Input }
  ? Input
  : never;

/** The inputs of the kit in which a parameter decides what others may be, such as the type of a data source about its Content. */
export type KitInputWithKinds = InputWithKinds<KitCall>;
