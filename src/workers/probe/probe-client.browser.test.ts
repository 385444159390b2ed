import { expect, test } from "vitest";
import { relaxed, simd } from "virtual:kernels";
import { rankProbe } from "../../analysis/probe/rank-probe";
import { signalUnit } from "../../analysis/signal-layout";
import { signalCode } from "../../analysis/signal-name";
import type { ModelSource } from "../network/model-keeper";
import { ProbeClient } from "./probe-client";
import type { ProbeRequest } from "./select-cases";

const absolute = (address: string): string => new URL(address, location.href).href;
const source: ModelSource = {
  modelUrl: absolute("/models/hy/"),
  assets: { kernels: { simd: absolute(simd), relaxed: absolute(relaxed) } },
  engine: "wasm",
};

const createClient = (): ProbeClient<ModelSource> =>
  new ProbeClient({
    spawn: () => new Worker(new URL("../tyun.worker.ts", import.meta.url), { type: "module" }),
    source,
    language: "hy",
  });

const fetchText = async (address: string): Promise<string> => (await fetch(address)).text();
const lines = (await fetchText("/samples/hy.txt")).split("\n");
const request = (pattern: string, syntax: "plain" | "regexp" = "plain"): ProbeRequest => ({
  text: { kind: "native", lines },
  probe: { side: "latin", pattern, syntax, ignoreCase: false },
  compared: "same letters",
});
const { signal } = new AbortController();

test("two Web Workers rank all signals for tyun over the sample text within seconds, the best as on the command line", async () => {
  const client = createClient();
  await client.open();
  await client.probe(request("ner"), { signal });
  const started = performance.now();
  const { table, layout } = await client.probe(request("tyun"), { signal });
  const elapsed = performance.now() - started;
  expect(table!.auc).toHaveLength(layout.count);
  // The command line's best, from its report.
  const report = await fetchText("/models/hy/report.md");
  const section = report.split("## Which cells know")[1]!;
  const rows = [...section.matchAll(/^\| [^|]*\(`(\w+)`\) \| ([\d.]+) \|/gm)].slice(0, 10);
  const aucs = new Map(rows.map(([, code, auc]) => [code!, Number(auc)]));
  expect(aucs.size).toBe(10);
  // Kernels round otherwise here: signals that are as good may change places, and those at the end their company.
  const order = rankProbe(table!, "auc", 20);
  const codes = order.map((signal) => signalCode(signalUnit(layout, signal)));
  for (const [code, auc] of aucs)
    expect(Math.abs(table!.auc[order[codes.indexOf(code)]!]! - auc), code).toBeLessThan(0.002);
  const deviation = (auc: number): number => Math.abs(auc - 0.5);
  [...aucs.values()].forEach((auc, rank) => {
    expect(deviation(table!.auc[order[rank]!]!)).toBeCloseTo(deviation(auc), 2);
  });
  // 2 s on two idle cores; a test machine does other things beside.
  expect(elapsed).toBeLessThan(8_000);
  client.dispose();
});

test("an expression that would never end is stopped, and the next probe works", async () => {
  const client = createClient();
  const endless = request("(?:[a-z ]+)+#", "regexp");
  await expect(client.probe(endless, { signal })).rejects.toThrow("this expression takes too long");
  expect((await client.probe(request("tyun"), { signal })).table).toBeDefined();
  client.dispose();
});

test("a probe is cancelled within 200 ms", async () => {
  const client = createClient();
  await client.open();
  const controller = new AbortController();
  let aborted = 0;
  const running = client.probe(request("tyun"), {
    signal: controller.signal,
    onProgress: () => {
      aborted ||= performance.now();
      controller.abort(new Error("enough"));
    },
  });
  await expect(running).rejects.toThrow("enough");
  expect(performance.now() - aborted).toBeLessThan(200);
  // The workers are free again, too: none is still busy with the old probe.
  const asked = performance.now();
  await expect(client.probe(request("(", "regexp"), { signal })).rejects.toThrow("no valid");
  expect(performance.now() - asked).toBeLessThan(2_000);
  client.dispose();
});
