/**
 * Which folder may import what. The folders are the data flow, so imports point one way:
 * language -> model -> analysis -> workers -> state -> views. scripts/import-rule.mjs makes lint enforce it.
 */

/**
 * @typedef {object} Row
 * @property {string} folder files directly in "src" have the row of that name; below, the longest name counts
 * @property {readonly string[]} folders may be imported, besides the folder itself
 * @property {readonly string[]} types may be imported with `import type` only
 * @property {readonly string[]} packages may be imported, with all below them; `*` stands for the rest of a name
 * @property {readonly string[]} testPackages in addition, in its test files
 * @property {string} instead what to do instead of a forbidden import
 */

const everything = ["*"];
const shared = ["src/language", "src/model", "src/analysis"];

/** @type {readonly Row[]} */
export const importTable = [
  {
    folder: "src/language",
    folders: [],
    types: [],
    packages: ["linkify-it", "tlds"],
    testPackages: [],
    instead: "src/language knows letters only: take what you need as an argument",
  },
  {
    folder: "src/model",
    folders: ["src/language"],
    types: [],
    packages: ["@tensorflow/tfjs-core", "@tensorflow/tfjs-backend-webgl", "@noble/hashes"],
    testPackages: ["@tensorflow/tfjs", "@tensorflow/tfjs-backend-cpu", "virtual:kernels"],
    instead: "src/model gets text through src/language and gives typed arrays: let the caller bring the rest",
  },
  {
    folder: "src/analysis",
    folders: [],
    types: ["src/model"],
    packages: ["d3-array", "@noble/hashes"],
    testPackages: [],
    instead: "src/analysis is arithmetic on typed arrays: take numbers as arguments",
  },
  {
    folder: "src/workers",
    folders: shared,
    types: [],
    packages: ["@noble/hashes"],
    testPackages: ["virtual:kernels"],
    instead: "src/workers only connects: put logic into src/language, src/model or src/analysis",
  },
  {
    folder: "src/state",
    folders: ["src/language", "src/analysis"],
    types: ["src/workers"],
    packages: ["zustand/vanilla", "zustand/middleware", "fflate"],
    testPackages: ["linkify-it"],
    instead:
      "src/state knows neither React nor workers: use zustand/vanilla, and let src/main.tsx pass worker clients in",
  },
  {
    folder: "src/views",
    folders: ["src/state", "src/analysis"],
    types: ["src/language"],
    packages: [
      "react",
      "react-dom",
      "react-error-boundary",
      "zustand",
      "d3",
      "d3-*",
      "radix-ui",
      "@fontsource-variable/*",
    ],
    testPackages: ["csv-parse"],
    instead: "src/views draws what src/state holds: add a derived value or an action to src/state",
  },
  {
    folder: "src/debug",
    folders: ["src/workers/rpc"],
    types: [],
    packages: ["react", "react-dom", "zustand/vanilla"],
    testPackages: [],
    instead: "src/debug only watches: let src/main.tsx hand over what is to be watched",
  },
  {
    folder: "src",
    folders: ["src"],
    types: [],
    packages: everything,
    testPackages: [],
    instead: "src/main.tsx only creates workers and store and renders: put the work into a folder",
  },
  {
    folder: "gallery",
    folders: ["src/language", "src/analysis", "src/state", "src/views"],
    types: [],
    packages: ["react", "react-dom", "@fontsource-variable/*"],
    testPackages: [],
    instead: "gallery shows views with fixtures: put what they need into a fixture",
  },
  {
    folder: "e2e",
    folders: [],
    types: [],
    packages: ["@playwright/test", "axe-core", "@resvg/resvg-js", "csv-parse", "node:*"],
    testPackages: [],
    instead: "e2e has the user's view only: find things by role and text",
  },
  {
    folder: "training",
    folders: [...shared, "src/workers/analysis", "src/workers/probe", "src/workers/rpc", "scripts"],
    types: [],
    packages: everything,
    testPackages: [],
    instead:
      "training uses src/language, src/model, src/analysis and the analysis, probe and rpc of src/workers: move shared code there",
  },
  {
    folder: "bench",
    folders: [...shared, "src/workers", "scripts"],
    types: [],
    packages: everything,
    testPackages: [],
    instead: "bench uses src/language, src/model, src/analysis and src/workers: move shared code there",
  },
];

/**
 * For test files of every folder but e2e, and for helpers named test-*.ts that only tests use: vitest runs them in
 * Node, but *.browser.test.ts in Chromium, and they may read the models and use the build's scripts.
 */
export const forAllTests = { packages: ["vitest", "fast-check", "node:*"], folders: ["models", "scripts"] };

/** Folders of language packs. Only the list of languages imports them, and tests. */
export const packFolders = {
  folders: ["src/language/armenian"],
  importer: "src/language/packs.ts",
  instead: "a language is a value: take a Language as an argument, or its pack from packOf(code)",
};

/** Packages with a reason of their own. */
export const packageAdvice = [
  {
    package: "@tensorflow/*",
    instead:
      "only src/model may import @tensorflow/*, and there tfjs-core with the WebGL backend, not the whole of tfjs: use an engine of src/model",
  },
  { package: "node:*", instead: "src runs in the browser: Node's modules are for tests, training and bench" },
];
