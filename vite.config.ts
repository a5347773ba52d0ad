import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig, type Plugin } from "vite";
import options from "#remix.config";

export default defineConfig({
  plugins: [remix(options), nothingOfTheServer()],
  publicDir: "app/public",
  resolve: {
    dedupe: ["yjs", "y-protocols", "@tiptap/core", "@tiptap/pm", "@tiptap/y-tiptap", "react"],
  },
  build: { target: "es2022", assetsInlineLimit: 0, cssMinify: true, chunkSizeWarningLimit: 900 },
  ssr: { noExternal: [/^@tiptap\//] },
});

/** Stops the build where a module of the server, or of Node, would be shipped to the browser. */
function nothingOfTheServer(): Plugin {
  const denied =
    /^(#server|#drizzle|#search\/(sqlite|meilisearch))\/|^node:|^(better-sqlite3|sharp|pino)$/;
  return {
    name: "nothing-of-the-server",
    enforce: "pre",
    resolveId(source, importer, { ssr }) {
      if (!ssr && denied.test(source) && importer && !importer.includes("node_modules"))
        this.error(`${importer} would ship ${source} to the browser`);
      return null;
    },
  };
}
