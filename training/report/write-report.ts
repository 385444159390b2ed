import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { openModel } from "../node-model";
import { readReportData } from "./report-data";
import { reportText } from "./report-text";

/** Writes `report.md` of a model from its atlas. Throws if the atlas is missing, damaged or that of another model. */
export async function writeReport(folder: string): Promise<void> {
  const data = await readReportData(folder, await openModel(folder));
  writeFileSync(join(folder, "report.md"), reportText(data));
  process.stderr.write(`${join(folder, "report.md")} written\n`);
}
