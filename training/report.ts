/**
 * The article's statements tested on a model's atlas: `npm run report [-- --model models/hy]`. Writes
 * report.md beside the model, and the rows that the page shows first into its manifest.
 */
import { parseArgs } from "node:util";
import { writeReport } from "./report/write-report";
import { runCommand } from "./run-command";

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { model: { type: "string", default: "models/hy" } } });
  await writeReport(values.model);
}

await runCommand(main);
