import type * as operations from "@dataworks-kit/api/operations";
import type { Operation } from "@dataworks-kit/wire";

// Types of the kit's operations, taken from their handles. They do not exist at run time.

type CallOfHandle<Handle> = Handle extends Operation<infer Call> ? Call : never;
type KitCall = CallOfHandle<(typeof operations)[keyof typeof operations]>;

/** The documented codes of all operations of the kit. */
export type KnownCode = KitCall["errorCode"];

/** The inputs of the kit in which a parameter decides what others may be, such as the type of a data source about its Content. */
export type KitInputWithKinds = Extract<KitCall, { readonly governor: string }>["input"];
