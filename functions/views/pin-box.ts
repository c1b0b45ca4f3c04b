import { attributes, type Html, markup } from '#statemachines/html.ts';

interface PinBox {
  /** Its name in the form: one of the secrets that are taken out before anything is kept. */
  readonly name: '_pin' | '_again';
  readonly label: string;
  readonly hint: string;
}

/** A box for a PIN: digits on the phone's keyboard, never filled in, never shown again. */
export function pinBox({ name, label, hint }: PinBox): Html {
  const id = name.slice(1);
  const box = {
    type: 'password',
    id,
    name,
    inputmode: 'numeric',
    autocomplete: 'off',
    maxlength: 12,
    'aria-describedby': `${id}-hint`,
  };
  return markup`<div class="f"><label for="${id}">${label}</label><p class="hint" id="${id}-hint">${hint}</p><input${attributes(box)}></div>
`;
}
