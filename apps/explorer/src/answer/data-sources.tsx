import type { World } from "@dataworks-kit/msw/simulator";
import { ScrollRegion } from "../view/scroll-region.tsx";
import { useWords } from "../words/use-words.ts";

interface DataSourcesProps {
  readonly world: World;
  readonly onReset: () => void;
}

/** The data sources that the double remembers. */
export function DataSources({ world: { dataSources = [] }, onReset }: DataSourcesProps) {
  const words = useWords();
  const { columns } = words.answer;
  return (
    <div class="world">
      <h2>{words.answer.world}</h2>
      {dataSources.length === 0 ? (
        <p>{words.answer.emptyWorld}</p>
      ) : (
        <ScrollRegion label={words.answer.world}>
          <table>
            <thead>
              <tr>
                {Object.values(columns).map((title) => (
                  <th key={title} scope="col">
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {dataSources.map(({ id, name, connectionType, subType, envType, projectId }) => (
                <tr key={String(id)}>
                  <td>{String(id)}</td>
                  <td>{name}</td>
                  <td>{[connectionType, subType].filter(Boolean).join(" ")}</td>
                  <td>{envType}</td>
                  <td>{String(projectId)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
      <button type="button" onClick={onReset}>
        {words.answer.reset}
      </button>
    </div>
  );
}
