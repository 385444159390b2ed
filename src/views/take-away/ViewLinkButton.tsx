import { useState } from "react";
import type { AppState } from "../../state/app-state";
import { formatLink, LONGEST_LINKED } from "../../state/link";
import { viewLink } from "../../state/link-view";
import { useActions, useAppState } from "../store-context";
import { copyText } from "../typing/copy-text";
import { CheckIcon, LinkIcon } from "../ui/icons";
import { Button } from "../ui/Button";

/** As text, which is the same as long as the view is. */
const linkOf = (state: AppState): string => formatLink(viewLink(state).state);

/** Copies a link that opens the page with this text, letter, pair and unit, in these colours. */
export function ViewLinkButton() {
  const link = useAppState(linkOf);
  const length = useAppState((state) => state.text.length);
  const { notify } = useActions();
  const [copiedLink, setCopiedLink] = useState<string>();
  const copied = copiedLink === link;
  const copy = async (): Promise<void> => {
    const address = location.href.replace(/#.*/, "") + link;
    if (await copyText(address)) setCopiedLink(link);
    else notify(`The browser does not let this page copy. The link is: ${address}`);
    if (length > LONGEST_LINKED)
      notify(
        `The link opens these pictures without your text: a link holds up to ${LONGEST_LINKED} characters, ` +
          `and it has ${length}.`,
      );
  };
  return (
    <Button
      look="quiet"
      title="Copy a link that opens this text with these pictures"
      onClick={() => void copy()}
    >
      {copied ? <CheckIcon /> : <LinkIcon />}{" "}
      <span aria-live="polite">{copied ? "Link to this view copied" : "Link to this view"}</span>
    </Button>
  );
}
