import { spawnSync } from "node:child_process";
import { expect, it } from "vitest";

const python = (...args: string[]) =>
  spawnSync("python3", args, {
    cwd: "training",
    encoding: "utf8",
    env: { ...process.env, OMP_NUM_THREADS: "1" },
  });

/** Only who trains has PyTorch; the product and its tests must do without. */
const hasTorch = python("-c", "import numpy, torch").status === 0;

it.skipIf(!hasTorch)(
  "what train.py can ask of a network does what it says (its own tests, in Python)",
  () => {
    const { status, stderr } = python("-m", "unittest", "discover");
    expect(stderr).toContain("OK");
    expect(status).toBe(0);
  },
  600_000,
);
