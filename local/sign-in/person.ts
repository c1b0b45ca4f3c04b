/** Someone the demo office knows, as the page "sign in as" lists them. */
export interface Person {
  /** Becomes the subject (`sub`) of the sign-in. */
  readonly id: string;
  readonly name: string;
  /** Titles of the posts held. */
  readonly posts: readonly string[];
}

export type People = () => Promise<readonly Person[]>;

/** The client that Qianban's own pages are, and the scope of its access tokens. */
export const client = {
  id: 'qianban',
  scope: 'qianban',
  /** Where the provider sends people back to, below BASE_URL: after signing in, and after signing out. */
  backPath: '/sign-in/back',
  outPath: '/sign-in/out',
} as const;
