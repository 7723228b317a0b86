import type { World } from "@dataworks-kit/msw/simulator";
import { Table } from "../view/table.tsx";
import { useWords } from "../words/use-words.ts";

interface DataSourcesProps {
  readonly world: World;
  readonly onReset: () => void;
}

/** The data sources that the double remembers. */
export function DataSources({ world: { dataSources = [] }, onReset }: DataSourcesProps) {
  const words = useWords();
  return (
    <div class="world">
      <h2>{words.answer.world}</h2>
      {dataSources.length === 0 ? (
        <p>{words.answer.emptyWorld}</p>
      ) : (
        <Table label={words.answer.world} titles={Object.values(words.answer.columns)}>
          {dataSources.map(({ id, name, connectionType, subType, envType, projectId }) => (
            <tr key={String(id)}>
              <td>{String(id)}</td>
              <td>{name}</td>
              <td>{[connectionType, subType].filter(Boolean).join(" ")}</td>
              <td>{envType}</td>
              <td>{String(projectId)}</td>
            </tr>
          ))}
        </Table>
      )}
      <button type="button" onClick={onReset}>
        {words.answer.reset}
      </button>
    </div>
  );
}
