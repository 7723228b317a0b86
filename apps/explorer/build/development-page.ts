import type { Plugin } from "vite";

/** Takes the page's policy away while it is developed: what reloads it needs inline styles and a socket. */
export function developmentPage(): Plugin {
  return {
    name: "development-page",
    apply: (_, { command, isPreview }) => command === "serve" && !isPreview,
    transformIndexHtml: (html) => html.replace(/<meta\s+http-equiv="Content-Security-Policy"[^>]*>/, ""),
  };
}
