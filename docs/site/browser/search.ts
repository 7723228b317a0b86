import MiniSearch from "minisearch";
import { SEARCH_OPTIONS } from "./search-options.ts";

// The script of the search page. The question stands in the address, so that it can be shared and works with the back button.

const MOST_RESULTS = 40;

const input = find("input[type=search]", HTMLInputElement);
const status = find("#search-status", HTMLElement);
const results = find("#search-results", HTMLElement);

input.value = new URLSearchParams(location.search).get("q") ?? "";
status.textContent = "Loading the index.";
try {
  const index = await loadIndex(results.dataset.index ?? "");
  input.addEventListener("input", () => {
    history.replaceState(null, "", `?${new URLSearchParams({ q: input.value })}`);
    show(index);
  });
  show(index);
  input.focus();
} catch {
  status.textContent = "The index cannot be loaded. Reload the page to try again.";
}

async function loadIndex(address: string): Promise<MiniSearch> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`The index answers ${answer.status}.`);
  return MiniSearch.loadJSON(await answer.text(), SEARCH_OPTIONS);
}

function show(index: MiniSearch): void {
  const found = index.search(input.value);
  status.textContent = input.value.trim() === "" ? "Type a word above." : describeCount(found.length);
  results.replaceChildren(...found.slice(0, MOST_RESULTS).map(createResult));
}

function describeCount(count: number): string {
  if (count === 0) return "Nothing is found. Try fewer or shorter words.";
  const first = count > MOST_RESULTS ? `, the first ${MOST_RESULTS} of them here` : "";
  return `${count} ${count === 1 ? "place" : "places"}${first}.`;
}

function createResult({ id, page, heading, section }: Record<string, unknown>): HTMLElement {
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = String(id);
  link.textContent = String(heading);
  const place = document.createElement("span");
  place.textContent = page === heading || page === section ? String(section) : `${section} · ${page}`;
  item.append(link, " ", place);
  return item;
}

function find<Type extends Element>(selector: string, type: new () => Type): Type {
  const element = document.querySelector(selector);
  if (element instanceof type) return element;
  throw new Error(`The page has no ${selector}.`);
}
