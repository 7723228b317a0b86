import type { Json } from "@dataworks-kit/generator";

/** A document, and a program that uses what is made of it; it must compile, but for the lines that say otherwise. */
export type TypeCase = readonly [title: string, document: Json, use: string];
