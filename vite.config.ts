import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { contentSecurity, securityHeaders } from "./scripts/content-security.mjs";
import { inside } from "./scripts/inside-plugin.mjs";
import { kernels } from "./scripts/kernels-plugin.mjs";
import { models } from "./scripts/models-plugin.mjs";

export default defineConfig({
  // Relative addresses: the built page works from any folder of any server.
  base: "./",
  // One page; an address that does not exist is a 404 and never index.html, so a missing model file says so.
  appType: "mpa",
  plugins: [react(), models(), kernels(), inside(), contentSecurity()],
  worker: { format: "es" },
  build: {
    target: "es2022",
    // Source maps would be half of what is published; `npm run build -- --sourcemap` makes them.
    // Files stay files: the content security policy allows no data: address for fonts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      checks: { bundlerTimings: false }, // a warning about a build of seconds
      output: {
        // Libraries change less often than our code, so a browser keeps them between releases.
        codeSplitting: {
          groups: [
            {
              name: "react",
              test: /\/node_modules\/(?:react|react-dom|react-error-boundary|scheduler|zustand)\//,
            },
            {
              name: "d3",
              test: /\/node_modules\/(?:d3|d3-[a-z-]+|internmap|delaunator|robust-predicates)\//,
            },
            { name: "radix", test: /\/node_modules\/(?:radix-ui|@radix-ui|@floating-ui)\// },
          ],
        },
      },
    },
  },
  preview: { headers: securityHeaders },
  server: {
    watch: { ignored: ["**/models/**", "**/training/**", "**/playwright-report/**", "**/test-results/**"] },
  },
  optimizeDeps: { entries: ["index.html", "gallery/index.html", "src/**/*.worker.ts"] },
});
