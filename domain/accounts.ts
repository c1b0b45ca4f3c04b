/** Bank accounts (银行账号): company accounts have 8 to 30 digits, cards 16 to 19. */
export const isAccount = (text: string): boolean => /^\d{8,30}$/u.test(text);

/** An account as everybody but those who pay sees it: `****1234`. */
export const maskedAccount = (account: string): string => `****${account.slice(-4)}`;
