const mostSteps = 12;

/** Enters through the sign-in service as a browser would, and answers the cookies it then has. */
export async function signIn(url: string, person: string): Promise<string> {
  const jar = new Map<string, string>();
  let response = await step(`${url}/sign-in?then=%2F`, jar);
  for (let left = mostSteps; left > 0; left -= 1) {
    const to = response.headers.get('location');
    if (to === null && response.status !== 200)
      throw new Error(`signing in failed with ${String(response.status)}`);
    const next = to === null ? response.url : new URL(to, response.url).href;
    if (next === `${url}/`) return written(jar);
    // Each answer says where to go next.
    // eslint-disable-next-line no-await-in-loop
    response = await step(next, jar, to === null ? new URLSearchParams({ person }) : undefined);
  }
  throw new Error('signing in goes round in circles');
}

/** With a person, this is the tap on a name of the page `以谁的身份登录`. */
async function step(
  address: string,
  jar: Map<string, string>,
  tap?: URLSearchParams,
): Promise<Response> {
  const response = await fetch(address, {
    redirect: 'manual',
    headers: { cookie: written(jar), accept: 'text/html' },
    ...(tap === undefined ? {} : { method: 'POST', body: tap }),
  });
  for (const cookie of response.headers.getSetCookie()) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/u.exec(cookie) ?? [];
    jar.set(name, value);
  }
  return response;
}

const written = (jar: ReadonlyMap<string, string>): string =>
  [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
