import { BUILD_DIR } from './build.ts';
import { createApp } from './create-app.ts';

createApp(BUILD_DIR).synth();
