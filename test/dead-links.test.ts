import { expect, test } from "vitest";
import { findDeadLinks } from "./support/find-dead-links.ts";
import { readMarkdown } from "./support/read-markdown.ts";

const LINKS: { given: string; want: string[] }[] = [
  { given: "[a](./b.md), ![c](d.png 'title') and [e](<f g.md#h>)", want: ["./b.md", "d.png", "f g.md#h"] },
  { given: "[`a`](b.md) and [![c](d.svg)](e.md)", want: ["b.md", "d.svg", "e.md"] },
  { given: "[a][1]\n\n[1]: ./b.md", want: ["./b.md"] },
  { given: '<a href="b.md">c</a> <img alt="d" src="e.png">', want: ["b.md", "e.png"] },
  { given: "`[a](b.md)` and ``[`c`](d.md)``", want: [] },
  { given: "```md\n[a](b.md)\n```\n\n- item\n\n  ~~~\n  [c](d.md)\n  ~~~\n\n[e](f.md)", want: ["f.md"] },
  { given: "<!-- [a](b.md) --> a\\](b.md)", want: [] },
];

test.each(LINKS)("The links of `$given` are $want", ({ given, want }) => {
  expect(readMarkdown(given).links).toEqual(want);
});

const ANCHORS: { given: string; want: string[] }[] = [
  { given: "# One two\n## x-rpc", want: ["one-two", "x-rpc"] },
  { given: "# `Content`, [read](a.md) & *kept*: 2_3", want: ["content-read--kept-2_3"] },
  { given: "# Same\n# Same\n# Same #", want: ["same", "same-1", "same-2"] },
  { given: "```sh\n# no heading\n```\n#none\n", want: [] },
  { given: '<a id="here"></a>', want: ["here"] },
];

test.each(ANCHORS)("The anchors of `$given` are $want", ({ given, want }) => {
  expect([...readMarkdown(given).anchors]).toEqual(want);
});

const DEAD: { link: string; want: string[] }[] = [
  { link: "b.md", want: [] },
  { link: "./b.md#part", want: [] },
  { link: "#own", want: [] },
  { link: "../docs/", want: [] },
  { link: "../spec/a.yaml", want: [] },
  { link: "https://example.com/none.md", want: [] },
  { link: "https://example.org/kit/blob/main/docs/b.md#part", want: [] },
  { link: "https://example.org/kit/tree/main/spec", want: [] },
  { link: "https://example.org/kit/issues", want: [] },
  {
    link: "https://example.org/kit/blob/main/c.md",
    want: ['docs/a.md links to "https://example.org/kit/blob/main/c.md": c.md does not exist'],
  },
  { link: "c.md", want: ['docs/a.md links to "c.md": docs/c.md does not exist'] },
  { link: "b.md#none", want: ['docs/a.md links to "b.md#none": docs/b.md has no heading of that name'] },
  { link: "#none", want: ['docs/a.md links to "#none": docs/a.md has no heading of that name'] },
  { link: "../../b.md", want: ['docs/a.md links to "../../b.md": ../b.md does not exist'] },
];

test.each(DEAD)("What is wrong with a link to `$link` is $want", ({ link, want }) => {
  const pages = new Map([
    ["docs/a.md", `# Own\n[text](${link})`],
    ["docs/b.md", "# Part"],
  ]);
  const files = new Set([...pages.keys(), "spec/a.yaml"]);
  expect(findDeadLinks("docs/a.md", { address: "https://example.org/kit", files, pages })).toEqual(want);
});
