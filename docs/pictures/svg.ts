/** A line of text, in the colour of a class of the style below. */
export interface Text {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly kind?: "plain" | "quiet" | "good" | "bad" | "title";
  readonly anchor?: "start" | "middle";
}

/** The height of a line, and the width of a character of the font. */
export const LINE = 20;
export const CHARACTER = 8.4;

// Both schemes: the page that shows the picture chooses.
const STYLE = `
text { font: 14px ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", monospace; fill: #1f2328; white-space: pre; }
.quiet { fill: #59636e; } .good { fill: #1a7f37; } .bad { fill: #cf222e; } .title { font-weight: bold; }
rect { fill: #f6f8fa; stroke: #d1d9e0; } path { fill: none; stroke: #818b98; }
@media (prefers-color-scheme: dark) {
  text { fill: #f0f6fc; } .quiet { fill: #9198a1; } .good { fill: #3fb950; } .bad { fill: #f85149; }
  rect { fill: #151b23; stroke: #3d444d; } path { stroke: #656c76; }
}`;

/** Writes a picture. `title` is what a screen reader says of it. */
export function writeSvg(
  title: string,
  [width, height]: readonly [number, number],
  parts: readonly string[],
): string {
  const head = `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="${escapeXml(title)}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`;
  return [head, `<style>${STYLE}\n</style>`, ...parts, "</svg>\n"].join("\n");
}

export function writeText({ x, y, text, kind = "plain", anchor = "start" }: Text): string {
  return `<text x="${x}" y="${y}" class="${kind}" text-anchor="${anchor}">${escapeXml(text)}</text>`;
}

export function writeBox(x: number, y: number, width: number, height: number): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="6"/>`;
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
