/** What callbacks do here. */
export const nothing = (): undefined => undefined;
