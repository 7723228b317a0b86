import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { LINE, writeBox, writeSvg, writeText } from "./svg.ts";

/** The floors of the house, the roof first. What all import (contract, bench) would hide the rest, so it is left out. */
const FLOORS = [
  ["cli", "explorer"],
  ["client", "msw", "samples", "migrate"],
  ["api", "signature"],
  ["wire", "generator"],
  ["spec"],
];
const WHAT: Readonly<Record<string, string>> = {
  spec: "the documents",
  wire: "the protocol",
  generator: "documents to code",
  api: "the contract",
  signature: "signs, verifies",
  client: "calls the cloud",
  msw: "the double",
  samples: "code to copy",
  migrate: "to the successor",
  cli: "the command",
  explorer: "the page",
};
const BOX = { width: 170, height: 56, gapX: 50, gapY: 60 };
const WIDEST = Math.max(...FLOORS.map((names) => names.length));
const WIDTH = WIDEST * BOX.width + (WIDEST + 1) * BOX.gapX;

/** Draws the workspaces and what each depends on, by their manifests, which a test of the repository holds to the imports. */
export async function drawHouse(root: string): Promise<string> {
  const places = placeRooms();
  const arrows = (await readArrows(root)).flatMap(([from, to]) => {
    const [user, provider] = [places.get(from), places.get(to)];
    return user && provider ? [drawArrow(user, provider)] : [];
  });
  const rooms = [...places].map(([name, place]) => drawRoom(name, place));
  const height = FLOORS.length * (BOX.height + BOX.gapY);
  const title = "The house: each package, and the packages that it imports";
  return writeSvg(title, [WIDTH, height], [...arrows, ...rooms]);
}

type Place = readonly [x: number, y: number];

function placeRooms(): ReadonlyMap<string, Place> {
  return new Map(
    FLOORS.flatMap((names, floor) => {
      const width = names.length * BOX.width + (names.length - 1) * BOX.gapX;
      const left = (WIDTH - width) / 2;
      const y = BOX.gapY / 2 + floor * (BOX.height + BOX.gapY);
      return names.map((name, index): [string, Place] => [name, [left + index * (BOX.width + BOX.gapX), y]]);
    }),
  );
}

function drawRoom(name: string, [x, y]: Place): string {
  const middle = x + BOX.width / 2;
  return [
    writeBox(x, y, BOX.width, BOX.height),
    writeText({ x: middle, y: y + LINE + 4, text: name, kind: "title", anchor: "middle" }),
    writeText({ x: middle, y: y + 2 * LINE + 4, text: WHAT[name] ?? "", kind: "quiet", anchor: "middle" }),
  ].join("\n");
}

/** From the user down to the provider. */
function drawArrow([x, y]: Place, [toX, toY]: Place): string {
  const [fromX, fromY] = [x + BOX.width / 2, y + BOX.height];
  const middle = (fromY + toY) / 2;
  const end = toX + BOX.width / 2;
  const head = `M ${end - 4} ${toY - 7} L ${end} ${toY} L ${end + 4} ${toY - 7}`;
  return `<path d="M ${fromX} ${fromY} C ${fromX} ${middle} ${end} ${middle} ${end} ${toY} ${head}"/>`;
}

/** Who imports whom. Generating is an arrow too, although nothing is imported: from api to the generator, and from there to the documents. */
async function readArrows(root: string): Promise<(readonly [from: string, to: string])[]> {
  const folders = await Promise.all(
    ["packages", "apps"].map(async (place) =>
      (await readdir(join(root, place))).map((name) => join(root, place, name)),
    ),
  );
  const imports = await Promise.all(
    folders.flat().map(async (folder) => {
      const manifest = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
      const names = Object.keys(manifest.dependencies ?? {}).flatMap(toWord);
      return names.map((to) => [toWord(manifest.name)[0] ?? "", to] as const);
    }),
  );
  return [...imports.flat(), ["api", "generator"], ["generator", "spec"]];
}

function toWord(name: string): string[] {
  return name.startsWith("@dataworks-kit/") ? [name.slice("@dataworks-kit/".length)] : [];
}
