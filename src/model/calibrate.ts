import type { Engine, EngineName } from "./engine";
import type { EngineCandidate } from "./fallback-engine";
import { measureEngine, type EngineSpeed } from "./measure-engine";

/** What a calibration found. */
export interface Calibration {
  readonly measured: readonly ({ readonly engine: EngineName } & EngineSpeed)[];
  /** Engines that were not measured, and why. */
  readonly skipped: readonly { readonly engine: EngineName; readonly reason: string }[];
  /** Fastest for a keystroke. */
  readonly live: EngineName;
  /** Fastest for many sentences. */
  readonly bulk: EngineName;
}

/** An engine that won against the one that was running. */
export interface Calibrated {
  readonly calibration: Calibration;
  /** Set if another engine than the running one is the fastest for typing; the caller disposes of it. */
  readonly faster: Engine | undefined;
}

/**
 * Measures the running engine and its rivals one after the other. A rival that does not start or fails is skipped with its
 * reason; all but the fastest for typing are disposed of.
 */
export async function calibrate(
  running: Engine,
  rivals: readonly EngineCandidate[],
  inputs: number,
): Promise<Calibrated> {
  const measured = [{ engine: running.name, ...(await measureEngine(running, inputs)) }];
  const skipped: { engine: EngineName; reason: string }[] = [];
  let faster: Engine | undefined;
  let best = measured[0]!.keystroke;
  for (const { name, create } of rivals) {
    let rival: Engine | undefined;
    try {
      rival = await create();
      const speed = await measureEngine(rival, inputs);
      measured.push({ engine: name, ...speed });
      if (speed.keystroke < best) {
        best = speed.keystroke;
        faster?.dispose();
        faster = rival;
      } else rival.dispose();
    } catch (error) {
      rival?.dispose();
      skipped.push({ engine: name, reason: error instanceof Error ? error.message : String(error) });
    }
  }
  const by = (score: (speed: EngineSpeed) => number): EngineName =>
    measured.reduce((a, b) => (score(b) > score(a) ? b : a)).engine;
  return {
    calibration: {
      measured,
      skipped,
      live: by(({ keystroke }) => -keystroke),
      bulk: by(({ throughput }) => throughput),
    },
    faster,
  };
}
