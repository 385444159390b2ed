import type { ComponentProps } from "react";
import styles from "./Button.module.css";

interface ButtonProps extends ComponentProps<"button"> {
  /** A tool in a bar is quiet, something to do in a form is outlined. */
  readonly look: "quiet" | "outlined";
}

/** The buttons of the page. `data-primary` marks the one that matters most. */
export function Button({ look, className = "", type = "button", ...rest }: ButtonProps) {
  return <button type={type} className={`${styles[look]!} ${className}`} {...rest} />;
}
