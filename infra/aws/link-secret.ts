import { Aws } from 'aws-cdk-lib';
import { SERVICE } from './names.ts';

/**
 * The key of signed links, a SecureString of the Parameter Store. CloudFormation makes no secret strings, so that an
 * administrator puts it there before the first deployment (docs/deploy.md); it is under AWS's own key for the store,
 * which any principal may use that may read the parameter.
 */
export class LinkSecret {
  readonly parameterName = `/${SERVICE}/link-secret`;
  readonly parameterArn =
    `arn:${Aws.PARTITION}:ssm:${Aws.REGION}:${Aws.ACCOUNT_ID}:parameter${this.parameterName}`;
  /** What links begin with. */
  readonly publicUrl: string;

  constructor(publicUrl: string) {
    this.publicUrl = publicUrl;
  }
}
