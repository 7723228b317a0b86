// The contracts made by dataworks-gen from create-connection.openapi.yaml. Do not edit: change the document and generate again.
export {
  createConnectionContract as createConnection,
} from "./create-connection.contract.gen.ts";
