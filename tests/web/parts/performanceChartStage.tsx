import { createRoot } from 'react-dom/client'
import { PerformanceChart } from '../../../src/web/parts/PerformanceChart.tsx'
import '../../../src/web/styles/tokens.css'
import '../../../src/web/styles/base.css'
import '../../../src/web/parts/performanceChart.css'
import { chartPages } from './chartPages.ts'

const figures = chartPages[location.hash.slice(1) as keyof typeof chartPages]()

createRoot(document.getElementById('root') as HTMLElement).render(
  <PerformanceChart figures={figures} headline={figures.title} />,
)
