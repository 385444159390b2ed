import js from "@eslint/js";
import { defineConfig, globalIgnores } from "eslint/config";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";
import { cycleRule } from "./scripts/cycle-rule.mjs";
import { importRule } from "./scripts/import-rule.mjs";

export default defineConfig(
  globalIgnores([
    "dist/",
    "models/",
    "public/",
    "src/model/wasm/assembly/", // AssemblyScript, which has types and globals of its own
    "playwright-report/",
    "test-results/",
    "training/data/",
    "training/runs/",
  ]),
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { tyun: { rules: { imports: importRule, circles: cycleRule } } },
    rules: {
      eqeqeq: "error",
      // A longer function says why: eslint-disable-next-line max-lines-per-function -- the reason.
      "max-lines-per-function": ["error", { max: 60, skipBlankLines: true, skipComments: true }],
      "tyun/circles": "error",
      "tyun/imports": "error",

      // verbatimModuleSyntax keeps `import "./x"` of an import with only inline types; this asks for `import type`.
      "@typescript-eslint/no-import-type-side-effects": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],

      // noUncheckedIndexedAccess makes every `array[i]` possibly undefined; in numeric loops `!` says what we know.
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/no-unnecessary-condition": [
        "error",
        { allowConstantLoopConditions: "only-allowed-literals" },
      ],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      // Stores, props and clients are records of functions here, which need no `this`.
      "@typescript-eslint/unbound-method": "off",
      // `[...text]` splits by code point, which is what symbols are here.
      "@typescript-eslint/no-misused-spread": "off",
      // Index loops over typed arrays are the plain way to write arithmetic here.
      "@typescript-eslint/prefer-for-of": "off",
    },
  },
  {
    // A suite is a list of tests.
    files: ["**/*.test.*", "e2e/**"],
    rules: { "max-lines-per-function": "off" },
  },
  {
    // Lint does not see the casts in JSDoc comments; `npm run types` does.
    files: ["**/*.js", "**/*.mjs"],
    rules: {
      "no-undef": "off",
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-call": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-return": "off",
    },
  },
  {
    files: ["src/**"],
    rules: { "no-console": ["error", { allow: ["warn", "error"] }] },
  },
  {
    files: ["src/views/**/*.tsx"],
    ignores: ["src/views/ui/Button.tsx"],
    rules: {
      "no-restricted-syntax": [
        "error",
        {
          selector: "JSXOpeningElement[name.name='button']",
          message:
            "Use Button of src/views/ui: it has the looks of the page's buttons, and it never submits by accident.",
        },
      ],
    },
  },
  {
    files: ["src/**/*.tsx", "src/views/**/*.ts"],
    ...reactHooks.configs.flat.recommended,
  },
);
