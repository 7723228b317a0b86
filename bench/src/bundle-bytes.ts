import { gzipSync } from "node:zlib";
import { build } from "esbuild";

/** What is bundled, and for whom. */
export interface Bundle {
  /** The program: what it exports is what stays in the bundle. */
  readonly program: string;
  /** The folder from which it imports. */
  readonly folder: string;
  /** With `node`, the modules of Node are left out and not counted. */
  readonly platform: "browser" | "node";
  /** Counts the bytes as they are, before gzip. */
  readonly isRaw?: true;
  /** Leaves out what it imports of packages. */
  readonly withoutPackages?: true;
}

/** A bundle that is smaller lost what it should hold. */
const LEAST_BYTES = 1000;

/**
 * The bytes of a program with all that it imports: one minified ES module, after gzip at its best level unless it is raw.
 *
 * @throws Error when the bundle is too small to hold what it imports
 */
export async function bundleBytes({
  program,
  folder,
  platform,
  isRaw,
  withoutPackages,
}: Bundle): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents: program, resolveDir: folder },
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2023",
    platform,
    write: false,
    logLevel: "silent",
    packages: withoutPackages ? "external" : "bundle",
  });
  const contents = outputFiles[0]?.contents ?? new Uint8Array();
  const bytes = isRaw ? contents.length : gzipSync(contents, { level: 9 }).length;
  if (bytes < LEAST_BYTES)
    throw new Error(`The bundle of "${program}" has ${bytes} bytes: it holds nothing.`);
  return bytes;
}
