import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { beforeAll, expect, test } from "vitest";
import { openAtlas, type Atlas } from "../../src/analysis/atlas/read-atlas";
import { outcomesOf } from "../../src/analysis/atlas/read-atlas";
import { pairCode } from "../../src/analysis/atlas/layout";
import { signalNumber } from "../../src/analysis/signal-layout";
import { drawnPair } from "../../src/analysis/tables/drawing-table";
import { statistic, STATISTICS } from "../../src/analysis/tables/letter-table";
import { cleanLine } from "../../src/language/clean-line";
import { createRomanizer } from "../../src/language/romanize";
import { independentSampler } from "../../src/language/sampler";
import { seededRandom } from "../../src/language/random";
import { createReferenceEngine } from "../../src/model/reference-engine";
import type { ComputedAtlas } from "./compute-atlas";
import { testAtlas, testModel, testTask, TEST_WEIGHTS_SHA256 } from "./test-model";

let computed: ComputedAtlas;
let atlas: Atlas;
beforeAll(async () => {
  computed = await testAtlas();
  atlas = await openAtlas(reader(computed.files), TEST_WEIGHTS_SHA256);
});

const reader =
  (files: ReadonlyMap<string, Uint8Array>) =>
  (name: string): Promise<Uint8Array> => {
    const bytes = files.get(name);
    return bytes === undefined ? Promise.reject(new Error("it does not exist")) : Promise.resolve(bytes);
  };

/** Places of t -> ծ in the index. */
const places = (): { letter: number; pair: number } => {
  const letter = atlas.index.letters.findIndex((candidate) => candidate.letter === "t");
  return { letter, pair: atlas.index.letters[letter]!.pairs.findIndex(({ symbol }) => symbol === "ծ") };
};

test("one distance followed from the sentences through the network to the file", async () => {
  // Sentences -> cleaned -> aligned symbols, one seed for all lines.
  const { pack, vocabulary, weights } = testModel;
  const romanize = createRomanizer(pack, vocabulary, pack.ruleSets["2016"]!);
  const sampler = independentSampler(seededRandom(1));
  const texts = testTask.lines.map((line) => romanize(cleanLine(line, pack)!, sampler));
  // -> values of forward unit 6 of g at each t, apart by whether ծ is right
  const engine = createReferenceEngine(weights);
  const withIt: number[] = [];
  const without: number[] = [];
  for (const { inputs, outputs } of texts) {
    const [run] = await engine.run([inputs], ["g"]);
    inputs.forEach((input, t) => {
      if (vocabulary.inputs[input] !== "t") return;
      const value = run!.values.g![t * 40 + 6]!;
      (vocabulary.outputs[outputs[t]!] === "ծ" ? withIt : without).push(value);
    });
  }
  // -> histograms of 1,000 bins from the smallest to the largest value
  const all = [...withIt, ...without];
  const [min, max] = [Math.min(...all), Math.max(...all)];
  const histogram = (values: number[]): number[] => {
    const counts = new Array<number>(1_000).fill(0);
    for (const value of values) counts[Math.min(999, Math.floor(((value - min) / (max - min)) * 1_000))]!++;
    return counts.map((count) => count / values.length);
  };
  const [p, q] = [histogram(withIt), histogram(without)];
  // -> Hellinger distance
  const distance = Math.sqrt(1 - p.reduce((sum, share, bin) => sum + Math.sqrt(share * q[bin]!), 0));

  const { letter, pair } = places();
  const table = await atlas.statistics(letter);
  const at = signalNumber(atlas.layout, { signal: "g", unit: 6 });
  expect(distance).toBeGreaterThan(0.3);
  expect(distance).toBeLessThan(0.999);
  expect(statistic(table, "distance", pair, at)).toBeCloseTo(distance, 4);
  expect(atlas.index.letters[letter]!.pairs[pair]!.cases).toBe(withIt.length);
});

test("the same text gives the same bytes", async () => {
  const again = await testAtlas();
  expect([...again.files.keys()]).toEqual([...computed.files.keys()]);
  for (const [name, bytes] of again.files)
    expect(Buffer.compare(bytes, computed.files.get(name)!), name).toBe(0);
});

test("the index says what was analysed, and names no file of the text", () => {
  const { index } = atlas;
  expect(index.sample.sentences).toBe(testTask.lines.length);
  expect(index.sample.sources).toBe(testTask.sources);
  expect(index.engine).toEqual({ name: "reference", kernels: "none" });
  expect(index.romanization).toEqual(testTask.romanization);
  expect(index.firstPair).toEqual(places());
  for (const { cases, pairs, rest } of index.letters)
    expect(pairs.reduce((sum, pair) => sum + pair.cases, rest)).toBe(cases);
});

test("first view, distances and letter files agree", async () => {
  const { letter, pair } = places();
  const table = await atlas.statistics(letter);
  const { pair: first, overview } = await atlas.first();
  const distances = await atlas.distances();
  const place = atlas.index.letters.slice(0, letter).reduce((sum, { pairs }) => sum + pairs.length, pair);
  for (let k = 0; k < atlas.layout.count; k++)
    for (const name of STATISTICS) expect(statistic(first, name, 0, k)).toBe(statistic(table, name, pair, k));
  const at = signalNumber(atlas.layout, { signal: "h", unit: 31 });
  for (const name of ["distance", "noise95"] as const) {
    expect(pairCode(overview, name, place, 31)).toBe(statistic(table, name, pair, at));
    expect(pairCode(distances, name, place, at)).toBe(statistic(table, name, pair, at));
  }
});

test("drawings hold all cases", async () => {
  const { letter, pair } = places();
  const drawings = await atlas.drawings(letter);
  const entry = atlas.index.letters[letter]!;
  const { p, n } = drawnPair(drawings, pair, 3, outcomesOf(entry));
  const { cases } = entry.pairs[pair]!;
  expect(p.reduce((a, b) => a + b)).toBeCloseTo(cases, 6);
  expect(n.reduce((a, b) => a + b)).toBeCloseTo(entry.cases - cases, 6);
});

/** The atlas with one file changed. */
const changed = (name: string, change: (bytes: Uint8Array) => Uint8Array): Promise<Atlas> =>
  openAtlas(
    reader(new Map(computed.files).set(name, change(computed.files.get(name)!.slice()))),
    TEST_WEIGHTS_SHA256,
  );

const indexWith = (change: (index: Record<string, unknown>) => void): Promise<Atlas> =>
  changed("index.json", (bytes) => {
    const index = JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>;
    change(index);
    return new TextEncoder().encode(JSON.stringify(index));
  });

test("a truncated file is named with the reason", async () => {
  const cut = await changed("first.bin", (bytes) => bytes.subarray(0, -1));
  await expect(cut.first()).rejects.toThrow(
    /^first\.bin: it has \d+ bytes instead of \d+; the download broke off/,
  );
});

test("an altered file is named with the reason", async () => {
  for (const name of ["letter-0074.bin", "drawings-0074.bin"]) {
    const altered = await changed(name, (bytes) => {
      bytes[100]! ^= 1;
      return bytes;
    });
    const { letter } = places();
    const reading = name.startsWith("letter") ? altered.statistics(letter) : altered.drawings(letter);
    await expect(reading).rejects.toThrow(`${name}: its checksum is wrong`);
  }
});

test("a missing file is named with the reason", async () => {
  const files = new Map(computed.files);
  files.delete("distances.bin");
  const without = await openAtlas(reader(files), TEST_WEIGHTS_SHA256);
  await expect(without.distances()).rejects.toThrow("distances.bin: it does not exist");
  await expect(openAtlas(reader(new Map()), TEST_WEIGHTS_SHA256)).rejects.toThrow(
    "index.json: it does not exist",
  );
});

test("an index of another version, of another model, damaged or incomplete is refused in words", async () => {
  await expect(indexWith((index) => (index["format"] = 1))).rejects.toThrow(
    "index.json: it has format 1, this version of the page reads 2",
  );
  await expect(openAtlas(reader(computed.files), "ff")).rejects.toThrow(
    "index.json: it was made for model 0123456789ab, not for the one that is loaded",
  );
  await expect(changed("index.json", (bytes) => bytes.subarray(0, 90))).rejects.toThrow(
    "it is not valid JSON",
  );
  await expect(changed("index.json", () => Uint8Array.of(0xff, 0xfe, 0))).rejects.toThrow(
    "it is not valid JSON",
  );
  await expect(changed("index.json", () => new TextEncoder().encode("[]"))).rejects.toThrow(
    "not the index of an atlas",
  );
  await expect(indexWith((index) => delete index["letters"])).rejects.toThrow('it lacks "letters"');
  await expect(indexWith((index) => delete index["first"])).rejects.toThrow(
    "without its name, length or checksum",
  );
  await expect(indexWith((index) => (index["firstPair"] = { letter: 99, pair: 0 }))).rejects.toThrow(
    "firstPair",
  );
});

test("a file that was never packed is refused", async () => {
  const bytes = Uint8Array.of(1, 2, 3);
  const [name, sha] = ["distances.bin", bytesToHex(sha256(bytes))];
  const index = JSON.parse(new TextDecoder().decode(computed.files.get("index.json"))) as object;
  const text = JSON.stringify({ ...index, distances: { name, bytes: 3, sha256: sha } });
  const files = new Map(computed.files).set(name, bytes).set("index.json", new TextEncoder().encode(text));
  const unpackable = await openAtlas(reader(files), TEST_WEIGHTS_SHA256);
  await expect(unpackable.distances()).rejects.toThrow("distances.bin: it cannot be unpacked");
});

test("an index whose signals do not fit its files is refused", async () => {
  const atlasOfOthers = await indexWith((index) => (index["signals"] = [{ signal: "h", width: 40 }]));
  await expect(atlasOfOthers.statistics(0)).rejects.toThrow("but the pairs and signals of index.json need");
});
