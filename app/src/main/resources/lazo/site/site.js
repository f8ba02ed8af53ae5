(() => {
  const typing = target => target.closest('input, textarea, select, [contenteditable]');
  const rows = () => [...document.querySelectorAll('[data-row], .people .name')];

  const step = by => {
    const all = rows();
    if (!all.length) return;
    const at = all.indexOf(document.activeElement);
    all[Math.min(Math.max(at + by, 0), all.length - 1)].focus();
  };

  // Where the places stand in a row that is wider than the screen, the one we are at is seen.
  const place = document.querySelector('.places [aria-current]');
  const row = place && place.closest('.places');
  if (row) row.scrollLeft = place.offsetLeft - row.offsetLeft - (row.clientWidth - place.offsetWidth) / 2;

  let going = 0;
  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    if (going && event.timeStamp - going < 1500) {
      going = 0;
      const there = [...document.querySelectorAll('[data-go]')].find(link => link.dataset.go === event.key);
      if (there) { event.preventDefault(); there.click(); }
      return;
    }
    going = 0;
    const help = document.getElementById('help');
    const search = document.querySelector('input[type=search]');
    switch (event.key) {
      case 'g': going = event.timeStamp; break;
      case 'j': step(1); break;
      case 'k': step(-1); break;
      case '/': if (search) { event.preventDefault(); search.focus(); search.select(); } break;
      case '?': if (help && !help.open) { event.preventDefault(); help.showModal(); } break;
      case 'Escape': document.querySelectorAll('details.account[open]').forEach(menu => { menu.open = false; }); break;
    }
  });

  document.addEventListener('click', event => {
    document.querySelectorAll('details.account[open]').forEach(menu => {
      if (!menu.contains(event.target)) menu.open = false;
    });
  });

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

  // A page that is not ready yet is asked for again after so many seconds.
  document.querySelectorAll('[data-reload]').forEach(part => {
    setTimeout(() => location.reload(), 1000 * Number(part.dataset.reload));
  });

  // A part of the page that waits for something: asked every two seconds until there is an answer with content.
  document.querySelectorAll('[data-wait]').forEach(part => {
    const ask = () => fetch(part.dataset.wait, { headers: { Accept: 'text/html' }, redirect: 'error' })
      .then(answer => answer.status === 200 ? answer.text() : '')
      .catch(() => '')
      .then(html => {
        if (html) part.innerHTML = html;
        else setTimeout(ask, 2000);
      });
    setTimeout(ask, 1000);
  });
})();
