// Apart from the index, so that a program that does not validate does not load the checks.
export {
  createConnectionErrorSchema,
  createConnectionInputSchema,
  createConnectionOutputSchema,
} from "./generated/validate.gen.ts";
