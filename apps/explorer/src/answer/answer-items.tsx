import { redactOutput, type Shape } from "@dataworks-kit/wire";
import { writeMember } from "../call/json-text.ts";
import type { OpenedOperation } from "../call/opened-operation.ts";
import { Table } from "../view/table.tsx";
import { useWords } from "../words/use-words.ts";
import { readJson, readMember } from "./answer-summary.ts";
import { listItemActions, toItemValues } from "./item-actions.ts";
import type { Ways } from "./next-steps.tsx";

interface AnswerItemsProps extends Pick<Ways, "onBegin"> {
  readonly opened: OpenedOperation;
  readonly body: string;
}

/**
 * The items of a list in JSON as a table, a column for each member that any of them has. Secrets are masked. From a row a person goes
 * on to what changes or deletes it.
 */
export function AnswerItems({ opened, body, onBegin }: AnswerItemsProps) {
  const { operation, response } = opened;
  const words = useWords();
  const { pages } = operation;
  const items = pages && readMember(redactOutput(operation, readJson(body)), pages.items);
  if (!pages || !Array.isArray(items) || items.length === 0) return null;
  const rows = items.map((item) => new Map<string, unknown>(Object.entries(Object(item))));
  const declared = Object.keys(findShape(response.shape, pages.items).items?.properties ?? {});
  const actions = listItemActions(opened);
  const names = new Set([...declared, ...rows.flatMap((row) => [...row.keys()])]);
  const columns = [...names].filter((name) => rows.some((row) => writeMember(row.get(name)) !== ""));
  const titles = actions.length > 0 ? [words.answer.actions, ...columns] : columns;
  return (
    <section>
      <h2>{words.answer.items}</h2>
      <Table class="items" label={words.answer.items} titles={titles}>
        {rows.map((row) => (
          <tr key={columns.map((name) => writeMember(row.get(name))).join(" ")}>
            {actions.length > 0 && (
              <td class="acts">
                {actions.map((one) => (
                  <button
                    key={one.name}
                    type="button"
                    class="quiet"
                    aria-label={words.answer.act(one.action, writeMember(row.get(one.id.member)))}
                    onClick={() => onBegin(one.name, toItemValues(one, row))}
                  >
                    {one.action}
                  </button>
                ))}
              </td>
            )}
            {columns.map((name) => (
              <td key={name}>{writeMember(row.get(name))}</td>
            ))}
          </tr>
        ))}
      </Table>
    </section>
  );
}

function findShape(shape: Shape, place: readonly string[]): Shape {
  return place.reduce<Shape>((found, name) => found.properties?.[name] ?? { type: "any" }, shape);
}
