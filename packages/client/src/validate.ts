// Apart from the index, so that who does not validate does not load the checks.
export { createConnectionInputSchema } from "@dataworks-kit/api/validate";
