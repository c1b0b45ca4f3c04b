import type { Notice } from './notice.ts';

/** Where this office is reached, and how it speaks when there is nothing but a sentence to say. */
export interface Site {
  /** Scheme, host and port, without a trailing slash; links and redirects are built from this, never from a header. */
  readonly baseUrl: string;
  /** Where upload forms go: the origin of the uploads bucket. */
  readonly uploadsOrigin: string;
  readonly notice: (notice: Notice) => string;
}

export const isSecure = ({ baseUrl }: Pick<Site, 'baseUrl'>): boolean =>
  baseUrl.startsWith('https:');
