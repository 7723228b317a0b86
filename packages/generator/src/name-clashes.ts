import type { Problem } from "./generator-error.ts";
import type { DocumentModel, OperationModel } from "./model.ts";

/** What generated files import under its own name, or find there. */
const TAKEN = [
  "createFetchClient",
  "mergeHeaders",
  "globalThis",
  "paths",
  "CallOptions",
  "serializeParameters",
  "splitParameters",
  "withExactErrors",
  "withExactJson",
  "DocumentedError",
  "Int64",
  "Open",
  "Operation",
  "OperationContract",
  "OperationExamples",
  // The files of what several operations have alike.
  "shared.operation.gen.ts",
];

/** Names that the output would give twice. The first operation keeps a name; the second is refused. */
export function findNameClashes(models: readonly DocumentModel[]): Problem[] {
  const owners = new Map(TAKEN.map((name) => [name, "what generated files import"]));
  const problems: Problem[] = [];
  for (const model of models)
    for (const operation of model.operations) {
      const { descriptor, pointer } = operation;
      const names = listExportedNames(model, operation);
      const clash = names.find((name) => owners.has(name));
      if (clash) {
        const reason = `its name ${clash} is taken by ${owners.get(clash)}: give another operationId`;
        problems.push({ document: model.name, pointer, reason });
      }
      for (const name of names) owners.set(name, `${descriptor.action} of ${model.name}`);
    }
  return [...problems, ...models.flatMap(findCheckClashes)];
}

/** All that the files of an operation export; the first one stands for its document too. */
function listExportedNames({ operations }: DocumentModel, operation: OperationModel): string[] {
  const { camel, pascal, stem } = operation.names;
  const document =
    operation === operations[0]
      ? [
          `${camel}FetchClient`,
          ...["FetchClient", "Components", "FailedResponse", "Paths"].map((kind) => `${pascal}${kind}`),
        ]
      : [];
  return [
    camel,
    `${camel}Contract`,
    `${camel}Errors`,
    `${camel}Examples`,
    `${camel}Operation`,
    `${stem}.operation.gen.ts`,
    ...["Call", "ErrorCode", "Form", "Input", "Output", "Parameters", "Query"].map(
      (kind) => `${pascal}${kind}`,
    ),
    ...listValidatorNames(operation),
    ...document,
  ];
}

/** The check of a named schema stands in the same file as an operation's validators. */
function findCheckClashes({ name, operations, schemas }: DocumentModel): Problem[] {
  const taken = new Set(operations.flatMap(listValidatorNames));
  return schemas
    .filter(({ checkName }) => taken.has(checkName))
    .map(({ checkName, reference }) => ({
      document: name,
      pointer: reference,
      reason: `the name of its check, ${checkName}, is taken by a validator: give it another name`,
    }));
}

function listValidatorNames({ names }: OperationModel): string[] {
  return ["Input", "Output", "Error"].map((kind) => `${names.camel}${kind}Schema`);
}
