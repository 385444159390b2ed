import { expect, test, vi } from "vitest";
import { TEST_SIZES, testEngine } from "../analysis/test-sample";
import { asked, servedPort, type TestPort } from "../rpc/test-ports";
import { ProbeClient } from "./probe-client";
import { probeCounterOn, probeMethods } from "./probe-methods";
import { runProbe } from "./run-probe";
import { selectCases, type ProbeRequest } from "./select-cases";
import { TYUN } from "./test-probe";
import { language } from "../../language/test-language";

const engine = testEngine();

interface Team {
  readonly client: ProbeClient<string>;
  readonly ports: TestPort[];
}

/** A client whose workers have no thread, and whose only model is named "model". The pattern "stuck" never ends. */
function createTeam(source = "model", patience = 2_000): Team {
  const ports: TestPort[] = [];
  const spawn = (): TestPort => {
    const methods = probeMethods(() => Promise.resolve({ engine }));
    const port = servedPort({
      ...methods,
      load: (from: string) =>
        from === "model"
          ? Promise.resolve({ sizes: TEST_SIZES })
          : Promise.reject(new Error(`no model "${from}"`)),
      selectCases: (...[argument, call]: Parameters<typeof methods.selectCases>) => {
        const { probe } = argument.request;
        if (!("pattern" in probe) || probe.pattern !== "stuck") return methods.selectCases(argument, call);
        call.onEvent?.("started");
        return new Promise<never>(() => undefined);
      },
    });
    ports.push(port);
    return port;
  };
  return { client: new ProbeClient({ spawn, source, language: "hy", patience }), ports };
}

const pattern = (text: string): ProbeRequest => ({
  ...TYUN,
  probe: { side: "latin", pattern: text, syntax: "regexp", ignoreCase: false },
});
const { signal } = new AbortController();

test("workers behind messages give what one in this thread gives, probe after probe", async () => {
  const { client, ports } = createTeam();
  const here = await runProbe(selectCases(TYUN, language), TEST_SIZES, [probeCounterOn(engine)], { signal });
  const shares: number[] = [];
  expect(await client.probe(TYUN, { signal, onProgress: (share) => shares.push(share) })).toEqual(here);
  expect(shares.at(-1)).toBeCloseTo(1, 9);
  expect((await client.probe(TYUN, { signal })).table).toEqual(here.table);
  expect(ports).toHaveLength(3);
  // Both of those that compute had work.
  expect(ports.filter((port) => asked(port).includes("gatherCases"))).toHaveLength(2);
});

test("a bad expression, and one that finds nothing, are told with what is to blame", async () => {
  const { client } = createTeam();
  await expect(client.probe(pattern("(t"), { signal })).rejects.toMatchObject({
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
  const stuck = ports.find((port) => asked(port).includes("selectCases"))!;
  expect(stuck.terminated).toBe(true);
  expect((await client.probe(TYUN, { signal })).summary.found.matches).toBeGreaterThan(10);
  expect(ports.filter(({ terminated }) => terminated)).toEqual([stuck]);
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
    expect(ports.some((port) => asked(port).at(-1) === "cancel")).toBe(true);
  });
  expect((await client.probe(TYUN, { signal })).table).toBeDefined();
});

test("a model that cannot be opened is told; a bad pattern is told first", async () => {
  const { client } = createTeam("other");
  await expect(client.probe(pattern("("), { signal })).rejects.toMatchObject({ blame: "pattern" });
  await expect(client.probe(TYUN, { signal })).rejects.toThrow('no model "other"');
  await expect(client.open()).rejects.toThrow('no model "other"');
});

test("when a worker dies the probe fails, and the next one works", async () => {
  const { client, ports } = createTeam();
  await client.open();
  const running = client.probe(TYUN, {
    signal,
    onProgress: () => {
      if (!ports[0]!.terminated) ports[0]!.die();
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
  expect(ports.every(({ terminated }) => terminated)).toBe(true);
});
