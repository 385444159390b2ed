import type { AppState } from "../../state/app-state";
import { formatLink, LONGEST_LINKED } from "../../state/link";
import { viewLink } from "../../state/link-view";
import { useActions, useAppState } from "../store-context";
import { CopyLinkButton } from "./CopyLinkButton";

/** As text, which is the same as long as the view is. */
const linkOf = (state: AppState): string => formatLink(viewLink(state).state);

/** Copies a link that opens the page with this text, letter, pair and unit, in these colours. */
export function ViewLinkButton() {
  const link = useAppState(linkOf);
  const length = useAppState((state) => state.text.length);
  const { notify } = useActions();
  return (
    <CopyLinkButton
      label="Link to this view"
      title="Copy a link that opens this text with these pictures"
      content={link}
      link={() => {
        if (length > LONGEST_LINKED)
          notify(
            `The link opens these pictures without your text: a link holds up to ${LONGEST_LINKED} characters, ` +
              `and it has ${length}.`,
          );
        return link;
      }}
    />
  );
}
