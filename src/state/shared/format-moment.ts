const CLOCK = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });
const DAY = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  hour: "2-digit",
  minute: "2-digit",
});
const YEAR = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric" });

/** When something was, seen from now (milliseconds since 1970): "14:05" today, "12 Nov, 14:05", "12 Nov 2024". */
export function formatMoment(time: number, now: number): string {
  const [then, today] = [new Date(time), new Date(now)];
  if (then.toDateString() === today.toDateString()) return CLOCK.format(then);
  return (then.getFullYear() === today.getFullYear() ? DAY : YEAR).format(then);
}
