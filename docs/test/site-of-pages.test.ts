import { Parser } from "htmlparser2";
import { expect, test } from "vitest";
import { buildSite } from "../site/build-site.ts";
import { findDeadLinks } from "../site/find-dead-links.ts";
import { createRepository, STUB } from "./support/create-repository.ts";

const OTHERS = {
  "README.md": "# Kit\n\nA kit.",
  "docs/b.md": "# B\n\n## Part",
  "spec/a.yaml": "",
  "docs/guides/c.md": "# C",
  "docs/d.png": "",
};
const WEB = "https://example.org/kit";

async function build(text: string) {
  const repository = createRepository({ ...OTHERS, "docs/a.md": `# A\n\n${text}` });
  const files = await buildSite({ repository, explorer: STUB, base: "/" });
  return { html: String(files.get("docs/a.html")), copy: String(files.get("docs/a.md")), files };
}

const LINKS: { given: string; html: string; copy: string }[] = [
  { given: "b.md", html: "b.html", copy: "b.md" },
  { given: "./b.md#part", html: "b.html#part", copy: "b.md#part" },
  { given: "#a", html: "#a", copy: "#a" },
  { given: "../README.md", html: "../index.html", copy: "../README.md" },
  { given: "./guides/", html: "guides/index.html", copy: "guides/README.md" },
  { given: `${WEB}/blob/main/docs/b.md#part`, html: "b.html#part", copy: "b.md#part" },
  { given: `${WEB}/tree/main/docs/guides`, html: "guides/index.html", copy: "guides/README.md" },
  { given: "../spec/a.yaml", html: `${WEB}/blob/main/spec/a.yaml`, copy: `${WEB}/blob/main/spec/a.yaml` },
  { given: "../spec", html: `${WEB}/tree/main/spec`, copy: `${WEB}/tree/main/spec` },
  { given: "https://example.com/b.md", html: "https://example.com/b.md", copy: "https://example.com/b.md" },
];

test.each(LINKS)(
  "A link to `$given` becomes `$html` on the page, and `$copy` in its Markdown",
  async (link) => {
    const { html, copy } = await build(`A [word](${link.given}).`);
    expect(html).toContain(`<a href="${link.html}">word</a>`);
    expect(copy).toContain(`[word](${link.copy})`);
  },
);

const DEAD: { given: string; want: string }[] = [
  { given: "[x](c.md)", want: 'docs/a.html links to "c.md": there is no docs/c.md' },
  { given: "[x](b.md#none)", want: 'docs/a.html links to "b.html#none": docs/b.html has no anchor "none"' },
  { given: "[x](#none)", want: 'docs/a.html links to "#none": docs/a.html has no anchor "none"' },
  { given: "[x](../../b.md)", want: 'docs/a.html links to "../../b.md": there is no ../b.md' },
  { given: `[x](${WEB}/blob/main/e.md)`, want: 'docs/a.html links to "../e.md": there is no e.md' },
  { given: "![x](e.png)", want: 'docs/a.html links to "e.png": there is no docs/e.png' },
  {
    given: "![x](https://example.com/e.png)",
    want: 'docs/a.html loads "https://example.com/e.png" from elsewhere',
  },
];

test.each(DEAD)("A page with `$given` fails with its place: $want", async ({ given, want }) => {
  await expect(build(given)).rejects.toThrow(want);
});

test("A dead link of the explorer fails too", () => {
  const files = new Map([
    ["explorer/index.html", '<script src="./none.js"></script><p id="a"></p><p id="a"></p>'],
  ]);
  expect(findDeadLinks(files)).toEqual([
    'explorer/index.html links to "./none.js": there is no explorer/none.js',
    'explorer/index.html has the anchor "a" more than once',
  ]);
});

const HOSTILE: { given: string; html: string }[] = [
  { given: "<script>alert(1)</script>", html: "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>" },
  { given: 'a <img src=x onerror="alert(1)">', html: "a &lt;img src=x onerror=&quot;alert(1)&quot;&gt;" },
  { given: "[a](javascript:alert(1))", html: "[a](javascript:alert(1))" },
  { given: '<a id="x" onclick="alert(1)"></a>', html: "&lt;a id=&quot;x&quot; onclick=" },
  { given: '```ts\nconst a = "</code><script>";\n```', html: "&lt;/code&gt;&lt;script&gt;" },
  { given: "```\n</code><script>\n```", html: "&#60;/code&#62;&#60;script&#62;" },
  { given: "# <b>x</b>", html: 'aria-label="Link to: &#60;b&#62;x&#60;/b&#62;"' },
];

test.each(HOSTILE)("The HTML of `$given` is text", async ({ given, html }) => {
  const page = (await build(given)).html;
  expect(page).toContain(html);
  expect(findLive(page)).toEqual([]);
});

/** What a browser would run, load or show as an element of the text. */
function findLive(html: string): string[] {
  const live: string[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      if (["script", "img", "b"].includes(name)) live.push(name);
      for (const [key, value] of Object.entries(attributes))
        if (key.startsWith("on") || value.startsWith("javascript:")) live.push(`${key}=${value}`);
    },
  });
  parser.end(html);
  return live;
}

test("A description is escaped wherever it is repeated", async () => {
  const { html, files } = await build('Says "<script>" & [more](b.md).');
  expect(html).toContain('<meta name="description" content="Says &quot;&lt;script>&quot; &amp; more."');
  expect(files.get("llms.txt")).toContain('[A](/docs/a.md): Says "\\<script>" & more.');
});

test("TypeDoc's anchors can be linked to, and comments are hidden", async () => {
  const { html } = await build(
    '<!-- run: this -->\nSee [x](#here).\n\n| a |\n| --- |\n| <a id="here"></a> `x` |',
  );
  expect(html).toContain('<td><a id="here"></a> <code>x</code></td>');
  expect(html).not.toContain("run: this");
});

test("A page without a heading is refused by its path", async () => {
  const repository = createRepository({ "docs/a.md": "text" });
  await expect(buildSite({ repository, explorer: STUB, base: "/" })).rejects.toThrow(
    "docs/a.md has no heading",
  );
});
