import type { World } from "@dataworks-kit/msw/simulator";
import { ScrollRegion } from "../view/scroll-region.tsx";
import { WORDS } from "../words.ts";

interface DataSourcesProps {
  readonly world: World;
  readonly onReset: () => void;
}

/** The data sources that the double remembers. */
export function DataSources({ world: { dataSources = [] }, onReset }: DataSourcesProps) {
  const { columns } = WORDS.answer;
  return (
    <div class="world">
      <h2>{WORDS.answer.world}</h2>
      {dataSources.length === 0 ? (
        <p>{WORDS.answer.emptyWorld}</p>
      ) : (
        <ScrollRegion label={WORDS.answer.world}>
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
        {WORDS.answer.reset}
      </button>
    </div>
  );
}
