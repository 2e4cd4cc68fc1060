import { disclosureText as text } from '#shared/text/disclosure.ts'
import { IconView, icons } from '#ui/index.ts'
import { goToStep, STEPS, useDisclosure } from './disclosure-store.ts'
import css from './steps.module.css'

/** Where the package is: its steps, the count, and the way to each. */
export function PackageSteps() {
  const step = useDisclosure((now) => now.step)
  const plan = useDisclosure((now) => now.plan)
  const at = STEPS.indexOf(step)
  const going = plan?.documents.filter(({ decision }) => decision === 'include').length ?? 0
  return (
    <div className={css.steps}>
      <h2 className={css.stepsTitle}>{text.title}</h2>
      <nav aria-label={text.steps.label}>
        <ol className={css.stepList}>
          {STEPS.map((each, index) => (
            <li key={each}>
              {index > 0 && <IconView icon={icons.chevronRight} size={14} />}
              <button
                type="button"
                className={css.step}
                aria-current={each === step ? 'step' : undefined}
                onClick={() => goToStep(each)}
              >
                {index < at && <IconView icon={icons.check} size={14} />}
                {text.steps[each]}
              </button>
            </li>
          ))}
        </ol>
      </nav>
      <span className={css.stepsCount}>
        {plan !== null && plan.documents.length > 0 && text.chosen(going, plan.documents.length)}
      </span>
    </div>
  )
}
