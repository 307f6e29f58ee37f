/** Longest wait for a frame, in milliseconds: a page that nobody sees has none. */
const UNSEEN = 100;

/** Until the browser has painted what stands now: an answer to the reader's press comes before longer work. */
export const painted = (): Promise<void> =>
  new Promise((go) => {
    setTimeout(go, UNSEEN);
    requestAnimationFrame(() => setTimeout(go));
  });

/** Lets the browser answer the reader in the middle of longer work. */
export const pause = (): Promise<void> =>
  new Promise((go) => {
    setTimeout(go);
  });
