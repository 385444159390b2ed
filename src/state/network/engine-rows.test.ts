import { expect, test } from "vitest";
import { engineName, engineRows } from "./engine-rows";

const speed = { keystroke: 1.5, throughput: 9000 };

test("before anything is measured there is a row for each choice, in the order in which they are tried", () => {
  const rows = engineRows(undefined);
  expect(rows.map(({ engine }) => engine)).toEqual(["auto", "wasm", "webgl", "reference"]);
  expect(rows.map(({ name }) => name)).toEqual(rows.map(({ engine }) => engineName(engine)));
  expect(rows.map(({ note }) => note !== undefined)).toEqual([false, false, false, true]);
});

test("measured speeds, reasons and what automatic means stand in the rows that they are about", () => {
  const skipped = [{ engine: "webgl", reason: "there is no WebGL 2 here" }] as const;
  const measured = [{ engine: "wasm", ...speed }] as const;
  const [automatic, wasm, webgl] = engineRows({ measured, skipped, live: "wasm", bulk: "wasm" });
  expect(automatic!.note).toBe("the fastest here: WebAssembly");
  expect(wasm).toMatchObject({ ...speed, note: undefined });
  expect(webgl).toMatchObject({ keystroke: undefined, note: "there is no WebGL 2 here" });
});

test("where one engine is faster for typing and another for long texts, both are said", () => {
  const [automatic] = engineRows({ measured: [], skipped: [], live: "wasm", bulk: "webgl" });
  expect(automatic!.note).toBe("WebAssembly for typing, WebGL for long texts");
});
