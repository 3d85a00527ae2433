import { defineConfig } from 'vite'
import { siteConfig } from './src/build/site-config.ts'

// For `npm run dev`. The build goes through src/build/build-site.ts, which takes the same configuration.
export default defineConfig(siteConfig())
