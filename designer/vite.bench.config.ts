import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** The page on which canvases are measured (`npm run bench`). It is built apart from the designer and never served. */
export default defineConfig({
  base: "/",
  plugins: [react()],
  build: {
    outDir: "node_modules/.cache/bench",
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: {
      input: ["src/styles/designer.css", "src/process/bench/page.tsx"],
      output: { entryFileNames: "[name].js", assetFileNames: "[name][extname]" },
    },
  },
  define: { "process.env.NODE_ENV": JSON.stringify("production") },
});
