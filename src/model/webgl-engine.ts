import { checkSymbols } from "./check-symbols";
import type { Engine } from "./engine";
import { emptyActivations, signalWidth, type Activations, type Signal } from "./signals";
import { collectSignals, nameValues, regionsOf, type Values } from "./webgl/collect-signals";
import {
  checkContext,
  closeContext,
  enterContext,
  openContext,
  type GraphicsContext,
} from "./webgl/graphics-context";
import type { Texture } from "./webgl/kernels";
import { paddedSize } from "./webgl/layout";
import { planBatches } from "./webgl/plan-batches";
import { readTextures, waitForGraphics } from "./webgl/read-textures";
import {
  runBackward,
  runSegment,
  zeroStates,
  type DeviceBatch,
  type DeviceNetwork,
  type Segment,
} from "./webgl/run-segment";
import { texelSizes, uploadWeights } from "./webgl/upload-weights";
import type { NetworkWeights } from "./weights";

/** Most positions of a batch, padded to its longest sequence. */
const BATCH_POSITIONS = 4096;

/**
 * Most positions on the device at once, which bounds its memory: 100 MB for the shipped network with all signals. The
 * rows of a batch may be padded by half, so this much lets every batch of several sequences run in one go.
 */
const SEGMENT_POSITIONS = 1.5 * BATCH_POSITIONS;

/**
 * The network in our own fragment programs on tfjs's WebGL backend: both directions and all sequences of a batch are rows of
 * one texture, a time step is one draw, and results are read once per batch. Works in a worker and on the page's thread.
 * Rejects, in words, where there is no WebGL 2 or only half precision; runs reject for good when the context is lost.
 */
// eslint-disable-next-line @typescript-eslint/require-await -- an engine that does not start rejects
export async function createWebglEngine(weights: NetworkWeights): Promise<Engine> {
  const context = openContext();
  const { sizes } = weights;
  let network: DeviceNetwork | undefined;
  try {
    enterContext(context);
    network = { sizes, texels: texelSizes(sizes), weights: uploadWeights(weights) };
  } catch (error) {
    closeContext(context);
    throw error;
  }
  return engineOn(context, network);
}

function engineOn(context: GraphicsContext, network: DeviceNetwork): Engine {
  // The owner and each run in progress; the last of them frees the weights.
  let users = 1;
  let disposed = false;
  const leave = (): void => {
    if (--users > 0) return;
    for (const texture of Object.values(network.weights) as Texture[]) texture.dispose();
    closeContext(context);
  };
  return {
    name: "webgl",
    run: async (sequences, signals) => {
      if (disposed) throw new Error("the engine was disposed of");
      users++;
      try {
        return await runAll(context, network, sequences, signals);
      } finally {
        leave();
      }
    },
    dispose: () => {
      if (!disposed) leave();
      disposed = true;
    },
  };
}

async function runAll(
  context: GraphicsContext,
  network: DeviceNetwork,
  sequences: readonly Uint8Array[],
  signals: readonly Signal[],
): Promise<Activations[]> {
  for (const ids of sequences) checkSymbols(ids, network.sizes.inputs);
  const results = sequences.map(() => emptyActivations(signals));
  const lengths = sequences.map(({ length }) => length);
  for (const rows of planBatches(lengths, BATCH_POSITIONS)) {
    const batch = rows.map((row) => sequences[row]!);
    const activations = await runBatch(context, network, batch, signals);
    rows.forEach((row, k) => (results[row] = activations[k]!));
  }
  return results;
}

/**
 * A batch that is too long for the device's memory runs in segments from the left. The backward LSTM must know its
 * state right of each: it first runs through all of them alone, from the right.
 */
async function runBatch(
  context: GraphicsContext,
  network: DeviceNetwork,
  sequences: readonly Uint8Array[],
  signals: readonly Signal[],
): Promise<Activations[]> {
  const batch: DeviceBatch = { sequences, rows: paddedSize(sequences.length) };
  const segments = segmentsOf(Math.max(...sequences.map(({ length }) => length)), batch.rows);
  const targets = sequences.map(({ length }): Values => allocate(length, network, signals));
  const kept: Texture[] = [];
  const keep = (texture: Texture): Texture => {
    kept.push(texture);
    return texture;
  };
  try {
    enterContext(context);
    const zero = keep(zeroStates(network, batch.rows));
    const behind = [zero];
    for (const segment of segments.slice(1).reverse()) {
      enterContext(context);
      behind.unshift(keep(runBackward(network, batch, segment, behind[0]!)));
      // Now and then, so that the queue of draws does not grow with the text.
      await waitForGraphics(context);
    }
    let ahead = zero;
    for (const [k, segment] of segments.entries()) {
      enterContext(context);
      const { results, last } = runSegment(network, batch, segment, [ahead, behind[k]!], signals);
      ahead = keep(last);
      const values = await readTextures(context, regionsOf(results, batch, segment));
      collectSignals(network, batch, segment, nameValues(results, values), targets);
    }
  } catch (error) {
    checkContext(context); // says so, rather than what tfjs makes of a lost context
    throw error;
  } finally {
    for (const texture of kept) texture.dispose();
  }
  return targets.map((values, k) => ({ length: sequences[k]!.length, values }));
}

function segmentsOf(longest: number, rows: number): Segment[] {
  const most = Math.floor(SEGMENT_POSITIONS / rows);
  return Array.from({ length: Math.ceil(longest / most) }, (_, k) => ({
    first: k * most,
    steps: Math.min(most, longest - k * most),
  }));
}

const allocate = (length: number, { sizes }: DeviceNetwork, signals: readonly Signal[]): Values =>
  Object.fromEntries(
    signals.map((signal) => [signal, new Float32Array(length * signalWidth(signal, sizes))]),
  );
