import { Popover } from "radix-ui";
import type { ReactNode } from "react";
import styles from "./PopoverBox.module.css";

interface PopoverBoxProps {
  /** For screen readers. */
  readonly label: string;
  readonly className: string | undefined;
  readonly align?: "center" | "end";
  readonly children: ReactNode;
}

/** What a popover shows, in the page's look, with an arrow to its trigger. Mounted while it is open. */
export function PopoverBox({ label, className = "", align = "center", children }: PopoverBoxProps) {
  return (
    <Popover.Portal>
      <Popover.Content
        className={`${styles["box"]!} ${className}`}
        aria-label={label}
        sideOffset={6}
        collisionPadding={12}
        align={align}
      >
        <div className={styles["inside"]}>{children}</div>
        <Popover.Arrow className={styles["arrow"]} />
      </Popover.Content>
    </Popover.Portal>
  );
}
