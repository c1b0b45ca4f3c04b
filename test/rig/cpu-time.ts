/** Milliseconds of computing since a moment: what the work takes, however busy the machine is with other things. */
export function cpuTimer(): () => number {
  const began = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(began);
    return (user + system) / 1000;
  };
}
