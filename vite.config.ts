import { defineConfig } from 'vite'
import { siteConfig } from './src/node/site/site-config.ts'

// For `npm run dev`. The build goes through src/node/site/build-site.ts, which takes the same configuration.
export default defineConfig(siteConfig())
