import { parseLink } from "./link";
import type { AppActions } from "./store";

/** Shows what a link (the part of an address behind "#") says; the user's own text can be had back. */
export function openLink(actions: Pick<AppActions, "replaceText" | "notify">, hash: string): void {
  const { state, problems } = parseLink(hash);
  if (state.text !== undefined) actions.replaceText(state.text);
  if (problems.length > 0) actions.notify(problems.join(" "));
}
