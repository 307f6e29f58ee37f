/** Lets the browser answer the reader and paint, in the middle of longer work. */
export const pause = (): Promise<void> =>
  new Promise((go) => {
    setTimeout(go);
  });
