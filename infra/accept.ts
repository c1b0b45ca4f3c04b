import type { IConstruct } from 'constructs';
import { NagSuppressions } from 'cdk-nag';

/** Accepts a finding of cdk-nag on one resource; the reason stays in the template, where an auditor reads it. */
export function accept(on: IConstruct, findings: Readonly<Record<string, string>>): void {
  NagSuppressions.addResourceSuppressions(
    on,
    Object.entries(findings).map(([rule, reason]) => ({ id: `AwsSolutions-${rule}`, reason })),
    true,
  );
}
