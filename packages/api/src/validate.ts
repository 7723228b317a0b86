// Apart from the index, so that who does not validate does not load the checks.
export {
  createConnectionErrorSchema,
  createConnectionInputSchema,
  createConnectionOutputSchema,
  type Issue,
  type Path,
  type StandardSchema,
} from "./generated/validate.gen.ts";
