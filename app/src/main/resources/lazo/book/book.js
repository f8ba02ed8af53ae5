(() => {
  const choices = document.querySelectorAll('input[name=light]');
  const pick = value => choices.forEach(choice => { choice.checked = choice.value === value; });
  try {
    const asked = location.hash.slice(1);
    const kept = ['auto', 'light', 'dark'].includes(asked) ? asked : localStorage.getItem('lazo-light');
    if (kept) pick(kept);
    choices.forEach(choice => choice.addEventListener('change', () => localStorage.setItem('lazo-light', choice.value)));
  } catch { /* a browser that keeps nothing still shows the page */ }
  // What a link leads to is seen, also where it lies folded away.
  const unfold = () => {
    const there = document.getElementById(location.hash.slice(1));
    const folded = there && there.parentElement.closest('details:not([open])');
    if (folded) { folded.open = true; there.scrollIntoView(); }
  };
  addEventListener('hashchange', unfold);
  unfold();

  document.querySelectorAll('button[data-copy]').forEach(button => {
    if (!navigator.clipboard) return;
    button.hidden = false;
    button.addEventListener('click', () =>
      navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent)
        .then(() => { button.textContent = button.dataset.done; }));
  });
})();
