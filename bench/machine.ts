import { cpus, totalmem } from "node:os";

/** Where a bench ran. */
export type Machine = Readonly<Record<string, string | number>>;

/** This machine, and the browser that was measured. */
export const describeMachine = (browser: string): Machine => ({
  processor: cpus()[0]?.model ?? "unknown",
  cores: cpus().length,
  memoryGB: Math.round(totalmem() / 2 ** 30),
  system: `${process.platform} ${process.arch}`,
  node: process.version,
  browser,
});
