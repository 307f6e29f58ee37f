try {
  const t = localStorage.getItem('theme');
  if (t === 'light' || t === 'dark') document.documentElement.dataset.theme = t;
} catch {}
if (/^#(team|ward)=/.test(location.hash)) document.documentElement.dataset.answerComes = '';
