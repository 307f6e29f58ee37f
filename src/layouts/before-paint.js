const opens = (location.hash || location.search).slice(1).split('=');
if (opens[1]) document.documentElement.dataset.opens = opens[0];
try {
  const theme = window.localStorage?.getItem('theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch (refused) {
  if (!(refused instanceof DOMException)) throw refused;
}
