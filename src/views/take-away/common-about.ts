import type { AppState } from "../../state/app-state";
import type { About } from "./rows";

type Needed = Pick<AppState, "model" | "atlas" | "ownText">;

/** What every file that is taken away says: which network, and which text the statistics are of. */
export function commonAbout({ model, atlas, ownText }: Needed): About {
  const own = ownText !== undefined && ownText.kind !== "failed" && ownText.result !== undefined;
  const sample = atlas?.atlas.index.sample;
  const statistics = own
    ? `own text ${ownText.name}${ownText.kind === "running" ? ", not all of it yet" : ""}`
    : sample && `atlas: ${sample.sentences} sentences, ${sample.characters} characters (${sample.sources})`;
  return {
    ...(model === undefined ? {} : { model: model.version }),
    ...(statistics === undefined ? {} : { statistics }),
  };
}
