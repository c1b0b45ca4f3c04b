import { isAccount } from '#domain/accounts.ts';
import { narrow } from '#domain/money.ts';
import type { SimpleField } from '../../fields.ts';
import { blank, isBlank, type ReadField, wrong } from './read.ts';

type AccountField = Extract<SimpleField, { kind: 'account' }>;

/** A bank account, typed with or without spaces. */
export const readAccount: ReadField<AccountField> = (_field, raw, at) => {
  if (isBlank(raw)) return blank;
  const digits = typeof raw === 'string' ? narrow(raw.slice(0, 60)).replaceAll(/[\s-]/gu, '') : '';
  return isAccount(digits)
    ? { value: digits }
    : wrong(at, 'not-an-account', {
        zh: '请填银行账号，8至30位数字，照银行卡或开户证明抄写。',
        en: 'Enter the bank account: 8 to 30 digits, as on the card or the bank’s certificate.',
      });
};
