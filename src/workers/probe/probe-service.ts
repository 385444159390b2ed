import { NoCasesError } from "../../analysis/probe/choose-cases";
import type { LanguagePack } from "../../language/pack";
import { PatternError } from "../../language/pattern/text-pattern";
import { buildVocabulary, type Vocabulary } from "../../language/vocabulary";
import type { Engine, EngineName } from "../../model/engine";
import type { NetworkSizes } from "../../model/signals";
import { failureOf } from "../failure-of";
import type { Blame, ProbeAnswer, ProbeMessage } from "./messages";
import { createProbeWorker, type ProbeWorker } from "./probe-worker";
import { selectCases } from "./select-cases";

/** Sends an answer; buffers named in `transfer` move instead of being copied. */
export type RespondToProbe = (answer: ProbeAnswer, transfer?: ArrayBuffer[]) => void;

type OpenModel<Source> = (
  source: Source,
) => Promise<{ readonly engine: Engine; readonly sizes: NetworkSizes }>;

/**
 * The probe worker without the worker: takes requests, answers through `respond`. `openModel` starts an engine for the
 * model that an `open` names.
 */
export function createProbeService<Source>(
  respond: RespondToProbe,
  openModel: OpenModel<Source>,
  pack: LanguagePack,
): (message: ProbeMessage<Source>) => Promise<void> {
  /** Requests that nobody has cancelled. */
  const active = new Map<number, AbortController>();
  let opened: Promise<{ worker: ProbeWorker; engine: EngineName; sizes: NetworkSizes }> | undefined;
  let vocabulary: Vocabulary | undefined;

  const worker = async (): Promise<ProbeWorker> => {
    if (opened === undefined) throw new Error("no model is loaded yet; send open first");
    return (await opened).worker;
  };

  const answer = async (
    message: Exclude<ProbeMessage<Source>, { kind: "cancel" }>,
    signal: AbortSignal,
  ): Promise<void> => {
    const { id } = message;
    if (message.kind === "open") {
      opened = openModel(message.source).then(({ engine, sizes }) => ({
        worker: createProbeWorker(engine),
        engine: engine.name,
        sizes,
      }));
      const { engine, sizes } = await opened;
      respond({ kind: "opened", id, engine, sizes });
    } else if (message.kind === "select") {
      respond({ kind: "started", id });
      vocabulary ??= buildVocabulary(pack);
      respond({ kind: "selected", id, selection: selectCases(message.request, pack, vocabulary) });
    } else if (message.kind === "begin") {
      await (await worker()).begin(message.setup, signal);
      respond({ kind: "begun", id });
    } else if (message.kind === "gather") {
      const parts = await (await worker()).gather(message.portion, signal);
      respond({ kind: "gathered", id, parts }, parts.map(bufferOf));
    } else {
      const table = await (await worker()).describe(message.slice, message.parts, signal);
      respond({ kind: "described", id, table }, Object.values(table).map(bufferOf));
    }
  };

  return async (message) => {
    if (message.kind === "cancel") {
      active.get(message.id)?.abort();
      return;
    }
    const controller = new AbortController();
    active.set(message.id, controller);
    try {
      await answer(message, controller.signal);
    } catch (error) {
      respond({ kind: "failed", id: message.id, failure: failureOf(error), blame: blameOf(error) });
    } finally {
      active.delete(message.id);
    }
  };
}

const blameOf = (error: unknown): Blame =>
  error instanceof PatternError ? "pattern" : error instanceof NoCasesError ? "text" : "other";

const bufferOf = ({ buffer }: { buffer: ArrayBufferLike }): ArrayBuffer => buffer as ArrayBuffer;
