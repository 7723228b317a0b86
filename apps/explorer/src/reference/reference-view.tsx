import type { FieldDocumentation } from "@dataworks-kit/wire";
import type { OpenedOperation } from "../call/opened-operation.ts";
import { findGovernor } from "../call/parameter.ts";
import { Disclosure } from "../view/disclosure.tsx";
import { Inline, Prose } from "../view/prose.tsx";
import { useWords } from "../words/use-words.ts";
import { FieldTable } from "./field-table.tsx";

/** The operation's documentation, as the contract has it. */
export function ReferenceView({ operation, documentation }: OpenedOperation) {
  const words = useWords();
  const { summary, description, url, parameters, responses } = documentation;
  const { action, version, methods, idempotent, deprecated, successor } = operation;
  const governor = findGovernor(operation) ?? "";
  return (
    <article class="reference">
      <h2>
        {action}: {summary}
      </h2>
      {deprecated && <p class="notice">{words.reference.deprecated(successor ?? "")}</p>}
      <Prose text={description} />
      <p>{words.reference.facts(version, methods.join(", "), idempotent)}</p>
      {url && (
        <p>
          <a href={url} rel="noreferrer noopener">
            {words.reference.vendor}
          </a>
        </p>
      )}
      <h2>{words.reference.parameters}</h2>
      <FieldTable title={words.reference.parameters} fields={parameters} />
      {parameters.flatMap(({ name, variants = {} }) =>
        Object.entries(variants).map(([variant, { shapes }]) => (
          <Variant
            key={`${name} ${variant}`}
            title={words.reference.variant(name, governor, variant)}
            shapes={shapes.map(({ fields }) => fields)}
          />
        )),
      )}
      <h2>{words.reference.responses}</h2>
      <dl class="responses">
        {responses.map((response) => (
          <div key={response.status}>
            <dt>{response.status}</dt>
            <dd>
              <Inline text={response.description} />
            </dd>
          </div>
        ))}
      </dl>
    </article>
  );
}

interface VariantProps {
  readonly title: string;
  readonly shapes: readonly (readonly FieldDocumentation[])[];
}

function Variant({ title, shapes }: VariantProps) {
  const words = useWords();
  return (
    <Disclosure class="variant" summary={title}>
      {shapes.map((fields, index) => (
        <div key={fields.map(({ name }) => name).join()}>
          {index > 0 && <p>{words.reference.or}</p>}
          <FieldTable
            title={shapes.length > 1 ? `${title}, ${words.call.shape(index + 1)}` : title}
            fields={fields}
          />
        </div>
      ))}
    </Disclosure>
  );
}
