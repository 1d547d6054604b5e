import { whyWords } from '../../../domain/meetings/agenda/whyWords.ts'
import type { Morning } from '../../../contract/morning.ts'
import type { Partnership } from '../../../contract/partnership.ts'
import { Notice } from '../../ui/Notice.tsx'
import { answeredWords, representedWords } from './invitationWords.ts'
import { AgendaPapers } from './AgendaPapers.tsx'

type Props = { readonly morning: Morning; readonly partnership: Partnership }

/** The agenda to be read: each item with why it is there and what is recommended, then who is invited. */
export function AgendaReading({ morning, partnership }: Props) {
  const { items, redsLeftOut, meeting, plan } = morning
  const invited = morning.invitations.filter(({ answer }) => answer !== 'takenBack')
  return (
    <>
      {redsLeftOut !== '' && (
        <Notice look="red">
          <p>{redsLeftOut}</p>
        </Notice>
      )}
      {items.length === 0 ? (
        <p>Nothing is on the agenda yet.</p>
      ) : (
        <ol className="agenda-list reading">
          {items.map((item) => (
            <li key={item.key} className={item.isRed ? 'red-item' : undefined}>
              <p className="when">
                {plan.startsAt !== '' && <span className="strong">{item.startsAt}</span>}
                <span className="quiet">{item.minutes} min</span>
              </p>
              <div className="what">
                <h2>{item.title}</h2>
                {item.why.length > 0 && <p className="why">{whyWords(item.why)}</p>}
                {item.presenter !== '' && <p className="small quiet">{item.presenter}</p>}
                {item.note !== '' && <p className="small">{item.note}</p>}
                <AgendaPapers paperIds={item.paperIds} />
                {item.kind !== 'recommendation' &&
                  meeting.recommendations
                    .filter(({ id }) => item.recommendationIds.includes(id))
                    .map(({ id, number, wording }) => (
                      <p key={id}>
                        <span className="quiet">Recommendation {number}.</span>{' '}
                        <span className="std">{wording}</span>
                      </p>
                    ))}
              </div>
            </li>
          ))}
        </ol>
      )}
      {invited.length > 0 && (
        <section className="sec">
          <h2>Invited</h2>
          <ul className="invited">
            {invited.map((each) => (
              <li key={each.invitee}>
                {each.role}, {representedWords(each, partnership)}
                {(each.answer !== 'invited' || each.substitute !== '') && (
                  <span className="quiet">: {answeredWords(each).toLowerCase()}</span>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
