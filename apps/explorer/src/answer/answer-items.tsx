import { type OperationContract, redactOutput, type Shape } from "@dataworks-kit/wire";
import { writeMember } from "../call/json-text.ts";
import { ScrollRegion } from "../view/scroll-region.tsx";
import { WORDS } from "../words.ts";
import { readJson, readMember } from "./answer-summary.ts";

interface AnswerItemsProps extends Pick<OperationContract, "operation" | "response"> {
  readonly body: string;
}

/** The items of a list in JSON as a table, a column for each member that any of them has. Secrets are masked. */
export function AnswerItems({ operation, response, body }: AnswerItemsProps) {
  const { pages } = operation;
  const items = pages && readMember(redactOutput(operation, readJson(body)), pages.items);
  if (!pages || !Array.isArray(items) || items.length === 0) return null;
  const rows = items.map((item) => new Map<string, unknown>(Object.entries(Object(item))));
  const declared = Object.keys(findShape(response.shape, pages.items).items?.properties ?? {});
  const names = new Set([...declared, ...rows.flatMap((row) => [...row.keys()])]);
  const columns = [...names].filter((name) => rows.some((row) => writeMember(row.get(name)) !== ""));
  return (
    <section>
      <h2>{WORDS.answer.items}</h2>
      <ScrollRegion label={WORDS.answer.items}>
        <table class="items">
          <thead>
            <tr>
              {columns.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={columns.map((name) => writeMember(row.get(name))).join(" ")}>
                {columns.map((name) => (
                  <td key={name}>{writeMember(row.get(name))}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  );
}

function findShape(shape: Shape, place: readonly string[]): Shape {
  return place.reduce<Shape>((found, name) => found.properties?.[name] ?? { type: "any" }, shape);
}
