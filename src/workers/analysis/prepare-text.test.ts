import { expect, test } from "vitest";
import { topOfRun } from "../../model/top-outputs";
import { MOST_BYTES, prepareText, type Preparation, type PreparedText } from "./prepare-text";
import { DEFAULT_ROMANIZATION, latinSample, nativeSample } from "./sample";
import { TEST_LINES, testEngine } from "./test-sample";
import { language } from "../../language/test-language";

const engine = testEngine();

const prepare = (parts: readonly BlobPart[], rest: Partial<Preparation> = {}): Promise<PreparedText> =>
  prepareText(new Blob([...parts]), {
    language,
    romanization: DEFAULT_ROMANIZATION,
    engine: () => Promise.resolve(engine),
    signal: new AbortController().signal,
    ...rest,
  });

test("native text is romanized as the command does it, and needs no engine", async () => {
  const noEngine = (): Promise<never> => Promise.reject(new Error("no engine is needed"));
  const prepared = await prepare(["\ufeff", TEST_LINES.join("\r\n")], { engine: noEngine });
  expect(prepared).toEqual({
    ...nativeSample(TEST_LINES, language),
    kind: "native",
    bytesLeftOut: 0,
  });
});

test("UTF-16 with a byte order mark gives what UTF-8 gives", async () => {
  const text = TEST_LINES.join("\n");
  const units = Uint16Array.from(["\ufeff", ...text].join(""), (unit) => unit.charCodeAt(0));
  expect(await prepare([units])).toEqual(await prepare([text]));
});

test("the labels of Latin text are the likeliest answers of the engine", async () => {
  const shares: number[] = [];
  const prepared = await prepare(["barev dzez\n\ngitutyun"], { onProgress: (share) => shares.push(share) });
  const { sequences } = latinSample(["barev dzez", "gitutyun"], language);
  const runs = await engine.run(sequences, ["output"]);
  expect(prepared.kind).toBe("latin");
  expect(prepared.texts.map(({ inputs }) => inputs)).toEqual(sequences);
  prepared.texts.forEach(({ outputs }, k) => {
    const { symbols, count } = topOfRun(runs[k]!);
    expect([...outputs]).toEqual([...outputs].map((_, t) => symbols[t * count]));
  });
  expect(shares.at(-1)).toBe(1);
});

test.each([
  ["an empty file", [], "the text is empty"],
  ["blank lines", [" \n\n"], "the text is empty"],
  ["a binary file", [Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0)], "does not look like text"],
  ["another encoding", [Uint8Array.of(0xe1, 0xe2, 0x20, 0xe3)], "does not look like text"],
  ["UTF-16 without byte order mark", [Uint16Array.from([0x562, 0x20, 0x561])], "does not look like text"],
  ["no letters of either kind", ["12 345 ?!"], "neither Armenian nor Latin letters"],
  ["another script", ["привет, мир"], "neither Armenian nor Latin letters"],
])("%s is refused in words", async (_title, parts: BlobPart[], reason) => {
  await expect(prepare(parts)).rejects.toThrow(reason);
});

test("a file that cannot be read is refused in words", async () => {
  const gone = new Blob(["barev"]);
  gone.slice = () => Object.assign(new Blob([]), { arrayBuffer: () => Promise.reject(new Error("gone")) });
  const rest = { language, romanization: DEFAULT_ROMANIZATION };
  const { signal } = new AbortController();
  await expect(prepareText(gone, { ...rest, signal, engine: () => Promise.resolve(engine) })).rejects.toThrow(
    "the file could not be read",
  );
});

test("of a very large file only whole lines of its beginning are read, and what was left out is said", async () => {
  const line = `${"Թռչունը ծառի վրա երգեց։ ".repeat(40)}\n`;
  const bytes = new TextEncoder().encode(line);
  const copies = Math.ceil(100e6 / bytes.length);
  const started = performance.now();
  const file = Array.from({ length: copies }, () => bytes);
  const prepared = await prepare(file);
  expect(prepared.bytesLeftOut).toBe(copies * bytes.length - MOST_BYTES);
  expect(prepared.characters).toBeLessThanOrEqual(2_000_000);
  expect(prepared.characters).toBeGreaterThan(1_990_000);
  const read = Math.floor(MOST_BYTES / bytes.length);
  const used = Math.ceil(prepared.characters / (line.length - 2));
  expect(Math.abs(prepared.linesLeftOut - (read - used))).toBeLessThanOrEqual(1);
  expect(performance.now() - started).toBeLessThan(25_000);
});

test("a cancelled preparation ends with the reason", async () => {
  const controller = new AbortController();
  const text = Array.from({ length: 3_000 }, () => TEST_LINES.join("\n")).join("\n");
  const running = prepare([text], {
    signal: controller.signal,
    onProgress: () => {
      controller.abort(new Error("enough"));
    },
  });
  await expect(running).rejects.toThrow("enough");
  const latin = prepare(["barev ".repeat(2_000)], { signal: AbortSignal.abort(new Error("never mind")) });
  await expect(latin).rejects.toThrow("never mind");
});
