/* What a page can do better with a script. Everything here also works without: the server sums and checks again. */

const fenOf = (text) => {
  const narrow = text
    .replaceAll(/[０-９]/gu, (digit) => String.fromCodePoint(digit.codePointAt(0) - 0xfee0))
    .replaceAll('，', ',')
    .replaceAll(/[．。]/gu, '.')
    .replaceAll(/[\s￥¥元]/gu, '');
  return /^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d{1,2})?$/u.test(narrow)
    ? Math.round(Number(narrow.replaceAll(',', '')) * 100)
    : undefined;
};

const yuan = (fen) => {
  const digits = String(fen).padStart(3, '0');
  const whole = digits.slice(0, -2).replaceAll(/\B(?=(?:\d{3})+$)/gu, ',');
  return `${whole}.${digits.slice(-2)}`;
};

const typed = (id) => {
  const box = document.getElementById(id);
  return box === null ? undefined : fenOf(box.value ?? box.textContent);
};

/** A row's product: of two amounts typed in hundredths, one is a count. What is not counted stays so until it can be. */
function showProduct(output) {
  const [one, other] = output.dataset.times.split(' ').map(typed);
  const known = one !== undefined && other !== undefined;
  if (known) output.classList.remove('red');
  if (!output.classList.contains('red')) {
    output.textContent = known ? yuan(Math.round((one * other) / 100)) : '—';
  }
}

/** A column's sum. The amount in capitals is the server's to say: it goes until the form is sent. */
function showSum(figure) {
  const [lines, column] = figure.dataset.sum.split(' ');
  const cells = document.querySelectorAll(`[id^="${lines}-"][id$="-${column}"]`);
  const amounts = [...cells].map(({ id }) => typed(id)).filter((fen) => fen !== undefined);
  const text = yuan(amounts.reduce((sum, fen) => sum + fen, 0));
  const unit = figure.textContent.replace(/^[\d,.-]*/u, '');
  if (`${text}${unit}` === figure.textContent) return;
  figure.textContent = `${text}${unit}`;
  while (figure.nextSibling !== null) figure.nextSibling.remove();
  if (document.querySelector(`#${lines} output.red`) === null) {
    figure.closest('dl').querySelector('[data-left-out]')?.remove();
  }
}

function sumUp() {
  for (const output of document.querySelectorAll('[data-times]')) showProduct(output);
  for (const figure of document.querySelectorAll('[data-sum]')) showSum(figure);
}

/** A value that the server works out is not shown as it was once something that it is worked out from has changed. */
function hideStale({ name, form }) {
  const asked = name.split('.');
  for (const figure of form?.querySelectorAll('[data-reads]') ?? []) {
    if (figure.dataset.reads.split(' ').some((read) => asked.includes(read))) {
      const chinese = document.documentElement.lang.startsWith('zh');
      figure.textContent = chinese ? '刷新后显示' : 'Shown after refreshing';
      while (figure.nextSibling !== null) figure.nextSibling.remove();
    }
  }
}

/** Says at once that a file is too large, before it is sent in vain. */
function checkSize(box) {
  const most = Number(box.dataset.mostBytes);
  const large = [...box.files].find(({ size }) => size > most);
  const chinese = document.documentElement.lang.startsWith('zh');
  const limit = `${Math.floor(most / 1_048_576)} MB`;
  const words = chinese
    ? `“${large?.name}”超过${limit}，请压缩或分成几份再传。`
    : `“${large?.name}” is over ${limit}. Compress or split it.`;
  box.setCustomValidity(large === undefined ? '' : words);
  let message = document.getElementById(`${box.id}-size`);
  if (message === null) {
    message = Object.assign(document.createElement('p'), {
      id: `${box.id}-size`,
      className: 'msg',
    });
    message.setAttribute('role', 'alert');
    box.after(message);
  }
  message.textContent = large === undefined ? '' : words;
}

document.addEventListener('input', ({ target }) => {
  if (target instanceof HTMLInputElement && target.closest('.item') !== null) sumUp();
});

document.addEventListener('change', ({ target }) => {
  if (typeof target.name === 'string' && target.name !== '') hideStale(target);
  if (target instanceof HTMLInputElement && target.dataset.mostBytes !== undefined)
    checkSize(target);
});
