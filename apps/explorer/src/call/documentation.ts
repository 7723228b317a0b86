import { documentation } from "@dataworks-kit/api/documentation";

/** What the contract says of the operation to people. */
export const createConnectionDocumentation = await documentation.createConnection();
