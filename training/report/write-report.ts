import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { signalUnit } from "../../src/analysis/signal-layout";
import { signalCode } from "../../src/analysis/signal-name";
import { openModel } from "../node-model";
import { readReportData } from "./report-data";
import { reportText } from "./report-text";
import { rowsWorthSeeing } from "./rows-worth-seeing";
import { writeRows } from "./write-rows";

/**
 * Writes `report.md` of a model from its atlas, and the rows that the report found worth seeing first into its manifest. Throws if
 * the atlas is missing, damaged or that of another model.
 */
export async function writeReport(folder: string): Promise<void> {
  const data = await readReportData(folder, await openModel(folder));
  writeFileSync(join(folder, "report.md"), reportText(data));
  const rows = rowsWorthSeeing(data).map((signal) => signalCode(signalUnit(data.layout, signal)));
  writeRows(folder, rows);
  process.stderr.write(
    `${join(folder, "report.md")} written; rows of the manifest: ${rows.join(", ") || "none"}
`,
  );
}
