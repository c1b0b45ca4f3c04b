import type { Closers } from './closers.ts';
import type { DataFolder } from './data-folder/open.ts';
import type { DemoRoutes } from './gateway/gateway.ts';
import { openCaptureStore } from './mail/capture-store.ts';
import { startCapture } from './mail/capture-server.ts';
import { mailRoutes } from './mail/mail-routes.ts';
import { demoToken } from './sign-in/demo-token.ts';
import type { People } from './sign-in/person.ts';
import { demoProvider } from './sign-in/provider.ts';
import { signInListener } from './sign-in/sign-in-listener.ts';
import { tokenRoute } from './sign-in/token-route.ts';
import { openStore } from './sqlite.ts';

interface Place {
  readonly baseUrl: string;
  readonly folder: DataFolder;
  readonly people: People;
  readonly now: () => Date;
}

/** What only the demo office has: sign-in by a tap, tokens for programs, mail that goes nowhere. */
export async function openDemoRoutes(
  { baseUrl, folder, people, now }: Place,
  opened: Closers,
): Promise<{ readonly routes: DemoRoutes; readonly mailUrl: string }> {
  const { secrets } = folder;
  const store = openStore(folder.path('signIn'));
  opened.add(() => store.close());
  const mails = openCaptureStore(folder.path('mail'), now);
  opened.add(() => mails.close());
  const capture = await startCapture(mails);
  opened.add(() => capture.close());

  const provider = demoProvider({ baseUrl, secrets, store, people, now });
  const routes: DemoRoutes = {
    signIn: signInListener(provider, people, baseUrl),
    mail: mailRoutes(mails),
    token: tokenRoute(people, (person) => demoToken(person, { baseUrl, secrets, now })),
  };
  return { routes, mailUrl: capture.url };
}
