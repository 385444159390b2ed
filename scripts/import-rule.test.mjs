import { ESLint } from "eslint";
import { describe, expect, test } from "vitest";
import { importFault } from "./import-rule.mjs";

/** @type {[file: string, source: string][]} */
const allowed = [
  ["src/language/encode.ts", "./vocabulary"],
  ["src/language/armenian/index.ts", "../pack"],
  ["src/language/packs.ts", "./armenian/index"],
  ["src/language/encode.test.ts", "./armenian/index"],
  ["src/state/test-language.ts", "../language/armenian/index"],
  ["src/language/encode.test.ts", "vitest"],
  ["src/language/encode.test.ts", "fast-check"],
  ["src/language/encode.test.ts", "node:fs"],
  ["src/model/engine.ts", "../language/vocabulary"],
  ["src/model/engine.ts", "@tensorflow/tfjs-core"],
  ["src/model/webgl/graphics-context.ts", "@tensorflow/tfjs-backend-webgl/dist/backend_webgl"],
  ["src/model/webgl/engine.test.ts", "@tensorflow/tfjs"],
  ["src/model/golden.test.ts", "../../models/hy/golden.json"],
  ["src/model/load-model.ts", "@noble/hashes/sha2.js"],
  ["src/model/test-networks.ts", "node:fs"],
  ["src/analysis/histogram.ts", "d3-array"],
  ["src/workers/tyun.worker.ts", "../model/engine"],
  ["src/workers/tyun.worker.ts", "../analysis/histogram"],
  ["src/state/store.ts", "../analysis/hellinger"],
  ["src/state/store.ts", "zustand/vanilla"],
  ["src/views/graph/graph.tsx", "../../state/store"],
  ["src/views/graph/graph.tsx", "d3-scale"],
  ["src/views/graph/graph.test.tsx", "react-dom/server"],
  ["src/main.tsx", "./workers/client"],
  ["src/main.tsx", "@fontsource-variable/inter/wght.css?url"],
  ["e2e/type.test.ts", "@playwright/test"],
  ["training/export.ts", "../src/model/engine"],
  ["training/export.ts", "@tensorflow/tfjs"],
  ["bench/engines.ts", "../src/analysis/graph"],
  ["vite.config.ts", "./scripts/models-plugin.mjs"],
];

/** @type {[file: string, source: string, says: string][]} */
const forbidden = [
  ["src/language/encode.ts", "../model/engine", "src/language knows letters only"],
  ["src/language/encode.ts", "./armenian/index", "a language is a value"],
  ["src/state/store.ts", "../language/armenian/alphabet", "a language is a value"],
  ["src/main.tsx", "./language/armenian/index", "a language is a value"],
  ["training/prepare.ts", "../src/language/armenian/index", "a language is a value"],
  ["src/language/encode.ts", "d3-array", "src/language knows letters only"],
  ["src/language/encode.ts", "node:fs", "src runs in the browser"],
  ["src/language/encode.ts", "fs", "src runs in the browser"],
  ["src/language/encode.ts", "vitest", "src/language may not import vitest"],
  ["src/language/encode.test.ts", "@tensorflow/tfjs", "only src/model may import @tensorflow/*"],
  ["src/model/engine.ts", "../analysis/histogram", "src/model may not import src/analysis"],
  ["src/model/engine.ts", "@tensorflow/tfjs-backend-wasm", "with the WebGL backend"],
  ["src/model/engine.ts", "@tensorflow/tfjs", "not the whole of tfjs"],
  ["src/model/engine.ts", "../../models/hy/golden.json", "src/model may not import models/hy/golden.json"],
  ["src/analysis/histogram.ts", "../language/encode", "src/analysis is arithmetic"],
  ["src/analysis/histogram.ts", "d3", "src/analysis is arithmetic"],
  ["src/workers/client.ts", "../state/store", "src/workers only connects"],
  ["src/workers/tyun.worker.ts", "@tensorflow/tfjs-core", "only src/model may import @tensorflow/*"],
  ["src/state/store.ts", "../workers/messages", "only types from src/workers: use `import type`"],
  ["src/state/store.ts", "../model/engine", "src/state may not import src/model"],
  ["src/state/store.ts", "../views/app", "src/state may not import src/views"],
  ["src/state/store.ts", "../main", "src/state may not import src/main"],
  ["src/state/store.ts", "react", "use zustand/vanilla"],
  ["src/state/store.ts", "zustand", "use zustand/vanilla"],
  ["src/state/store.ts", "zustand/react", "use zustand/vanilla"],
  ["src/views/text.tsx", "../language/encode", "only types from src/language: use `import type`"],
  ["src/views/text.tsx", "../workers/client", "add a derived value or an action to src/state"],
  ["src/views/text.tsx", "/src/model/engine", "src/views may not import src/model"],
  ["src/views/text.test.tsx", "../model/engine", "src/views may not import src/model"],
  ["src/main.tsx", "../training/clean", "src may not import training"],
  ["e2e/type.test.ts", "vitest", "e2e has the user's view only"],
  ["e2e/type.test.ts", "../src/state/store", "e2e has the user's view only"],
  ["training/export.ts", "../src/views/text", "training uses src/language"],
  ["bench/engines.ts", "../src/state/store", "bench uses src/language"],
  ["bench/engines.ts", "../training/clean", "bench may not import training"],
];

describe("the import table", () => {
  test.each(allowed)("%s may import %s", (file, source) => {
    expect(importFault(file, source, false)).toBeUndefined();
  });

  test.each(forbidden)("%s may not import %s", (file, source, says) => {
    expect(importFault(file, source, false)).toContain(says);
  });

  test("src/state may import types from src/workers, src/views from src/language, and from nowhere else", () => {
    expect(importFault("src/state/store.ts", "../workers/messages", true)).toBeUndefined();
    expect(importFault("src/views/text.tsx", "../language/pack", true)).toBeUndefined();
    expect(importFault("src/views/text.tsx", "../model/engine", true)).toContain("may not import src/model");
  });
});

describe("lint", () => {
  const eslint = new ESLint({
    overrideConfig: { languageOptions: { parserOptions: { projectService: false } } },
    ruleFilter: ({ ruleId }) => ruleId === "tyun/imports",
  });

  /**
   * Messages of the import rule for a file that need not exist.
   * @param {string} filePath
   * @param {string} code
   */
  async function faults(filePath, code) {
    const [result] = await eslint.lintText(code, { filePath });
    return result?.messages.map(({ ruleId, message }) =>
      ruleId === "tyun/imports" ? message : `? ${message}`,
    );
  }

  test.each([
    'import { x } from "../model/x";',
    'import type { X } from "../model/x";',
    'export { x } from "../model/x";',
    'export * from "../model/x";',
    'const x = import("../model/x");',
    'type X = import("../model/x").X;',
    'new Worker(new URL("../model/x.ts", import.meta.url));',
  ])("sees %s", async (code) => {
    expect(await faults("src/views/scratch.ts", code)).toEqual([
      expect.stringContaining("src/views may not import src/model"),
    ]);
  });

  test("`import type` is enough for a type, an inline type is not: it stays as an import", async () => {
    expect(await faults("src/views/scratch.ts", 'import type { X } from "../language/x";')).toEqual([]);
    expect(await faults("src/views/scratch.ts", 'import { type X } from "../language/x";')).toHaveLength(1);
  });

  test("a folder of src that the table does not know is reported", async () => {
    expect(await faults("src/helpers/scratch.ts", "export const x = 1;")).toEqual([
      expect.stringContaining("src/helpers is not in scripts/import-table.mjs"),
    ]);
  });
});
