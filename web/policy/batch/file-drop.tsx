import { type ReactNode, useState } from 'react'
import { useSpeech } from '../../app/speech.ts'
import { Icon } from '../../ui/icon.tsx'

/** A place to drop a file or choose one: the file field itself lies over the whole place and takes both. */
export function FileDrop({
  file,
  onChange,
}: {
  readonly file: File | null
  readonly onChange: (file: File | null) => void
}): ReactNode {
  const { say } = useSpeech()
  const [isOver, setOver] = useState(false)
  return (
    <>
      <label className={isOver ? 'drop drop-over' : 'drop'}>
        <Icon name="upload" />
        <span>{say('batch.file')}</span>
        <input
          type="file"
          accept=".xlsx,.csv,.json"
          onDragEnter={() => setOver(true)}
          onDragLeave={() => setOver(false)}
          onDrop={() => setOver(false)}
          onChange={(event) => onChange(event.target.files?.[0] ?? null)}
        />
        <span className="muted small">{say('batch.drop')}</span>
      </label>
      <p className="file-name" aria-live="polite">
        {file ? say('batch.chosen', { name: file.name, size: kibibytes(file.size) }) : ''}
      </p>
    </>
  )
}

function kibibytes(bytes: number): string {
  return Math.max(1, Math.round(bytes / 1024)).toLocaleString('en')
}
