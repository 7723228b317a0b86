// The index of validators made by dataworks-gen from create-connection.openapi.yaml. Do not edit: change the document and generate again.
export {
  createConnectionInputSchema,
  createConnectionOutputSchema,
  createConnectionErrorSchema,
} from "./create-connection.validate.gen.ts";
