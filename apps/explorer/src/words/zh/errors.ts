import type { DocumentedError } from "@dataworks-kit/wire";
import type { ErrorTextZh } from "./errors/error-text.ts";
import { GATEWAY_ERRORS_ZH } from "./errors/gateway.ts";
import { SERVICE_ERRORS_ZH } from "./errors/service.ts";
import { ACS3_MISMATCH_ZH, SIGNING_ERRORS_ZH } from "./errors/signing.ts";

const TABLES = [GATEWAY_ERRORS_ZH, SIGNING_ERRORS_ZH, SERVICE_ERRORS_ZH];

/**
 * The meaning of a documented error in Chinese, and what to do. Errors that only name a parameter are told by their message,
 * so that a parameter of a new operation has a text too; `undefined` for an error without one.
 */
export function findErrorTextZh(error: Pick<DocumentedError, "code" | "message">): ErrorTextZh | undefined {
  return findOwnText(error) ?? describeParameter(error.message);
}

function findOwnText({ code, message }: Pick<DocumentedError, "code" | "message">): ErrorTextZh | undefined {
  // The one code that has two texts: only the one for ACS3 repeats a canonical request.
  if (code === "SignatureDoesNotMatch" && message.includes("CanonicalRequest")) return ACS3_MISMATCH_ZH;
  return TABLES.find((table) => Object.hasOwn(table, code))?.[code];
}

const MISSING = /^(\w+) is mandatory for this action\.$/;
const INVALID = /^Specified parameter (\w+) is not valid\.$/;

function describeParameter(message: string): ErrorTextZh | undefined {
  const [, missing] = MISSING.exec(message) ?? [];
  if (missing !== undefined)
    return {
      summary: `缺少 ${missing}。`,
      description: `请发送 ${missing}。如果它放在表单请求体中，网关可能只读取查询字符串。`,
    };
  const [, name] = INVALID.exec(message) ?? [];
  if (name === undefined) return undefined;
  return { summary: `${name} 无效。`, description: `请按契约对 ${name} 的规定发送。` };
}
