export {
  type DefaultCredentialsOptions,
  defaultCredentials,
} from "../credentials/node/default-credentials.ts";
export { fromCliConfig, regionFromCliConfig } from "../credentials/node/from-cli-config.ts";
export { type FileOptions, fromCredentialsFile } from "../credentials/node/from-credentials-file.ts";
export { type Environment, fromEnvironment } from "../credentials/node/from-environment.ts";
export type { FetchedProfile } from "../credentials/node/key-source.ts";
