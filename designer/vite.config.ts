import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** The designer is a program of its own: its parts are loaded when they are opened, the editor for JSON last of all. */
export default defineConfig({
  base: "/",
  plugins: [react()],
  build: {
    manifest: "manifest-designer.json",
    outDir: "dist",
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rollupOptions: { input: ["src/styles/designer.css", "src/main.tsx"] },
  },
  worker: { format: "es" },
  define: { "process.env.NODE_ENV": JSON.stringify("production") },
});
