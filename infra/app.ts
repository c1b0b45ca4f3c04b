import process from 'node:process';
import { fileURLToPath } from 'node:url';
import cdkJson from '../cdk.json' with { type: 'json' };
import { officeApp } from './office-app.ts';

// `npm run synth`, and what the CDK command runs: CloudFormation templates into `cdk.out/`, without a network.

const outdir = process.env['CDK_OUTDIR'] ?? fileURLToPath(new URL('../cdk.out', import.meta.url));
officeApp({ context: cdkJson.context, outdir }).app.synth();
