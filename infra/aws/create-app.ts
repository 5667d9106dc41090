import { App, type AppProps, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { ServiceStack } from './service-stack.ts';

/** The app with its stack, and the checks that a synth must pass. */
export const createApp = (buildDir: string, props: AppProps = {}): App => {
  const app = new App(props);
  new ServiceStack(app, 'GrantBridge', {
    buildDir,
    description: 'GrantBridge: funding calls for municipalities',
  });
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app, { verbose: true }));
  return app;
};
