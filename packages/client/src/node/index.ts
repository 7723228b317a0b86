export type { Credentials, CredentialsProvider } from "../credentials/credentials.ts";
export {
  type DefaultCredentialsOptions,
  defaultCredentials,
} from "../credentials/node/default-credentials.ts";
export { fromCliConfig, regionFromCliConfig } from "../credentials/node/from-cli-config.ts";
export { type FileOptions, fromCredentialsFile } from "../credentials/node/from-credentials-file.ts";
export { fromEnvironment } from "../credentials/node/from-environment.ts";
export type { AskedSource, Environment, FetchedProfile } from "../credentials/node/key-source.ts";
export { type NodeTransportOptions, nodeTransport } from "../transport/node/node-transport.ts";
export type { Connection, Enter, Phase } from "../transport/phase.ts";
export type {
  Transport,
  TransportAnswer,
  TransportOptions,
  TransportRequest,
} from "../transport/transport.ts";
