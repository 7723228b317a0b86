import type { ComponentChildren } from "preact";
import { ScrollRegion } from "./scroll-region.tsx";

interface TableProps {
  /** What it is a table of, for people who hear the page. */
  readonly label: string;
  readonly titles: readonly string[];
  readonly class?: string;
  /** The rows. */
  readonly children: ComponentChildren;
}

/** A table with a title above each column. Where it is wider than the screen, it scrolls by itself. */
export function Table({ label, titles, children, ...table }: TableProps) {
  return (
    <ScrollRegion label={label}>
      <table {...table}>
        <thead>
          <tr>
            {titles.map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </ScrollRegion>
  );
}
