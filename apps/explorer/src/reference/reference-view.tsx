import { createConnectionOperation } from "@dataworks-kit/api";
import type { FieldDocumentation } from "@dataworks-kit/wire";
import { createConnectionDocumentation } from "../call/documentation.ts";
import { Disclosure } from "../view/disclosure.tsx";
import { Inline, Prose } from "../view/prose.tsx";
import { WORDS } from "../words.ts";
import { FieldTable } from "./field-table.tsx";

const { summary, description, url, parameters, responses } = createConnectionDocumentation;
const { action, version, methods, idempotent, deprecated, successor } = createConnectionOperation;

/** The operation's documentation, as the contract has it. */
export function ReferenceView() {
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
      {parameters.flatMap(({ variants = {} }) =>
        Object.entries(variants).map(([type, { shapes }]) => (
          <Variant key={type} type={type} shapes={shapes.map(({ fields }) => fields)} />
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

function Variant({ type, shapes }: { type: string; shapes: readonly (readonly FieldDocumentation[])[] }) {
  const title = WORDS.reference.content(type);
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
