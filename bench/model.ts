import { readFileSync } from "node:fs";
import { createLanguage } from "../src/language/language";
import { packOf } from "../src/language/packs";
import { parseManifest } from "../src/model/manifest";

/** The folder of the network that is measured. */
export const MODEL = new URL("../models/hy/", import.meta.url);

const manifest = parseManifest(JSON.parse(readFileSync(new URL("manifest.json", MODEL), "utf8")));

/** The language that it is for. */
export const language = createLanguage(packOf(manifest.language));
