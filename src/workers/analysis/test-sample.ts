/** A text of our own that is ambiguous enough for pairs, for tests. */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import type { AnalysisResult } from "../../analysis/analysis-result";
import { drawingTableBytes, joined, letterTableBytes } from "../../analysis/atlas/layout";
import type { Engine } from "../../model/engine";
import { randomWeights } from "../../model/test-random-weights";
import { createReferenceEngine } from "../../model/reference-engine";
import { SIGNALS, type Activations, type NetworkSizes } from "../../model/signals";
import { vocabulary } from "../../model/test-cases";
import { nativeSample, type Sample } from "./sample";
import { language } from "../../language/test-language";

export const TEST_LINES: readonly string[] = [
  "Թռչունը ծառի վրա երգեց, իսկ տատը ծիծաղեց։",
  "Գիտությունը և ազատությունը մեր ուժն են։",
  "Ծովը խաղաղ էր, ու տղան նստեց ափին։",
  "Ես սիրում եմ ծիրան, խնձոր և տանձ։",
  "Ո՞ւր գնաց ճամպրուկը, որ թողել էի այստեղ։",
  "Վաղը շատ ցուրտ կլինի, ասաց պապը։",
];

/** The same lines several times, romanized anew each time. */
export const testSample = (copies: number): Sample =>
  nativeSample(Array.from({ length: copies }, () => TEST_LINES).flat(), language);

/** A small network with the outputs of the language, so that every outcome has a unit. */
export const TEST_SIZES: NetworkSizes = {
  inputs: vocabulary.inputs.length,
  cells: 20,
  hidden: 7,
  outputs: vocabulary.outputs.length,
};

/** Few enough for the small text. */
export const TEST_FEWEST = 20;

/** The reference engine with random weights, which computes each text only once. */
export function testEngine(): Engine {
  const engine = createReferenceEngine(randomWeights(TEST_SIZES, 3, 0.8));
  const known = new Map<string, Promise<Activations[]>>();
  return {
    ...engine,
    run: async (sequences, signals) => {
      const runs = await Promise.all(
        sequences.map((ids) => {
          const run = known.get(ids.join()) ?? engine.run([ids], SIGNALS);
          known.set(ids.join(), run);
          return run;
        }),
      );
      return runs.map(([run]) => ({
        length: run!.length,
        values: Object.fromEntries(signals.map((signal) => [signal, run!.values[signal]!.slice()])),
      }));
    },
  };
}

/** One text for all numbers of a result: comparing millions of them one by one takes seconds. */
export const fingerprint = ({ letters }: AnalysisResult): string =>
  bytesToHex(
    sha256(
      joined(
        ...letters.flatMap(({ table, drawings }) => [letterTableBytes(table), drawingTableBytes(drawings)]),
      ),
    ),
  );
