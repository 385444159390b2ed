import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { readKernels } from "../../../scripts/compile-kernels.mjs";
import type { Engine } from "../engine";
import { SIGNALS } from "../signals";
import type { Stepper } from "../stepper";
import { idsOf, largestDifference, loadShippedModel, SMALL, smallWeights } from "../test-networks";
import { ALTERNATIVES, topOutputs } from "../top-outputs";
import { createWasmEngine } from "../wasm-engine";
import { createSession, type Session } from "./session";

let small: Engine & { stepper: Stepper };
let shipped: Engine & { stepper: Stepper };
beforeAll(async () => {
  small = await createWasmEngine(smallWeights, await readKernels());
  shipped = await createWasmEngine((await loadShippedModel()).weights, await readKernels());
});

interface Edit {
  readonly at: number;
  readonly deleted: number;
  readonly inserted: Uint8Array;
}

const apply = (ids: Uint8Array, { at, deleted, inserted }: Edit) =>
  Uint8Array.from([...ids.subarray(0, at), ...inserted, ...ids.subarray(at + deleted)]);

function settleAll(session: Session): void {
  while (session.settle() !== undefined);
}

/** Largest difference of probabilities, hidden layer and h between the session and a whole pass. */
async function errorOf(session: Session, engine: Engine, ids: Uint8Array): Promise<number> {
  const own = session.signals(0, ids.length, ["output", "hidden", "h"]);
  const [whole] = await engine.run([ids], SIGNALS);
  return largestDifference([own], [whole!], ["output", "hidden", "h"]);
}

/** Largest difference between the kept outputs and those of a whole pass. */
async function topErrorOf(session: Session, engine: Engine, ids: Uint8Array): Promise<number> {
  const top = session.top(0, ids.length);
  const [whole] = await engine.run([ids], ["output"]);
  const output = whole!.values.output!;
  const width = output.length / Math.max(1, ids.length);
  const expected = topOutputs(output, width, ALTERNATIVES);
  return top.probabilities.reduce((most, p, k) => {
    // Each kept symbol has the probability that it is said to have; equally likely ones may be in any order.
    const own = output[Math.floor(k / ALTERNATIVES) * width + top.symbols[k]!]!;
    return Math.max(most, Math.abs(p - expected.probabilities[k]!), Math.abs(p - own));
  }, 0);
}

const symbols = (most: number) => fc.uint8Array({ max: SMALL.inputs - 1, maxLength: most });

/** Edits anywhere: single characters mostly, sometimes stretches. Places are shares of the length. */
const edits = fc.array(
  fc.record({
    place: fc.double({ min: 0, max: 1, noNaN: true }),
    deleted: fc.oneof({ weight: 4, arbitrary: fc.nat(1) }, fc.nat(70)),
    inserted: fc.oneof({ weight: 4, arbitrary: symbols(1) }, symbols(90)),
  }),
  { maxLength: 40 },
);

describe("after any edits and settling, a session equals a whole pass within 1e-4", () => {
  test("small network with random weights", async () => {
    await fc.assert(
      fc.asyncProperty(symbols(300), edits, fc.boolean(), async (first, script, settling) => {
        const session = createSession(small.stepper);
        session.edit(0, 0, first);
        let ids = first;
        for (const { place, deleted, inserted } of script) {
          const at = Math.floor(place * ids.length);
          const edit = { at, deleted: Math.min(deleted, ids.length - at), inserted };
          session.edit(at, edit.deleted, inserted);
          ids = apply(ids, edit);
          if (settling) settleAll(session);
        }
        settleAll(session);
        expect(session.length).toBe(ids.length);
        expect(await errorOf(session, small, ids)).toBeLessThan(1e-4);
        expect(await topErrorOf(session, small, ids)).toBeLessThan(1e-4);
      }),
      { numRuns: 60 },
    );
  });

  test("the shipped network, thousands of random edits in 600 characters", async () => {
    const session = createSession(shipped.stepper);
    const letters = idsOf('Inchpes es? aeiou nrstk, "A" 12.');
    let seed = 5;
    const random = (below: number): number => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return Math.floor((seed / 2_147_483_648) * below);
    };
    let ids = idsOf("Ays aravot arevy shut durs yekav, bayc erekoyan andzrev ekav. ".repeat(10));
    session.edit(0, 0, ids);
    for (let k = 1; k <= 3000; k++) {
      const at = random(ids.length + 1);
      const removing = ids.length > 650 || (ids.length > 550 && random(2) === 0);
      const edit = removing
        ? { at: Math.min(at, ids.length - 1), deleted: 1, inserted: new Uint8Array(0) }
        : {
            at,
            deleted: 0,
            inserted: letters
              .subarray(0)
              .slice((k * 7) % letters.length)
              .slice(0, 1),
          };
      session.edit(edit.at, edit.deleted, edit.inserted);
      ids = apply(ids, edit);
      if (k % 1000 !== 0) continue;
      settleAll(session);
      expect(await errorOf(session, shipped, ids)).toBeLessThan(1e-4);
      expect(await topErrorOf(session, shipped, ids)).toBeLessThan(1e-4);
    }
  }, 240_000);
});

test("letters changed in ordinary words: settled after every edit, within 1e-4 throughout", async () => {
  const words =
    "barev inchpes gitutyun azatutyun Yerevan aysor vaghy girq kardum gnum shat lav hetaqrqir".split(" ");
  for (const start of [1, 2]) {
    let seed = start;
    const random = (below: number): number => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return Math.floor((seed / 2_147_483_648) * below);
    };
    let ids: Uint8Array = idsOf(Array.from({ length: 120 }, () => words[random(words.length)]!).join(" "));
    const letters = idsOf("aeiounrstkghmyz ");
    const session = createSession(shipped.stepper);
    session.edit(0, 0, ids);
    for (let k = 0; k < 40; k++) {
      const at = random(ids.length);
      const edit = { at, deleted: 1, inserted: Uint8Array.of(letters[random(letters.length)]!) };
      session.edit(at, 1, edit.inserted);
      settleAll(session);
      ids = apply(ids, edit);
      if (k % 4 === 3) expect(await topErrorOf(session, shipped, ids)).toBeLessThan(1e-4);
    }
  }
}, 60_000);

test("the first answer to a keystroke, before settling, is within 0.02 of a whole pass", async () => {
  const session = createSession(shipped.stepper);
  let ids = idsOf(
    "Gitutyunn u azatutyuny karevor en amen mi hasarakutyan hamar. Es erb em gnalu tun? ".repeat(8),
  );
  session.edit(0, 0, ids);
  for (const at of [0, 100, 333, 420, ids.length]) {
    const edit = { at, deleted: 0, inserted: idsOf("o") };
    session.edit(at, 0, edit.inserted);
    ids = apply(ids, edit);
    expect(await topErrorOf(session, shipped, ids)).toBeLessThan(0.02);
    settleAll(session);
    expect(await topErrorOf(session, shipped, ids)).toBeLessThan(1e-4);
  }
});

test("an edit far from the ends of a long text computes a bounded part of it, at any length", () => {
  const sentence = idsOf("Du inc ases, es kgam tun u kxosenq amen inchi masin. ");
  const costs = [2_000, 20_000].map((length) => {
    const session = createSession(small.stepper);
    session.edit(
      0,
      0,
      Uint8Array.from({ length }, (_, t) => sentence[t % sentence.length]!),
    );
    const { start, end } = session.edit(length / 2, 0, Uint8Array.of(3));
    return end - start;
  });
  expect(costs[1]).toBeLessThanOrEqual(costs[0]! + 32);
  expect(costs[1]).toBeLessThan(1_000);
});

test("texts beyond the kept states are right everywhere, and after edits in forgotten places", async () => {
  const sentence = idsOf("Mer bakum erexeqy xaghum ein, isk mayriky nayum er nranc. ");
  let ids: Uint8Array = Uint8Array.from({ length: 40_000 }, (_, t) => sentence[(t * t) % sentence.length]!);
  const session = createSession(small.stepper);
  session.edit(0, 0, ids);
  for (const at of [39_990, 10, 20_000]) {
    const edit = { at, deleted: 2, inserted: Uint8Array.of(1, 2, 3) };
    session.edit(at, 2, edit.inserted);
    ids = apply(ids, edit);
  }
  settleAll(session);
  expect(await topErrorOf(session, small, ids)).toBeLessThan(1e-4);
});

test("signals of a part are those of the whole", () => {
  const session = createSession(small.stepper);
  session.edit(0, 0, idsOf("barev dzez, inchpes eq? shat lav em"));
  const whole = session.signals(0, session.length, SIGNALS);
  const part = session.signals(7, 20, SIGNALS);
  for (const signal of SIGNALS) {
    const width = whole.values[signal]!.length / whole.length;
    expect(part.values[signal]).toEqual(whole.values[signal]!.slice(7 * width, 20 * width));
  }
});

test("an empty text has no outputs, and everything can be deleted", () => {
  const session = createSession(small.stepper);
  expect(session.top(0, 0).length).toBe(0);
  session.edit(0, 0, idsOf("barev"));
  session.edit(0, 5, new Uint8Array(0));
  expect(session.length).toBe(0);
  expect(session.settle()).toBeUndefined();
  expect(session.edit(0, 0, idsOf("a"))).toEqual({ start: 0, end: 1 });
});

test("positions outside of the text and unknown symbols are refused, and change nothing", () => {
  const session = createSession(small.stepper);
  session.edit(0, 0, idsOf("barev"));
  expect(() => session.edit(4, 2, new Uint8Array(0))).toThrow("positions 4 to 6 of a text of 5 characters");
  expect(() => session.edit(-1, 0, new Uint8Array(0))).toThrow(RangeError);
  expect(() => session.edit(0, 0, Uint8Array.of(72))).toThrow("input symbol 72");
  expect(() => session.top(0, 6)).toThrow(RangeError);
  expect(session.length).toBe(5);
});
