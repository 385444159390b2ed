import { useContext } from "react";
import type { AppState } from "../../state/app-state";
import { formatLink } from "../../state/settings/link";
import { isLinkTooLong } from "../../state/settings/linked-values";
import { LONGEST_LINKED } from "../../state/settings/packed-text";
import { viewLink } from "../../state/settings/view-link";
import { StoreContext, useActions, useAppState } from "../store-context";
import { CopyLinkButton } from "./CopyLinkButton";

/** As text, which is the same as long as the view is. The text stands there as it is: to pack it would cost time at every key. */
const contentOf = (state: AppState): string => {
  const { text = "", ...view } = viewLink(state);
  return `${formatLink(view, state.language)} ${text}`;
};

/** Copies a link that opens the page with this text, letter, pair and unit, in these colours. */
export function ViewLinkButton() {
  const store = useContext(StoreContext)!;
  const content = useAppState(contentOf);
  const { notify } = useActions();
  return (
    <CopyLinkButton
      label="Link to this view"
      title="Copy a link that opens this text with these pictures"
      content={content}
      link={() => {
        const state = store.getState();
        if (isLinkTooLong(state))
          notify(
            `The link opens these pictures without your text: a link holds up to ${LONGEST_LINKED} characters, ` +
              `and it has ${state.text.length}. Send it itself, or as a file.`,
          );
        return formatLink(viewLink(state), state.language);
      }}
    />
  );
}
