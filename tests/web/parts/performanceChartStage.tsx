import { createRoot } from 'react-dom/client'
import { chartFiguresOf } from '../../../src/web/parts/indicator/chartFiguresOf.ts'
import { PerformanceChart } from '../../../src/web/parts/PerformanceChart.tsx'
import '../../../src/web/styles/tokens.css'
import '../../../src/web/styles/base.css'
import '../../../src/web/parts/performanceChart.css'
import { chartPages } from './chartPages.ts'

const page = chartPages[location.hash.slice(1) as keyof typeof chartPages]()

createRoot(document.getElementById('root') as HTMLElement).render(
  <PerformanceChart figures={chartFiguresOf(page)} headline={page.definition.title} />,
)
