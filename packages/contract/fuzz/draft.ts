import { createConnectionExamples, createConnectionOperation } from "@dataworks-kit/api";
import * as contracts from "@dataworks-kit/api/contracts";
import type { AccessKey } from "@dataworks-kit/msw/simulator";
import { formatTimestamp, type NameValue } from "@dataworks-kit/signature";
import { ALGORITHMS, type Algorithm, layOutRequest } from "@dataworks-kit/signature/request";
import { flattenParameters, type OperationContract, type OperationDescriptor } from "@dataworks-kit/wire";
import type { CalledOperation } from "../lab/declared-operation.ts";
import type { Random } from "../lab/random.ts";
import { KEYS, NOW } from "./world.ts";

/** A call before it is signed. */
export interface Draft {
  readonly called: CalledOperation;
  readonly scheme: Algorithm;
  readonly method: string;
  readonly path: string;
  readonly query: readonly NameValue[];
  readonly form: readonly NameValue[];
  /** An empty `x-acs-content-sha256` is filled in when the call is signed. */
  readonly headers: readonly NameValue[];
  readonly key: AccessKey;
  /** The text that stands for each secret inside Content. */
  readonly secret: string;
}

/** What tells one call from another. */
export interface Marks {
  readonly name: string;
  readonly nonce: string;
  readonly secret: string;
}

/** What is called besides CreateConnection, which is most of what is made: it alone has Content of every type. */
const OTHERS: readonly OperationContract[] = Object.values(contracts).filter(
  ({ operation }) => operation.action !== "CreateConnection",
);
const INPUTS = Object.values(createConnectionExamples.inputs);
const SECRET_MEMBERS = new Set(["accessKey", "password", "securityToken"]);
const HOST = "dataworks.cn-shanghai.aliyuncs.com";

/** A documented example of any operation as a call that the double reads, in any of the ways in which it may travel. */
export function goodDraft(random: Random, marks: Marks): Draft {
  return createDraft(random.chance(0.7) ? creation(random, marks) : otherCall(random, marks), random, marks);
}

/** As `goodDraft`, always of CreateConnection. */
export function creationDraft(random: Random, marks: Marks): Draft {
  return createDraft(creation(random, marks), random, marks);
}

function createDraft(call: OwnPart, random: Random, marks: Marks): Draft {
  const scheme = random.pick(ALGORITHMS);
  const [documented = "POST"] = call.operation.methods;
  const method = random.chance(0.7) ? documented : "GET";
  const { query, form, headers } = layOutDraft(call, { scheme, method, nonce: marks.nonce }, random);
  const hash: readonly NameValue[] = scheme === "HMAC-SHA1" ? [] : [["x-acs-content-sha256", ""]];
  return {
    called: call.operation,
    scheme,
    method,
    path: "/",
    key: KEYS.owner,
    secret: marks.secret,
    query,
    form: form ?? [],
    headers: [["Host", HOST], ...headers, ...hash],
  };
}

type Chosen = Pick<Draft, "scheme" | "method"> & Pick<Marks, "nonce">;

/** The own and the common parameters, each in the query or the form. */
function layOutDraft({ operation, own }: OwnPart, { scheme, method, nonce }: Chosen, random: Random) {
  const isOwnInForm = method !== "GET" && random.chance(0.6);
  const isCommonInForm = isOwnInForm && random.chance(0.5);
  const names = new Set(own.map(([name]) => name));
  return layOutRequest({
    ...operation,
    ...KEYS.owner,
    algorithm: scheme,
    method,
    parameters: own,
    nonce,
    url: `https://${HOST}/`,
    parametersIn: (name) => ((names.has(name) ? isOwnInForm : isCommonInForm) ? "body" : "query"),
    format: random.pick(["JSON", "XML"] as const),
    timestamp: timestamp(random, scheme),
  });
}

/** The operation of a call, and its own parameters. */
interface OwnPart {
  readonly operation: OperationDescriptor;
  readonly own: readonly NameValue[];
}

function creation(random: Random, { name, secret }: Marks): OwnPart {
  const { Content, ...input } = random.chance(0.1) ? unlistedInput(random) : random.pick(INPUTS);
  const members = Object.entries(Content).map(([member, value]) => [
    member,
    SECRET_MEMBERS.has(member) ? secret : value,
  ]);
  const own = flattenParameters(createConnectionOperation, {
    ...input,
    Name: name,
    Content: Object.fromEntries(members),
  });
  return { operation: createConnectionOperation, own };
}

/** An example of another operation; its Content, where it has one, holds the secret. */
function otherCall(random: Random, { name, secret }: Marks): OwnPart {
  const { operation, examples } = random.pick(OTHERS);
  const input = random.pick(Object.values(examples.inputs)) as Readonly<Record<string, unknown>>;
  const own = flattenParameters(operation, {
    ...input,
    ...("Name" in input && random.chance(0.5) && { Name: name }),
    ...("Content" in input && { Content: { database: "d", username: "u", password: secret } }),
    ...("ConnectionProperties" in input && {
      ConnectionProperties: { ...Object(input.ConnectionProperties), password: secret },
    }),
  });
  return { operation, own };
}

/** Of a type that the vendor does not list, which the double takes with any JSON object. */
function unlistedInput(random: Random) {
  const ConnectionType = random.pick(["redis", "drds", "elasticsearch", "Redis", "x_1"]);
  const Content = random.pick([
    { password: "" },
    { endpoint: "h:1", nodes: [1, { a: null }], accessKey: "" },
    {},
  ]);
  return { ConnectionType, ProjectId: 1, EnvType: 1, Content };
}

/** As it is documented, or with a fraction of a second, as clients send it that HMAC-SHA1 signs. */
function timestamp(random: Random, scheme: Draft["scheme"]): string {
  const text = formatTimestamp(NOW);
  if (scheme !== "HMAC-SHA1" || random.chance(0.8)) return text;
  return text.replace("Z", `.${"123456789".slice(0, 3 + random.below(7))}Z`);
}
