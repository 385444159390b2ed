import type { ReactNode } from "react";
import { useLanguage } from "../store-context";

interface NativeProps {
  readonly as?: "span" | "b";
  readonly children: ReactNode;
}

/** Text in the language of the page, in its font; translators leave it alone. */
export function Native({ as: Tag = "span", children }: NativeProps) {
  return (
    <Tag lang={useLanguage().pack.code} translate="no">
      {children}
    </Tag>
  );
}
