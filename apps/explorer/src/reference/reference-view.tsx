import type { FieldDocumentation } from "@dataworks-kit/wire";
import type { OpenedOperation } from "../call/opened-operation.ts";
import { findGovernor } from "../call/parameter.ts";
import { Disclosure } from "../view/disclosure.tsx";
import { Inline, Prose } from "../view/prose.tsx";
import { WORDS } from "../words.ts";
import { FieldTable } from "./field-table.tsx";

/** The operation's documentation, as the contract has it. */
export function ReferenceView({ operation, documentation }: OpenedOperation) {
  const { summary, description, url, parameters, responses } = documentation;
  const { action, version, methods, idempotent, deprecated, successor } = operation;
  const governor = findGovernor(operation) ?? "";
  return (
    <article class="reference">
      <h2>
        {action}: {summary}
      </h2>
      {deprecated && <p class="notice">{WORDS.reference.deprecated(successor ?? "")}</p>}
      <Prose text={description} />
      <p>{WORDS.reference.facts(version, methods.join(", "), idempotent)}</p>
      {url && (
        <p>
          <a href={url} rel="noreferrer noopener">
            {WORDS.reference.vendor}
          </a>
        </p>
      )}
      <h2>{WORDS.reference.parameters}</h2>
      <FieldTable title={WORDS.reference.parameters} fields={parameters} />
      {parameters.flatMap(({ name, variants = {} }) =>
        Object.entries(variants).map(([variant, { shapes }]) => (
          <Variant
            key={`${name} ${variant}`}
            title={WORDS.reference.variant(name, governor, variant)}
            shapes={shapes.map(({ fields }) => fields)}
          />
        )),
      )}
      <h2>{WORDS.reference.responses}</h2>
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
  return (
    <Disclosure class="variant" summary={title}>
      {shapes.map((fields, index) => (
        <div key={fields.map(({ name }) => name).join()}>
          {index > 0 && <p>{WORDS.reference.or}</p>}
          <FieldTable
            title={shapes.length > 1 ? `${title}, ${WORDS.call.shape(index + 1)}` : title}
            fields={fields}
          />
        </div>
      ))}
    </Disclosure>
  );
}
