import type { ComponentProps } from "react";
import styles from "./Button.module.css";

/** A tool in a bar is quiet, something to do in a form is outlined. */
export type ButtonLook = "quiet" | "outlined";

interface ButtonProps extends ComponentProps<"button"> {
  readonly look: ButtonLook;
}

/** The buttons of the page. `data-primary` marks the one that matters most. */
export function Button({ look, className = "", type = "button", ...rest }: ButtonProps) {
  return <button type={type} className={`${styles[look]!} ${className}`} {...rest} />;
}
