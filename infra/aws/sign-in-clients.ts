import { CfnOutput, Duration } from 'aws-cdk-lib';
import {
  ClientAttributes,
  OAuthScope,
  ResourceServerScope,
  type UserPool,
  type UserPoolClient,
  UserPoolClientIdentityProvider,
  type UserPoolResourceServer,
} from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import { Scope } from '../../shared/domain/actor.ts';
import type { DeploymentConfig } from './config.ts';
import { constructId, resourceName, SERVICE } from './names.ts';

type Props = {
  pool: UserPool;
  config: Pick<DeploymentConfig, 'signIn'>;
  publicUrl: string;
};

/** How long a token opens the API, and how long a person stays signed in. */
const TOKEN = Duration.hours(1);
const SESSION = Duration.days(1);

/** What asks for tokens: the pages for people, and the machines that a deployment names. */
export class SignInClients extends Construct {
  readonly pages: UserPoolClient;
  readonly all: readonly UserPoolClient[];

  constructor(scope: Construct, id: string, { pool, config, publicUrl }: Props) {
    super(scope, id);
    const { callbacks, machines } = config.signIn;
    this.pages = this.createPages(pool, [`${publicUrl}/signed-in`, ...callbacks]);
    const scopes = Scope.options.map(
      (name) => new ResourceServerScope({ scopeName: name, scopeDescription: name }),
    );
    const server = pool.addResourceServer('Api', { identifier: SERVICE, scopes });
    const clients = Object.entries(machines).map(([name, granted]) => {
      const own = scopes.filter(({ scopeName }) => granted.some((each) => each === scopeName));
      return this.createMachine(pool, server, name, own);
    });
    this.all = [this.pages, ...clients];
  }

  /** Runs in browsers, so it has no secret: PKCE stands in for one. */
  private createPages(pool: UserPool, urls: string[]): UserPoolClient {
    return pool.addClient('Pages', {
      userPoolClientName: resourceName('pages'),
      authFlows: { user: true },
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.EMAIL],
        callbackUrls: urls,
        logoutUrls: urls,
      },
      supportedIdentityProviders: [UserPoolClientIdentityProvider.COGNITO],
      preventUserExistenceErrors: true,
      // Nobody may say themselves whom they act for, nor give themselves another address.
      readAttributes: new ClientAttributes().withStandardAttributes({ email: true }),
      writeAttributes: new ClientAttributes().withStandardAttributes({ locale: true }),
      accessTokenValidity: TOKEN,
      idTokenValidity: TOKEN,
      refreshTokenValidity: SESSION,
    });
  }

  private createMachine(
    pool: UserPool,
    server: UserPoolResourceServer,
    name: string,
    scopes: ResourceServerScope[],
  ): UserPoolClient {
    const client = pool.addClient(constructId('machine', name), {
      userPoolClientName: resourceName('machine', name),
      generateSecret: true,
      oAuth: {
        flows: { clientCredentials: true },
        scopes: scopes.map((scope) => OAuthScope.resourceServer(server, scope)),
      },
      accessTokenValidity: TOKEN,
    });
    new CfnOutput(this, constructId('machine', name, 'id'), { value: client.userPoolClientId });
    return client;
  }
}
