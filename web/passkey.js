/* Registering a passkey and signing with one: what no page can do without a script. Nothing is sent but the form. */

const bytesOf = (text) =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) =>
    letter.codePointAt(0),
  );

const textOf = (buffer) =>
  btoa(String.fromCodePoint(...new Uint8Array(buffer)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

const known = (credentials) =>
  credentials.map(({ id }) => ({ type: 'public-key', id: bytesOf(id) }));

async function register({ challenge, user, excludeCredentials, ...rest }) {
  const { id, response } = await navigator.credentials.create({
    publicKey: {
      ...rest,
      challenge: bytesOf(challenge),
      user: { ...user, id: bytesOf(user.id) },
      excludeCredentials: known(excludeCredentials),
    },
  });
  return {
    id,
    response: {
      attestationObject: textOf(response.attestationObject),
      clientDataJSON: textOf(response.clientDataJSON),
    },
  };
}

async function signWith({ challenge, allowCredentials, ...rest }) {
  const { id, response } = await navigator.credentials.get({
    publicKey: {
      ...rest,
      challenge: bytesOf(challenge),
      allowCredentials: known(allowCredentials),
    },
  });
  return {
    id,
    response: {
      authenticatorData: textOf(response.authenticatorData),
      clientDataJSON: textOf(response.clientDataJSON),
      signature: textOf(response.signature),
    },
  };
}

document.addEventListener('submit', (event) => {
  const form = event.target;
  const box = form.querySelector('input[data-ceremony]');
  if (box === null) return;
  event.preventDefault();
  const says = form.querySelector('[role="alert"]');
  says.textContent = '';
  if (globalThis.PublicKeyCredential === undefined) {
    says.textContent = box.dataset.unable;
    return;
  }
  const ceremony = box.dataset.ceremony === 'register' ? register : signWith;
  perform(ceremony, form, box).catch(() => {
    // Cancelled, timed out, or no such passkey here: the browser tells its user which.
    says.textContent = box.dataset.failed;
  });
});

async function perform(ceremony, form, box) {
  box.value = JSON.stringify(await ceremony(JSON.parse(box.dataset.options)));
  form.submit();
}
