import { App, type Stack, Tags } from 'aws-cdk-lib';
import { routes as catalogue } from '#statemachines/routes/index.ts';
import type { Route } from '#statemachines/route.ts';
import { builtCode, type CodeSource } from './code.ts';
import { readSettings } from './settings.ts';
import { type Data, dataStack } from './stacks/data.ts';
import { type Site, siteStack } from './stacks/site.ts';
import { watchStack } from './stacks/watch.ts';
import { type Work, workStack } from './stacks/work.ts';

export interface OfficeAppProps {
  /** Defaults; what the CDK command is given on its line goes before. */
  readonly context: Readonly<Record<string, unknown>>;
  readonly outdir: string;
  readonly routes?: readonly Route[];
  readonly code?: CodeSource;
}

export interface OfficeApp {
  readonly app: App;
  readonly data: Data;
  readonly work: Work;
  readonly site: Site;
  readonly watch: Stack;
}

/** The whole deployment of one office: one account, one region. Throws where the context lacks a setting. */
export function officeApp({
  context,
  outdir,
  routes = catalogue,
  code,
}: OfficeAppProps): OfficeApp {
  const app = new App({ context, outdir, analyticsReporting: false });
  const settings = readSettings((name) => {
    const value: unknown = app.node.tryGetContext(name);
    return value;
  });
  const data = dataStack(app);
  const work = workStack(app, { data, settings, routes, code: code ?? builtCode(outdir) });
  const site = siteStack(app, data, work, settings);
  const watch = watchStack(app, data, settings);
  Tags.of(app).add('app', 'qianban');
  return { app, data, work, site, watch };
}
