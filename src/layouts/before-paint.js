const [, opens] = /^#([^=]+)=./.exec(location.hash) ?? /[?&](letter)=./.exec(location.search) ?? [];
if (opens) document.documentElement.dataset.opens = opens;
try {
  const theme = window.localStorage?.getItem('theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch (refused) {
  if (!(refused instanceof DOMException)) throw refused;
}
