import type { Plugin } from 'esbuild';

/**
 * Leaves out how the SDK asks the virtual machine it runs on for its region, which it does only where the environment
 * names none. Lambda always names one and has no such machine to ask.
 */
export const noInstanceMetadata: Plugin = {
  name: 'no-instance-metadata',
  setup: ({ onLoad }) => {
    onLoad({ filter: /[\\/]regionConfig[\\/]getInstanceMetadataRegion\.js$/ }, () => ({
      contents: 'export const getInstanceMetadataRegion = async () => undefined;',
      loader: 'js',
    }));
  },
};
