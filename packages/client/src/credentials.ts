import { optionError } from "./option-error.ts";

/** An access key; with a `securityToken` a temporary one of STS. */
export interface Credentials {
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
  readonly securityToken?: string;
}

/** What a header and a signature can carry. A comma would end the id in the header Authorization. */
const FORMS = { accessKeyId: /^[!-+\--~]+$/, accessKeySecret: /^[!-~]+$/, securityToken: /^[!-~]+$/ };

/**
 * A copy of credentials that can sign.
 *
 * @throws DataWorksError of kind `config` that names the member; it never repeats a value.
 */
export function requireCredentials(given: Credentials): Credentials {
  if (typeof given !== "object" || given === null)
    throw optionError("credentials", "an object with accessKeyId and accessKeySecret");
  const { accessKeyId, accessKeySecret, securityToken } = given;
  requireForm("accessKeyId", accessKeyId);
  requireForm("accessKeySecret", accessKeySecret);
  if (securityToken === undefined) return { accessKeyId, accessKeySecret };
  requireForm("securityToken", securityToken);
  return { accessKeyId, accessKeySecret, securityToken };
}

function requireForm(member: keyof typeof FORMS, value: unknown): void {
  const option = `credentials.${member}`;
  if (typeof value !== "string" || value === "") throw optionError(option, "a text that is not empty");
  if (!FORMS[member].test(value))
    throw optionError(option, "printable ASCII without spaces; is there a line break at its end?");
}
