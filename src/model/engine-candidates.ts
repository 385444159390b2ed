import type { EngineName } from "./engine";
import { ENGINES, type EngineAssets } from "./engine-table";
import type { EngineCandidate } from "./fallback-engine";
import { verifyEngine } from "./verify-engine";
import type { NetworkWeights } from "./weights";

/** "auto" or the engine that the user asked for. */
export type EnginePreference = "auto" | EngineName;

const NAMES = Object.keys(ENGINES) as EngineName[];

const obstacleOf = (name: EngineName): string | undefined => ENGINES[name].obstacle?.();

/** Engines to try, in order: a preferred engine first, then those of the table that have no obstacle here. */
export function engineCandidates(
  weights: NetworkWeights,
  preference: EnginePreference,
  assets: EngineAssets,
): EngineCandidate[] {
  return NAMES.filter((name) => name === preference || obstacleOf(name) === undefined)
    .sort((a, b) => Number(b === preference) - Number(a === preference))
    .map((name) => verified(name, weights, assets));
}

/** The engines that a calibration compares with the running one. Those that cannot be fast here reject with the reason. */
export function rivalCandidates(
  weights: NetworkWeights,
  running: EngineName,
  assets: EngineAssets,
): EngineCandidate[] {
  return NAMES.filter((name) => ENGINES[name].rival && name !== running).map((name) => {
    const obstacle = obstacleOf(name);
    return obstacle === undefined
      ? verified(name, weights, assets)
      : { name, create: () => Promise.reject(new Error(obstacle)) };
  });
}

/** An engine that has run once and given the reference's numbers. */
const verified = (name: EngineName, weights: NetworkWeights, assets: EngineAssets): EngineCandidate => ({
  name,
  create: async () => {
    const engine = await ENGINES[name].create(weights, assets);
    await verifyEngine(engine, weights);
    return engine;
  },
});
