import { useContext } from "react";
import type { AppState } from "../../state/app-state";
import { formatLink, LONGEST_LINKED } from "../../state/settings/link";
import { viewLink } from "../../state/settings/link-view";
import { StoreContext, useActions, useAppState } from "../store-context";
import { CopyLinkButton } from "./CopyLinkButton";

/** As text, which is the same as long as the view is. The text stands there as it is: to pack it would cost time at every key. */
const contentOf = (state: AppState): string => {
  const { text = "", ...view } = viewLink(state).state;
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
        const { state, withoutText } = viewLink(store.getState());
        if (withoutText)
          notify(
            `The link opens these pictures without your text: a link holds up to ${LONGEST_LINKED} characters, ` +
              `and it has ${store.getState().text.length}. Send it itself, or as a file.`,
          );
        return formatLink(state, store.getState().language);
      }}
    />
  );
}
