// Before the first paint: the reader's own choice of light or dark, if they made one on this device.
// A browser that refuses storage gets the system's choice.
try {
  const choice = localStorage.getItem('theme');
  if (choice === 'light' || choice === 'dark') document.documentElement.dataset.theme = choice;
} catch {
  delete document.documentElement.dataset.theme;
}
