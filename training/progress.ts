/** A line on stderr for each finished step, with the share done and an estimate of the time left. */
export function progress(title: string, steps: number): (detail: string) => void {
  const started = Date.now();
  let done = 0;
  return (detail) => {
    done++;
    const left = ((Date.now() - started) / done) * (steps - done);
    process.stderr.write(
      `${title}: ${Math.round((100 * done) / steps)}% (${done}/${steps}), ${detail}, about ${duration(left)} left\n`,
    );
  };
}

/** Milliseconds in words: "48 s", "12 min", "1 h 05 min". */
export function duration(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  if (seconds < 90) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 90
    ? `${minutes} min`
    : `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, "0")} min`;
}
