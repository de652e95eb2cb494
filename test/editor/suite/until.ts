/** Waits until a check gives something; no fixed sleeps. @throws what the check last said, after the time limit */
export async function until<T>(check: () => T | Promise<T>, what: string, limit = 20_000): Promise<NonNullable<T>> {
  const end = Date.now() + limit;
  for (;;) {
    const value = await check();
    if (value) return value as NonNullable<T>;
    if (Date.now() > end) throw new Error(`waited ${limit / 1000} s for ${what}`);
    await new Promise((next) => setTimeout(next, 30));
  }
}
