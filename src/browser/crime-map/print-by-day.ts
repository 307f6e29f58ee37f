/**
 * Prints in the colours of the day. The page wears them for a moment before: what is drawn afresh while a browser prints
 * is left out.
 */
export async function printByDay(): Promise<void> {
  const { dataset } = document.documentElement;
  const { theme } = dataset;
  const restore = () => {
    if (theme === undefined) delete dataset['theme'];
    else dataset['theme'] = theme;
  };
  dataset['theme'] = 'light';
  await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  addEventListener('afterprint', restore, { once: true });
  print();
}
