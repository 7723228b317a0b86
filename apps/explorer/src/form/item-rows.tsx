import { type FieldDocumentation, parseJson, type Shape, stringifyJson } from "@dataworks-kit/wire";
import type { Issue } from "@dataworks-kit/wire/check";
import { useRef } from "preact/hooks";
import { readItems, writeMember } from "../call/json-text.ts";
import { useWords } from "../words/use-words.ts";
import { DocumentedField } from "./documented-field.tsx";
import { findIssue } from "./find-issue.ts";
import { ObjectFields } from "./object-fields.tsx";
import { listMemberFields, listShapeFields } from "./undocumented-fields.ts";

interface ItemRowsProps {
  readonly name: string;
  /** What the contract says of an item. */
  readonly items: Shape | undefined;
  /** Names of members that are secrets. */
  readonly secrets: readonly string[];
  /** A documented array, which says what items look like where the contract does not. */
  readonly example: unknown;
  readonly text: string;
  readonly issues: readonly Issue[];
  readonly onText: (text: string) => void;
}

/** The items of an array, each a row that can be taken away; and a button that adds one. */
export function ItemRows(props: ItemRowsProps) {
  const words = useWords();
  const { name, text, onText } = props;
  const add = useRef<HTMLButtonElement>(null);
  const items = readItems(text);
  if (!items) return <p class="error">{words.call.noArray}</p>;
  const write = (next: readonly unknown[]) => onText(next.length === 0 ? "" : stringifyJson(next));
  const isObject = listItemFields(props, {}).length > 0;
  return (
    <>
      {items.map((item, index) => (
        // Items have no identity but their place.
        <fieldset class="item" key={index}>
          <legend>{words.call.item(name, index + 1)}</legend>
          <Item {...props} item={item} index={index} onItem={(next) => write(items.with(index, next))} />
          <button
            type="button"
            class="quiet"
            aria-label={words.call.removeItem(name, index + 1)}
            onClick={() => {
              // The button goes away with its row, and would take the focus with it.
              add.current?.focus();
              write(items.toSpliced(index, 1));
            }}
          >
            {words.call.remove}
          </button>
        </fieldset>
      ))}
      <button ref={add} type="button" onClick={() => write([...items, isObject ? {} : ""])}>
        {words.call.addItem(name)}
      </button>
    </>
  );
}

interface ItemProps extends ItemRowsProps {
  readonly item: unknown;
  readonly index: number;
  readonly onItem: (item: unknown) => void;
}

function Item({ item, index, onItem, ...props }: ItemProps) {
  const words = useWords();
  const { name, issues, items } = props;
  const fields = listItemFields(props, item);
  if (typeof item === "object" && item !== null && !Array.isArray(item))
    return (
      <ObjectFields
        shapes={[{ description: "", fields }]}
        text={stringifyJson(item)}
        issues={issues}
        place={[name, String(index)]}
        onText={(text) => onItem(parseJson(text))}
      />
    );
  const types = items && items.type !== "any" ? [items.type] : ["string"];
  const field: FieldDocumentation = { name: words.call.item(name, index + 1), types, description: "" };
  return (
    <DocumentedField
      place={[name, String(index)]}
      field={field}
      text={writeMember(item)}
      issue={findIssue(issues, name, String(index))}
      onText={(text) => onItem(toValue(types, text))}
    />
  );
}

/** The fields of an item: those of the contract, else those of the example; and whatever else the item has. */
function listItemFields({ items, secrets, example }: ItemRowsProps, item: unknown): FieldDocumentation[] {
  const [first] = Array.isArray(example) ? example : [];
  const members = typeof first === "object" && first !== null ? first : {};
  const declared = items?.properties
    ? listShapeFields(items, { secrets })
    : listMemberFields(members, { secrets });
  const known = new Set(declared.map(({ name }) => name));
  const own = typeof item === "object" && item !== null ? listMemberFields(item, { secrets }) : [];
  return [...declared, ...own.filter(({ name }) => !known.has(name))];
}

function toValue(types: readonly string[], text: string): unknown {
  const isNumber = types.includes("integer") || types.includes("number");
  return isNumber && /^-?(0|[1-9]\d{0,40})$/.test(text) ? parseJson(text) : text;
}
