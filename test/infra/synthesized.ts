import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Aspects, type IAspect } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import type { CodeSource } from '#infra/code.ts';
import { officeApp } from '#infra/office-app.ts';
import type { Route } from '#statemachines/route.ts';

/** A resource as CloudFormation reads it. */
export interface Resource {
  readonly Type: string;
  readonly Properties: Readonly<Record<string, unknown>>;
  readonly DeletionPolicy?: string;
}

interface Template {
  readonly file: string;
  readonly text: string;
  readonly resources: Readonly<Record<string, Resource>>;
}

export interface Synthesized {
  readonly outdir: string;
  readonly templates: readonly Template[];
  /** Errors and warnings of CDK and of the aspects given. */
  readonly messages: readonly string[];
}

interface Options {
  readonly context?: Readonly<Record<string, unknown>>;
  readonly routes?: readonly Route[];
  readonly aspect?: IAspect;
}

/** Synthesizes with a stand-in for the functions' code, which takes seconds to build and changes nothing else. */
export function synthesized({ context = {}, routes, aspect }: Options = {}): Synthesized {
  const outdir = mkdtempSync(join(tmpdir(), 'qianban-synth-'));
  const { app } = officeApp({
    context: { ...cdkContext(), ...context },
    outdir,
    code: standIn(join(outdir, 'stand-in')),
    ...(routes === undefined ? {} : { routes }),
  });
  if (aspect !== undefined) Aspects.of(app).add(aspect);
  const messages = app
    .synth()
    .stacks.flatMap((stack) => stack.messages)
    .map(({ id, level, entry }) => `${level} ${id}: ${JSON.stringify(entry.data)}`);
  const templates = readdirSync(outdir)
    .filter((file) => file.endsWith('.template.json'))
    .map((file) => templateOf(outdir, file));
  made.push(outdir);
  return { outdir, templates, messages };
}

const made: string[] = [];

/** For `afterAll`: takes every synthesized folder away. */
export const takeAway = (): void => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
};

/** What `cdk.json` says. */
export function cdkContext(): Readonly<Record<string, unknown>> {
  const file = new URL('../../cdk.json', import.meta.url);
  const { context }: { context: Readonly<Record<string, unknown>> } = JSON.parse(
    readFileSync(file, 'utf8'),
  );
  return context;
}

function standIn(folder: string): CodeSource {
  mkdirSync(folder);
  writeFileSync(join(folder, 'index.mjs'), 'export const handler = () => {};\n');
  return { handler: () => Code.fromAsset(folder), fonts: () => Code.fromAsset(folder) };
}

function templateOf(outdir: string, file: string): Template {
  const text = readFileSync(join(outdir, file), 'utf8');
  const { Resources }: { Resources: Readonly<Record<string, Resource>> } = JSON.parse(text);
  return { file, text, resources: Resources };
}

/** All resources of a type, wherever they are, by stack-wide unique names. */
export const resourcesOf = (
  { templates }: Synthesized,
  type: string,
): readonly (Resource & { readonly id: string })[] =>
  templates.flatMap(({ resources }) =>
    Object.entries(resources)
      .filter(([, { Type }]) => Type === type)
      .map(([id, resource]) => ({ id, ...resource })),
  );
