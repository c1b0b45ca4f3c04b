import { type App, RemovalPolicy, Stack } from 'aws-cdk-lib';
import {
  Architecture,
  type Function as LambdaFunction,
  LayerVersion,
  Runtime,
} from 'aws-cdk-lib/aws-lambda';
import type { FunctionName } from '#functions/names.ts';
import { type Family, families, type Route } from '#statemachines/route.ts';
import type { CodeSource } from '../code.ts';
import { countPutAside } from '../constructs/put-aside.ts';
import { clock } from '../constructs/clock.ts';
import { familyStack } from '../constructs/family-stack.ts';
import { officeFunction } from '../constructs/office-function.ts';
import { stackName } from '../naming.ts';
import type { Settings } from '../settings.ts';
import type { Data } from './data.ts';

/** What works: the functions, the clock that wakes them, and a nested stack of machines per family of routes. */
export interface Work {
  readonly stack: Stack;
  readonly functions: Readonly<Record<FunctionName, LambdaFunction>>;
  readonly families: ReadonlyMap<Family, Stack>;
}

interface Parts {
  readonly data: Data;
  readonly settings: Settings;
  readonly code: CodeSource;
  readonly routes: readonly Route[];
}

export function workStack(app: App, { data, settings, code, routes }: Parts): Work {
  const stack = new Stack(app, stackName('work'), {
    description: 'Qianban: functions and state machines',
  });
  const fonts = new LayerVersion(stack, 'Fonts', {
    code: code.fonts(),
    compatibleRuntimes: [Runtime.NODEJS_24_X],
    compatibleArchitectures: [Architecture.ARM_64],
    license: 'OFL-1.1',
    // Versions of `record` that executions still call keep the fonts they were made with.
    removalPolicy: RemovalPolicy.RETAIN,
  });
  const make = (name: FunctionName): LambdaFunction =>
    officeFunction(stack, name, { data, settings, code, fonts });
  const functions = {
    pages: make('pages'),
    links: make('links'),
    office: make('office'),
    'open-step': make('open-step'),
    record: make('record'),
    effects: make('effects'),
  };
  clock(stack, functions.effects);
  countPutAside(stack, functions.effects.logGroup);
  const wiring = {
    functions: { OpenStep: pinned(functions['open-step']), Record: pinned(functions.record) },
    logs: data.keys.logs,
    partition: settings.partition,
  };
  const byFamily = families.flatMap((family): [Family, Stack][] => {
    const own = routes.filter((route) => route.family === family);
    if (own.length === 0) return [];
    return [[family, familyStack(stack, family, own, wiring)]];
  });
  return { stack, functions, families: new Map(byFamily) };
}

/** The version that executions started from now on call to their end, however long that takes. */
function pinned({ currentVersion }: LambdaFunction): string {
  currentVersion.applyRemovalPolicy(RemovalPolicy.RETAIN);
  return currentVersion.functionArn;
}
