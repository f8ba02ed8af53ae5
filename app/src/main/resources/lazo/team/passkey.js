(() => {
  const buttons = document.querySelectorAll('button[data-passkey]');
  if (!document.querySelector('[data-passkey], [data-passkey-only]') || !window.PublicKeyCredential?.parseRequestOptionsFromJSON) return;

  const send = (address, proof, body) => fetch(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-CSRF-TOKEN': proof },
    body: body === undefined ? undefined : JSON.stringify(body),
  }).then(answer => answer.ok ? answer.json() : Promise.reject(new Error(String(answer.status))));

  const show = button => send('/webauthn/authenticate/options', button.dataset.proof)
    .then(options => navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) }))
    .then(passkey => send('/login/webauthn', button.dataset.proof, passkey.toJSON()));

  const ways = {
    'sign-in': button => show(button).then(() => { location.assign(button.dataset.next); }),
    again: button => show(button).then(() => { button.form.submit(); }),
    add: button => send('/webauthn/register/options', button.dataset.proof)
      .then(options => navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) }))
      .then(passkey => send('/webauthn/register', button.dataset.proof, {
        publicKey: { credential: passkey.toJSON(), label: document.getElementById('label').value || button.dataset.label },
      }))
      .then(() => { location.reload(); }),
  };

  document.querySelectorAll('[data-passkey-only]').forEach(part => { part.hidden = false; });
  buttons.forEach(button => {
    button.hidden = false;
    button.addEventListener('click', () => {
      const problem = document.getElementById('passkey-problem');
      problem.hidden = true;
      button.disabled = true;
      ways[button.dataset.passkey](button)
        .catch(() => { problem.hidden = false; })
        .finally(() => { button.disabled = false; });
    });
  });
})();
