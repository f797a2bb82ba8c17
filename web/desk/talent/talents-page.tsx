import type { ReactNode } from 'react'
import type { Talent, TalentAuthorisation, TalentBand, TalentClass } from '../../../contract/index.ts'
import { Money } from '../../ui/money.tsx'
import { Page } from '../frame/page.tsx'
import { type Tab, Tabs } from '../frame/tabs.tsx'
import { type AskedChoicesOf, useAskedChoices } from '../record/choices.ts'
import { SendDeed } from '../record/record-deed.tsx'
import { Register } from '../record/register.tsx'
import { MoneyOrNone, Zh } from '../record/showing.tsx'
import { words as common } from '../record/words.ts'
import { Days } from '../registry/days.tsx'
import { useMay } from '../session/session.ts'
import { useDesk } from '../speech.ts'
import { AUTHORISATIONS, BANDS, CLASSES, TALENTS, USE_FIELDS } from './kept-talents.ts'
import { OfferDeed } from './offer-deed.tsx'
import { TalentReportPart } from './talent-report.tsx'
import { talentWords as words } from './words.ts'

/** People of talent by number, their classes, what they authorise, bands, and the report. */
export function TalentsPage(): ReactNode {
  const { tell } = useDesk()
  const may = useMay()
  const tabs: readonly Tab[] = [
    { id: 'people', label: tell(words.people), show: () => <People /> },
    { id: 'classes', label: tell(words.classes), show: () => <Classes /> },
    { id: 'authorisations', label: tell(words.authorisations), show: () => <Authorisations /> },
    { id: 'bands', label: tell(words.bands), show: () => <Bands /> },
    ...(may('talent:write') ? [{ id: 'report', label: tell(words.report), show: () => <TalentReportPart /> }] : []),
  ]
  return (
    <Page title={tell(words.title)} lead={tell(words.lead)}>
      <Tabs label={tell(words.tabs)} tabs={tabs} />
    </Page>
  )
}

function People(): ReactNode {
  const { tell } = useDesk()
  const may = useMay()
  return (
    <Register<Talent>
      kept={TALENTS}
      label={words.people}
      write="talent:write"
      addLabel={words.add}
      nameOf={({ officeNo }) => officeNo ?? ''}
      empty={words.empty}
      filters={[
        { name: 'class', label: words.classCode },
        { name: 'on', label: common.on, isDay: true },
      ]}
      columns={[
        {
          key: 'number',
          title: words.officeNo,
          show: ({ officeNo }) =>
            officeNo === null ? <span className="muted">{tell(words.notAuthorised)}</span> : <Zh text={officeNo} />,
        },
        { key: 'classes', title: words.classes, show: ({ classes }) => <Zh text={classes.join('、')} /> },
        { key: 'sector', title: words.sector, show: ({ sector }) => <Zh text={sector} /> },
        { key: 'grade', title: words.creditGrade, show: ({ creditGrade }) => <Zh text={creditGrade} /> },
        { key: 'unit', title: words.contactUnit, show: ({ contactUnitName }) => <Zh text={contactUnitName} /> },
        { key: 'contact', title: words.contactName, show: ({ contactName }) => <Zh text={contactName} /> },
        {
          key: 'income',
          title: words.income,
          isNumber: true,
          isExtra: true,
          show: ({ incomeFen }) => <MoneyOrNone fen={incomeFen} />,
        },
      ]}
      {...(may('talent:compute')
        ? {
            deeds: ({ id, officeNo, isAuthorised }) =>
              isAuthorised && (
                <>
                  <OfferDeed talent={id} about={officeNo ?? ''} />
                  <SendDeed
                    label={words.addUse}
                    about={officeNo ?? ''}
                    path={`${TALENTS.path}/${id}/uses`}
                    fields={USE_FIELDS}
                  />
                </>
              ),
          }
        : {})}
    />
  )
}

function nameOfChoice(choices: AskedChoicesOf, field: string, id: string | null): string | null {
  return choices[field]?.find(([code]) => code === id)?.[1] ?? id
}

function Classes(): ReactNode {
  const names = useAskedChoices(CLASSES.fields)
  return (
    <Register<TalentClass>
      kept={CLASSES}
      label={words.classes}
      write="talent:write"
      addLabel={words.addClass}
      nameOf={(row) => row.class}
      empty={words.classesEmpty}
      filters={[{ name: 'class', label: words.classCode }]}
      columns={[
        {
          key: 'talent',
          title: words.talent,
          show: ({ talent }) => <Zh text={nameOfChoice(names, 'talent', talent)} />,
        },
        { key: 'class', title: words.class, show: (row) => row.class },
        { key: 'span', title: common.span, show: ({ from, to }) => <Days from={from} to={to} /> },
      ]}
    />
  )
}

function Authorisations(): ReactNode {
  const names = useAskedChoices(AUTHORISATIONS.fields)
  return (
    <Register<TalentAuthorisation>
      kept={AUTHORISATIONS}
      label={words.authorisations}
      write="talent:write"
      addLabel={words.addAuthorisation}
      nameOf={({ document }) => document}
      empty={words.authorisationsEmpty}
      columns={[
        {
          key: 'talent',
          title: words.talent,
          show: ({ talent }) => <Zh text={nameOfChoice(names, 'talent', talent)} />,
        },
        {
          key: 'institution',
          title: words.institution,
          show: ({ institution }) => <Zh text={nameOfChoice(names, 'institution', institution)} />,
        },
        { key: 'document', title: words.document, show: ({ document }) => <Zh text={document} /> },
        { key: 'span', title: common.span, show: ({ from, to }) => <Days from={from} to={to} /> },
      ]}
    />
  )
}

function Bands(): ReactNode {
  const { tell } = useDesk()
  const names = useAskedChoices(BANDS.fields)
  return (
    <Register<TalentBand>
      kept={BANDS}
      label={words.bands}
      write="talent:write"
      addLabel={words.addBand}
      nameOf={({ scoreMin }) => scoreMin}
      empty={words.bandsEmpty}
      columns={[
        {
          key: 'institution',
          title: words.institution,
          show: ({ institution, isSample }) => (
            <>
              {institution === null ? (
                tell(words.everyInstitution)
              ) : (
                <Zh text={nameOfChoice(names, 'institution', institution)} />
              )}{' '}
              {isSample && <span className="tag">{tell(words.sample)}</span>}
            </>
          ),
        },
        { key: 'score', title: words.scoreMin, isNumber: true, show: ({ scoreMin }) => scoreMin },
        { key: 'line', title: words.line, isNumber: true, show: ({ lineFen }) => <Money fen={lineFen} /> },
        { key: 'rate', title: words.rate, isNumber: true, show: ({ rate }) => rate },
        { key: 'term', title: words.term, isNumber: true, show: ({ termMonths }) => termMonths },
        { key: 'way', title: words.way, show: ({ way }) => <Zh text={way} /> },
        { key: 'span', title: common.span, show: ({ from, to }) => <Days from={from} to={to} /> },
      ]}
    />
  )
}
