// The handles made by dataworks-gen from create-connection.openapi.yaml. Do not edit: change the document and generate again.
export {
  createConnectionOperation as createConnection,
} from "./create-connection.operation.gen.ts";
