import { isBuiltin } from "node:module";
import { posix } from "node:path";
import { SOURCE_ARROWS, TEST_ARROWS } from "./arrows.ts";
import { type House, type Module, packageOf, type Workspace, wordOf } from "./house.ts";

/** A specifier in its place. */
export interface Use {
  readonly specifier: string;
  readonly module: Module;
  readonly workspace: Workspace;
  readonly house: House;
}

/** The rules for imports under the sentences that they make true. Each says what is wrong with a use, if anything. */
export const IMPORT_RULES: Readonly<Record<string, (use: Use) => string | undefined>> = {
  "An import of another workspace follows an arrow": lackOfArrow,
  "A path stays in its workspace": pathOutside,
  "A workspace is imported by an entry that it exports": lackOfEntry,
  "The gateway of the double knows neither its world nor any product": knownProduct,
  "Node's modules are imported where a name says so": misplacedNode,
  "What is imported is declared": lackOfDeclaration,
  "A door of the proofs opens to their lab and to packages, never to another door": otherDoor,
};

function lackOfArrow({ specifier, module: { role }, workspace }: Use): string | undefined {
  const own = wordOf(workspace.manifest.name) ?? "";
  const other = wordOf(packageOf(specifier));
  if (other === undefined || other === own) return undefined;
  const allowed = [SOURCE_ARROWS[own], role === "test" ? TEST_ARROWS[own] : []].flatMap((list) => list ?? []);
  return allowed.includes(other) ? undefined : `no arrow leads from ${other} to the ${role} of ${own}`;
}

function pathOutside({ specifier, module, workspace }: Use): string | undefined {
  if (!/^(?:[./]|file:)/.test(specifier)) return undefined;
  const place = posix.join(posix.dirname(module.path), specifier);
  const stays = specifier.startsWith(".") && place.startsWith(`${workspace.folder}/`);
  // The one thing that the root scripts and the proofs share: how a command of the repository is started.
  const starts = place === "scripts/find-program.mjs" && module.path.startsWith("packages/contract/lab/");
  return stays || starts ? undefined : "the path leaves the workspace";
}

function knownProduct({ specifier, module: { path, role } }: Use): string | undefined {
  if (role === "test" || !path.startsWith("packages/msw/src/gateway/")) return undefined;
  const isKnown = /(?:^|\/)dataworks\//.test(specifier) || packageOf(specifier) === "@dataworks-kit/api";
  return isKnown ? "the gateway serves every product alike" : undefined;
}

function lackOfEntry({ specifier, house }: Use): string | undefined {
  const name = packageOf(specifier) ?? "";
  if (wordOf(name) === undefined) return undefined;
  const provider = house.workspaces.find(({ manifest }) => manifest.name === name);
  const entry = `.${specifier.slice(name.length)}`;
  return Object.hasOwn(provider?.manifest.exports ?? {}, entry)
    ? undefined
    : `${name} does not export ${entry}`;
}

function misplacedNode({ specifier, module: { path, role } }: Use): string | undefined {
  const isNodePlace = /^(?:apps|bench|docs|packages\/contract)\/|\/(?:node|cli)(?:\/|\.\w+$)/.test(path);
  if (role === "test" || isNodePlace || !isBuiltin(specifier)) return undefined;
  return "Node's modules belong into a file or folder named node or cli";
}

function lackOfDeclaration({ specifier, module, workspace, house }: Use): string | undefined {
  const { folder, manifest } = workspace;
  const name = packageOf(specifier);
  if (name === undefined || name === manifest.name || isBuiltin(specifier)) return undefined;
  const mayDevelop = module.role === "test" || manifest.private;
  const declared = {
    ...manifest.dependencies,
    ...manifest.peerDependencies,
    ...(mayDevelop && manifest.devDependencies),
    ...(module.role === "test" && house.root.devDependencies),
  };
  return Object.hasOwn(declared, name) ? undefined : `${folder}/package.json does not declare ${name}`;
}

/** `lab` is what the doors share, so it opens to none of them. The tests judge the doors, so they may open all. */
function otherDoor({ specifier, module: { path } }: Use): string | undefined {
  const own = doorName(path);
  const other = doorName(posix.join(posix.dirname(path), specifier));
  if (!specifier.startsWith(".") || own === undefined || own === "test") return undefined;
  if (other === undefined || other === own || other === "lab") return undefined;
  return `${own} may open to lab and to packages, but not to ${other}`;
}

/** The folder of the package `contract` in which a module stands. */
function doorName(path: string): string | undefined {
  return /^packages\/contract\/([^/]+)\//.exec(path)?.[1];
}
