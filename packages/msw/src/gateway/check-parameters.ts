import type { Issue } from "@dataworks-kit/wire/check";
import type { IncomingCall } from "./incoming-call.ts";
import { addExpectation, type Refusal, type Refuse } from "./refusal.ts";
import type { Input, SimulatedOperation } from "./simulated-operation.ts";

/** Checks the operation's own parameters: the required ones are there and not empty, and all of them fit the contract. */
export function checkParameters(
  { target: { contract, input }, refuse }: IncomingCall,
  demands: { readonly strict: boolean; readonly requireRegionId: boolean },
): Refusal | undefined {
  if (!contract) return undefined;
  const missing = contract.operation.parameters.find(({ name, required }) => {
    const isRequired = required || (name === "RegionId" && demands.requireRegionId);
    return isRequired && (!Object.hasOwn(input, name) || input[name] === "");
  });
  if (missing) return refuse(`Missing${missing.name}`);
  const result = contract.inputSchema["~standard"].validate(input);
  const found = "issues" in result ? result.issues[0] : undefined;
  const issue = (demands.strict ? findUnlistedValue(contract, input) : undefined) ?? found;
  return issue && (contract.refuseIssue?.(issue, input, refuse) ?? refuseInvalid(issue, refuse));
}

/** What is wrong with a value that an open list does not name, for a strict double. */
function findUnlistedValue({ operation }: SimulatedOperation, input: Input): Issue | undefined {
  const unlisted = operation.parameters.find(
    ({ name, open, enum: values = [] }) =>
      open && Object.hasOwn(input, name) && !values.some((known) => known === input[name]),
  );
  if (!unlisted) return undefined;
  const expected = `one of ${(unlisted.enum ?? []).map(String).join(", ")}`;
  return { message: `must be ${expected}`, path: [unlisted.name], keyword: "enum", expected };
}

/** `Invalid{Param}`, which names a place inside the parameter in the words of the wire (`Tag.1.Key`). */
function refuseInvalid(issue: Issue, refuse: Refuse): Refusal {
  const [parameter = "", ...inner] = issue.path;
  const refusal = refuse(`Invalid${parameter}`);
  const place = [parameter, ...inner.map((step) => (typeof step === "number" ? step + 1 : step))].join(".");
  return addExpectation(refusal, inner.length > 0 ? `${place} to be ${issue.expected}` : issue.expected);
}
