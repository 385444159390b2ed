import { useState, type ComponentProps } from "react";
import { longLinkWarning } from "../../state/settings/link";
import { useActions } from "../store-context";
import { Button } from "../ui/Button";
import { copyText } from "../ui/copy-text";
import { CheckIcon, LinkIcon } from "../ui/icons";

interface CopyLinkButtonProps extends Omit<ComponentProps<typeof Button>, "look" | "onClick" | "children"> {
  readonly label: string;
  /** What the link holds: the button says "copied" until this changes. */
  readonly content: string;
  /** Gives what follows the page's address, "#…"; undefined if there is nothing to copy. Asked for at a press. */
  readonly link: () => string | undefined;
}

/** Copies a link to this page and says that it did. */
export function CopyLinkButton({ label, content, link, ...rest }: CopyLinkButtonProps) {
  const { notify } = useActions();
  const [copiedContent, setCopiedContent] = useState<string>();
  const copied = copiedContent === content;
  const copy = async (): Promise<void> => {
    const fragment = link();
    if (fragment === undefined) return;
    const address = location.href.replace(/#.*/s, "") + fragment;
    const warning = longLinkWarning(address);
    if (warning !== undefined) notify(warning);
    if (await copyText(address)) setCopiedContent(content);
    else notify(`The browser does not let this page copy. The link is: ${address}`);
  };
  return (
    <Button look="quiet" onClick={() => void copy()} {...rest}>
      {copied ? <CheckIcon /> : <LinkIcon />}{" "}
      <span aria-live="polite">{copied ? `${label} copied` : label}</span>
    </Button>
  );
}
