import { readFile } from "node:fs/promises";
import { openAtlas, type Atlas } from "../../analysis/atlas/read-atlas";
import type { DenseLayers } from "../../workers/network/network-client";
import { createAppStore, type AppStore } from "../store";
import { createFakeNetwork, NO_ASSETS, type FakeNetwork } from "../test-network";
import { language } from "../test-language";

const SIZES = { inputs: 76, cells: 228, hidden: 228, outputs: 153 };

/** The atlas of the shipped model, read from its folder, which looks as if it did not have the missing files. */
export async function shippedAtlas(missing: ReadonlySet<string> = new Set()): Promise<Atlas> {
  const read = async (name: string): Promise<Uint8Array> => {
    if (missing.has(name)) throw new Error("it is missing");
    return new Uint8Array(await readFile(`models/hy/atlas/${name}`));
  };
  const index = JSON.parse(new TextDecoder().decode(await read("index.json"))) as {
    model: { weightsSha256: string };
  };
  return openAtlas(read, index.model.weightsSha256);
}

/** Kernels whose weights say where they stand. */
export function testDense(): DenseLayers {
  const weights = (rows: number, columns: number): Float32Array =>
    Float32Array.from({ length: rows * columns }, (_, k) => Math.sin(k));
  return {
    sizes: SIZES,
    hidden: weights(2 * SIZES.cells, SIZES.hidden),
    output: weights(SIZES.hidden + SIZES.inputs, SIZES.outputs),
  };
}

export interface InsideTest {
  readonly store: AppStore;
  readonly network: FakeNetwork;
  /** Positions asked of the network, with their line's length. */
  readonly inspected: { readonly length: number; readonly position: number }[];
  /** How often the atlas was opened. */
  opened: number;
  /** While set, opening the atlas fails. */
  failure: Error | undefined;
  /** Files that the atlas looks as if it did not have. */
  readonly missing: Set<string>;
}

/** A loaded page with the shipped atlas, whose network has signals: value k at signal k, plus the position. */
export async function startInside(text = ""): Promise<InsideTest> {
  const network = createFakeNetwork();
  const inspected: InsideTest["inspected"] = [];
  const missing = new Set<string>();
  const atlas = await shippedAtlas(missing);
  network.dense = () => Promise.resolve(testDense());
  network.inspect = (line, position) => {
    inspected.push({ length: line.length, position });
    return Promise.resolve(Float32Array.from({ length: atlas.layout.count }, (_, k) => k + position));
  };
  const test: InsideTest = {
    network,
    inspected,
    opened: 0,
    failure: undefined,
    missing,
    store: createAppStore({
      language,
      client: network,
      modelUrl: "",
      assets: NO_ASSETS,
      saved: { text },
      openAtlas: () => {
        test.opened++;
        return test.failure === undefined ? Promise.resolve(atlas) : Promise.reject(test.failure);
      },
    }),
  };
  await test.store.actions.load();
  return test;
}
