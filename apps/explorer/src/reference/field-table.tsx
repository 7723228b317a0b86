import type { FieldDocumentation } from "@dataworks-kit/wire";
import { Inline } from "../view/prose.tsx";
import { Table } from "../view/table.tsx";
import { useWords } from "../words/use-words.ts";

interface FieldTableProps {
  readonly title: string;
  readonly fields: readonly FieldDocumentation[];
}

/** Fields by name, with their types and meanings. */
export function FieldTable({ title, fields }: FieldTableProps) {
  const { columns } = useWords().reference;
  return (
    <Table label={title} titles={[columns.name, columns.type, columns.meaning]}>
      {fields.map((field) => (
        <Row key={field.name} {...field} />
      ))}
    </Table>
  );
}

function Row({ name, required, secret, evidence, types, format, description, values }: FieldDocumentation) {
  const words = useWords();
  const marks = [
    required ? words.required : words.optional,
    ...(secret ? [words.secret] : []),
    ...(evidence === "inferred" ? [words.inferred] : []),
  ];
  return (
    <tr>
      <th scope="row">
        <code>{name}</code>
        <small>{marks.join(", ")}</small>
      </th>
      <td>
        {words.reference.either(types) || words.reference.any}
        {format && ` (${format})`}
      </td>
      <td>
        <Inline text={description} />
        {values && (
          <ul>
            {values.map((value) => (
              <li key={String(value.value)}>
                <code>{String(value.value)}</code> <Inline text={value.description} />
              </li>
            ))}
          </ul>
        )}
      </td>
    </tr>
  );
}
