import { Popover } from "radix-ui";
import type { ComponentProps } from "react";
import styles from "./PopoverBox.module.css";

interface PopoverBoxProps extends ComponentProps<typeof Popover.Content> {
  /** For screen readers. */
  readonly label: string;
}

/** What a popover shows, in the page's look, with an arrow to its trigger. Mounted while it is open. */
export function PopoverBox({ label, className = "", children, ...rest }: PopoverBoxProps) {
  return (
    <Popover.Portal>
      <Popover.Content
        className={`${styles["box"]!} ${className}`}
        aria-label={label}
        sideOffset={6}
        collisionPadding={12}
        {...rest}
      >
        <div className={styles["inside"]}>{children}</div>
        <Popover.Arrow className={styles["arrow"]} />
      </Popover.Content>
    </Popover.Portal>
  );
}
