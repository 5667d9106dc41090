import { Aws, CfnOutput, RemovalPolicy } from 'aws-cdk-lib';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import {
  AccountRecovery,
  CfnManagedLoginBranding,
  FeaturePlan,
  LambdaVersion,
  ManagedLoginVersion,
  Mfa,
  StringAttribute,
  UserPool,
  type UserPoolDomain,
  UserPoolEmail,
  UserPoolOperation,
} from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import { Role } from '../../shared/domain/actor.ts';
import { acknowledge } from './acknowledge.ts';
import type { DeploymentConfig } from './config.ts';
import { SERVICE } from './names.ts';
import type { ServiceFunction } from './service-function.ts';
import { SignInClients } from './sign-in-clients.ts';

type Props = {
  config: Pick<DeploymentConfig, 'mailDomain' | 'mailFrom' | 'signIn'>;
  /** Where the pages are, for whoever comes back from signing in. */
  publicUrl: string;
};

/** Who may ask the API: people by a code in their mail, machines by a secret (docs/sign-in.md). */
export class SignIn extends Construct {
  /** Lets through only who holds an access token of one of the clients; what they may do the function decides. */
  readonly authorizer: HttpJwtAuthorizer;
  private readonly pool: UserPool;

  constructor(scope: Construct, id: string, { config, publicUrl }: Props) {
    super(scope, id);
    this.pool = this.createPool(config);
    // The groups that `shape-token` knows; whoever is in none of them gets a token that opens nothing.
    for (const role of Role.exclude(['machine']).options) {
      this.pool.addGroup(role, { groupName: role });
    }
    const domain = this.createDomain(config.signIn.domainPrefix ?? `${SERVICE}-${Aws.ACCOUNT_ID}`);
    const clients = new SignInClients(this, 'Clients', { pool: this.pool, config, publicUrl });
    new CfnManagedLoginBranding(this, 'Branding', {
      userPoolId: this.pool.userPoolId,
      clientId: clients.pages.userPoolClientId,
      useCognitoProvidedValues: true,
    });
    this.authorizer = new HttpJwtAuthorizer('signed-in', this.pool.userPoolProviderUrl, {
      jwtAudience: clients.all.map(({ userPoolClientId }) => userPoolClientId),
    });
    new CfnOutput(this, 'UserPoolId', { value: this.pool.userPoolId });
    new CfnOutput(this, 'PagesClientId', { value: clients.pages.userPoolClientId });
    new CfnOutput(this, 'Domain', { value: domain.baseUrl() });
  }

  /** Machines get their tokens as they are: version 2 of the event is about people alone. */
  shapeTokensWith({ lambda }: ServiceFunction): void {
    this.pool.addTrigger(UserPoolOperation.PRE_TOKEN_GENERATION_CONFIG, lambda, LambdaVersion.V2_0);
  }

  private createPool({ mailDomain, mailFrom }: Props['config']): UserPool {
    const pool = new UserPool(this, 'People', {
      userPoolName: SERVICE,
      // Access tokens can be shaped, and codes mailed, from this plan on.
      featurePlan: FeaturePlan.ESSENTIALS,
      selfSignUpEnabled: false,
      signInAliases: { email: true },
      signInCaseSensitive: false,
      autoVerify: { email: true },
      // Cognito wants `password` named here; nobody is given one, and no client takes one.
      signInPolicy: { allowedFirstAuthFactors: { password: true, emailOtp: true } },
      passwordPolicy: {
        minLength: 32,
        requireDigits: true,
        requireLowercase: true,
        requireSymbols: true,
        requireUppercase: true,
      },
      mfa: Mfa.OFF,
      accountRecovery: AccountRecovery.NONE,
      customAttributes: {
        party: new StringAttribute({ mutable: true, maxLen: 60 }),
        associations: new StringAttribute({ mutable: true, maxLen: 2000 }),
      },
      email: UserPoolEmail.withSES({
        fromEmail: mailFrom,
        fromName: 'GrantBridge',
        sesRegion: Aws.REGION,
        sesVerifiedDomain: mailDomain,
      }),
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    acknowledge(
      pool,
      'AwsSolutions-COG2',
      'There is one factor, a code mailed to an address that an administrator entered, and Cognito mails no second one for it: MFA needs a password first. Sessions end after a day, and officers reach one municipality alone.',
    );
    acknowledge(
      pool,
      'AwsSolutions-COG8',
      'What the Plus plan adds are checks of passwords that leaked and of risky password sign-ins; there are no passwords. Essentials is what codes by mail need.',
    );
    return pool;
  }

  private createDomain(domainPrefix: string): UserPoolDomain {
    return this.pool.addDomain('Domain', {
      cognitoDomain: { domainPrefix },
      // The older pages know passwords only.
      managedLoginVersion: ManagedLoginVersion.NEWER_MANAGED_LOGIN,
    });
  }
}
