const KEY = 'streets';

/** Address of the service whose streets a reader asked this device to show always; null where there is none. */
export function keptStreets(): string | null {
  return tried(() => localStorage.getItem(KEY)) ?? null;
}

export function keepStreets(url: string): void {
  tried(() => {
    localStorage.setItem(KEY, url);
  });
}

export function forgetStreets(): void {
  tried(() => {
    localStorage.removeItem(KEY);
  });
}

/** A browser may forbid storage: then nothing is kept. */
function tried<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof DOMException) return undefined;
    throw error;
  }
}
