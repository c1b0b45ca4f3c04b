import process from 'node:process';
import { asl } from '../derive/asl.ts';
import { routeOf, routes } from '../routes/index.ts';

// `npm run asl -- ROUTE` gives that route's state machine.

const [, , id = ''] = process.argv;
const route = routeOf(id);
if (route === undefined) {
  process.stderr.write(
    `there is no route “${id}”; name one of: ${routes.map((known) => known.id).join(', ')}\n`,
  );
  process.exitCode = 2;
} else process.stdout.write(`${JSON.stringify(asl(route), null, 2)}\n`);
