import { expect, test } from "vitest";
import { declaredExports, modulesIn, namesOfSeveral } from "./export-names.mjs";

test("exports are what a module declares, not what it passes on", () => {
  const text = `
    import type { Graph } from "./graph";
    import { rows } from "./rows";
    export type { Signal } from "./signals";
    export { rows, type Graph };
    export * from "./all";
    export interface Row { readonly name: string }
    export type Kind = "a" | "b";
    export class Table {}
    export async function* read(): AsyncGenerator<Row> {}
    export const [FIRST, { second }] = pair, third = (): void => undefined;
    const hidden = 1;
    export default hidden;`;
  expect(declaredExports(text)).toEqual(["Row", "Kind", "Table", "read", "FIRST", "second", "third"]);
});

test("a name of two modules is found, with both; a type and a value of one module are one thing", () => {
  const modules = [
    { file: "a.ts", text: "export const row = 1; export type Pair = 1; export const Pair = 1;" },
    { file: "b.ts", text: 'export function row() {} export { Pair } from "./a";' },
  ];
  expect([...namesOfSeveral(modules)]).toEqual([["row", ["a.ts", "b.ts"]]]);
});

test("among the exports of src no name stands for two things", () => {
  const modules = modulesIn("src");
  expect(modules.length).toBeGreaterThan(200);
  expect([...namesOfSeveral(modules)]).toEqual([]);
});
