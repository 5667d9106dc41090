import { RemovalPolicy } from 'aws-cdk-lib';
import {
  AttributeType,
  Billing,
  ProjectionType,
  TableEncryptionV2,
  TableV2,
} from 'aws-cdk-lib/aws-dynamodb';
import { Construct } from 'constructs';

/** The secondary index of the table. */
const INDEX_NAME = 'GSI1';

/** When an item may be removed, as shared/db/table.ts writes it. */
const EXPIRES = 'expiresAt';

/** The one table: every entity of the service lives in it (keys: shared/db/keys.ts). */
export class ServiceTable extends Construct {
  readonly table: TableV2;
  readonly indexArn: string;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    const string = (name: string) => ({ name, type: AttributeType.STRING });
    this.table = new TableV2(this, 'Table', {
      partitionKey: string('pk'),
      sortKey: string('sk'),
      globalSecondaryIndexes: [
        {
          indexName: INDEX_NAME,
          partitionKey: string('gsi1pk'),
          sortKey: string('gsi1sk'),
          projectionType: ProjectionType.ALL,
        },
      ],
      timeToLiveAttribute: EXPIRES,
      billing: Billing.onDemand(),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      // The account's own key for DynamoDB: every use is in CloudTrail, no monthly fee, and nothing that could
      // be scheduled for deletion and take the data along. A customer key would add a second gate for contact
      // addresses that municipalities publish anyway, at the price of key grants on every function.
      encryption: TableEncryptionV2.awsManagedKey(),
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.indexArn = `${this.table.tableArn}/index/${INDEX_NAME}`;
  }
}
