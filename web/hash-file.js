/* Computes a file's SHA-256 on this machine and writes it into the box that `data-hash-into` names; nothing is sent. */

const hex = (buffer) =>
  [...new Uint8Array(buffer)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

document.addEventListener('change', async ({ target }) => {
  if (!(target instanceof HTMLInputElement) || target.dataset.hashInto === undefined) return;
  const [file] = target.files;
  const box = document.getElementById(target.dataset.hashInto);
  if (file === undefined || box === null) return;
  box.value = hex(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
});

/* Browsers hash on pages over HTTPS and on this machine only: elsewhere the number is typed. */
if (globalThis.crypto?.subtle !== undefined) {
  for (const chooser of document.querySelectorAll('[data-hash-into]')) {
    chooser.closest('.f').hidden = false;
  }
}
