import { expect, test, vi } from "vitest";
import { armenian } from "../../language/armenian/index";
import { buildVocabulary } from "../../language/vocabulary";
import { TEST_SIZES, testEngine } from "../analysis/test-sample";
import type { ProbeAnswer, ProbeMessage } from "./messages";
import { createProbeClient, type ProbeClient } from "./probe-client";
import { createProbeService } from "./probe-service";
import { createProbeWorker } from "./probe-worker";
import { ProbeError, type ProbePort } from "./remote-worker";
import { runProbe } from "./run-probe";
import { selectCases, type ProbeRequest } from "./select-cases";
import { TYUN } from "./test-probe";

const engine = testEngine();

interface TestPort extends ProbePort<string> {
  readonly received: ProbeMessage<string>["kind"][];
  ended: boolean;
}

interface Team {
  readonly client: ProbeClient;
  readonly ports: TestPort[];
}

/** A client whose workers have no thread: messages are copied, buffers move. `stuck` patterns never end. */
function createTeam(source = "model", patience = 2_000): Team {
  const ports: TestPort[] = [];
  const spawn = (): TestPort => {
    const port: TestPort = {
      received: [],
      ended: false,
      onmessage: null,
      onerror: null,
      terminate: () => (port.ended = true),
      postMessage: (message, transfer) => {
        port.received.push(message.kind);
        const data = structuredClone(message, { transfer });
        setTimeout(() => {
          if (isStuck(data)) send({ kind: "started", id: data.id });
          else void handle(data);
        }, 0);
      },
    };
    const send = (answer: ProbeAnswer, transfer: ArrayBuffer[] = []): void => {
      const data = structuredClone(answer, { transfer });
      if (!port.ended) setTimeout(() => port.onmessage?.({ data } as MessageEvent<ProbeAnswer>), 0);
    };
    const handle = createProbeService<string>(
      send,
      (from) =>
        from === "model"
          ? Promise.resolve({ engine, sizes: TEST_SIZES })
          : Promise.reject(new Error(`no model "${from}"`)),
      armenian,
    );
    ports.push(port);
    return port;
  };
  return { client: createProbeClient({ spawn, source, patience }), ports };
}

const isStuck = (message: ProbeMessage<string>): boolean =>
  message.kind === "select" &&
  "pattern" in message.request.probe &&
  message.request.probe.pattern === "stuck";

const pattern = (text: string): ProbeRequest => ({
  ...TYUN,
  probe: { side: "latin", pattern: text, syntax: "regexp", ignoreCase: false },
});
const { signal } = new AbortController();

test("workers behind messages give what one in this thread gives, probe after probe", async () => {
  const { client, ports } = createTeam();
  const here = await runProbe(
    selectCases(TYUN, armenian, buildVocabulary(armenian)),
    TEST_SIZES,
    [createProbeWorker(engine)],
    { signal },
  );
  const shares: number[] = [];
  expect(await client.probe(TYUN, { signal, onProgress: (share) => shares.push(share) })).toEqual(here);
  expect(shares.at(-1)).toBeCloseTo(1, 9);
  expect((await client.probe(TYUN, { signal })).table).toEqual(here.table);
  expect(ports).toHaveLength(3);
  // Both of those that compute had work.
  expect(ports.filter(({ received }) => received.includes("gather"))).toHaveLength(2);
});

test("a bad expression, and one that finds nothing, are told with what is to blame", async () => {
  const { client } = createTeam();
  await expect(client.probe(pattern("(t"), { signal })).rejects.toMatchObject({
    name: "ProbeError",
    blame: "pattern",
    message: "this is no valid regular expression: Unterminated group",
  });
  await expect(client.probe(pattern("qqq"), { signal })).rejects.toMatchObject({
    blame: "text",
    message: "the pattern does not occur in this text",
  });
});

test("an expression that takes too long is stopped, and the next one gets a fresh worker", async () => {
  const { client, ports } = createTeam("model", 30);
  await expect(client.probe(pattern("stuck"), { signal })).rejects.toThrow(
    "this expression takes too long: it was stopped after 0.03 s",
  );
  const stuck = ports.find(({ received }) => received.includes("select"))!;
  expect(stuck.ended).toBe(true);
  expect((await client.probe(TYUN, { signal })).summary.found.matches).toBeGreaterThan(10);
  expect(ports.filter(({ ended }) => ended)).toEqual([stuck]);
});

test("a newer probe ends the one that is running", async () => {
  const { client } = createTeam();
  const old = client.probe(pattern("stuck"), { signal });
  const checked = expect(old).rejects.toMatchObject({ name: "AbortError" });
  const newer = client.probe(TYUN, { signal });
  await checked;
  expect((await newer).table).toBeDefined();
});

test("cancelling rejects at once and tells the workers", async () => {
  const { client, ports } = createTeam();
  const controller = new AbortController();
  const running = client.probe(TYUN, {
    signal: controller.signal,
    onProgress: () => {
      controller.abort(new Error("enough"));
    },
  });
  await expect(running).rejects.toThrow("enough");
  await vi.waitFor(() => {
    expect(ports.some(({ received }) => received.at(-1) === "cancel")).toBe(true);
  });
  expect((await client.probe(TYUN, { signal })).table).toBeDefined();
});

test("a model that cannot be opened is told; a bad pattern is told first", async () => {
  const { client } = createTeam("other");
  await expect(client.probe(pattern("("), { signal })).rejects.toMatchObject({ blame: "pattern" });
  await expect(client.probe(TYUN, { signal })).rejects.toThrow('no model "other"');
  await expect(client.open()).rejects.toThrow(ProbeError);
});

test("when a worker dies the probe fails, and the next one works", async () => {
  const { client, ports } = createTeam();
  await client.open();
  const running = client.probe(TYUN, {
    signal,
    onProgress: () => {
      if (!ports[0]!.ended) ports[0]!.onerror?.({ message: "out of memory" } as ErrorEvent);
    },
  });
  await expect(running).rejects.toThrow("A probe worker stopped (out of memory)");
  expect((await client.probe(TYUN, { signal })).table).toBeDefined();
});

test("an ended client rejects what is running", async () => {
  const { client, ports } = createTeam();
  const running = client.probe(TYUN, { signal });
  const checked = expect(running).rejects.toMatchObject({ name: "AbortError" });
  client.dispose();
  await checked;
  expect(ports.every(({ ended }) => ended)).toBe(true);
});
