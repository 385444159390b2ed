import type { AppState } from "../../state/app-state";
import type { About } from "./rows";

type Needed = Pick<AppState, "network" | "atlas" | "ownText">;

/** What every file that is taken away says: which network, and which text the statistics are of. */
export function commonAbout({ network, atlas, ownText }: Needed): About {
  const own = ownText !== undefined && ownText.kind !== "failed" && ownText.result !== undefined;
  const sample = atlas?.atlas.index.sample;
  const statistics = own
    ? `own text ${ownText.name}${ownText.kind === "running" ? ", not all of it yet" : ""}`
    : sample && `atlas: ${sample.sentences} sentences, ${sample.characters} characters (${sample.sources})`;
  return {
    ...(network.kind === "ready" ? { model: network.version } : {}),
    ...(statistics === undefined ? {} : { statistics }),
  };
}
