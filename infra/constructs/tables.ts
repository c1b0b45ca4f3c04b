import { RemovalPolicy } from 'aws-cdk-lib';
import {
  AttributeType,
  BillingMode,
  ProjectionType,
  Table,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { factLists, tableKeys } from '#functions/names.ts';
import { tableName } from '../naming.ts';

export interface Tables {
  readonly facts: Table;
  readonly trail: Table;
  readonly office: Table;
}

/** Paid by use, restorable to any second of the last 35 days, and not to be deleted by a deployment. */
export function tables(scope: Construct, encryptionKey: IKey): Tables {
  const table = (kind: keyof Tables): Table =>
    new Table(scope, `Table-${kind}`, {
      tableName: tableName(kind),
      partitionKey: text(tableKeys.partition),
      sortKey: text(tableKeys.sort),
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.CUSTOMER_MANAGED,
      encryptionKey,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
      ...(kind === 'facts' ? { timeToLiveAttribute: tableKeys.expiry } : {}),
    });
  const made = { facts: table('facts'), trail: table('trail'), office: table('office') };
  for (const name of factLists.names) {
    made.facts.addGlobalSecondaryIndex({
      indexName: name,
      partitionKey: text(name),
      sortKey: text(`${name}at`),
      projectionType: ProjectionType.INCLUDE,
      nonKeyAttributes: [...factLists.carry],
    });
  }
  return made;
}

const text = (name: string) => ({ name, type: AttributeType.STRING });
