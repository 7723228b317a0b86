import { posix } from "node:path";
import type { House, Module } from "./house.ts";

/** Every circle of imports among the modules of a workspace, as the way around it. Imports of types count. */
export function findCircles({ workspaces }: House): string[] {
  return workspaces.flatMap(({ modules }) => circlesAmong(modules));
}

type Graph = ReadonlyMap<string, readonly string[]>;

function circlesAmong(modules: readonly Module[]): string[] {
  const graph: Graph = new Map(modules.map(({ path, specifiers }) => [path, neighboursOf(path, specifiers)]));
  const finished = new Set<string>();
  return [...graph.keys()].flatMap((path) => circleFrom(path, graph, { way: [], finished }) ?? []);
}

function neighboursOf(path: string, specifiers: readonly string[]): string[] {
  return specifiers
    .filter((specifier) => specifier.startsWith("."))
    .map((specifier) => posix.join(posix.dirname(path), specifier));
}

interface Walk {
  readonly way: readonly string[];
  /** Modules from which no circle starts that is not known yet. */
  readonly finished: Set<string>;
}

/** Goes down from a module; the first way that comes back to itself is the circle. */
function circleFrom(path: string, graph: Graph, { way, finished }: Walk): string | undefined {
  if (way.includes(path)) return [...way.slice(way.indexOf(path)), path].join(" -> ");
  if (finished.has(path)) return undefined;
  for (const next of graph.get(path) ?? []) {
    const circle = circleFrom(next, graph, { way: [...way, path], finished });
    if (circle !== undefined) {
      finished.add(path);
      return circle;
    }
  }
  finished.add(path);
  return undefined;
}
