import { refusal } from '../errors.ts'
import type { UploadedFile } from './route.ts'

/** The JSON of a request and its files: a JSON body, or a form with `payload_json` and `files[n]`. */
export async function readBody(request: Request): Promise<{ body: unknown; files: UploadedFile[] }> {
  const type = request.headers.get('content-type') ?? ''
  if (!type.startsWith('multipart/form-data')) {
    const raw = await request.text()
    return { body: raw === '' ? null : parse(raw), files: [] }
  }
  const form = await request.formData()
  const files: UploadedFile[] = []
  for (const [field, value] of form) {
    const key = /^files\[(\d{1,2})\]$/.exec(field)?.[1]
    if (key === undefined || typeof value === 'string') continue
    const bytes = new Uint8Array(await value.arrayBuffer())
    files.push({ key, name: value.name, contentType: value.type || 'application/octet-stream', bytes })
  }
  const payload = form.get('payload_json')
  return { body: typeof payload === 'string' ? parse(payload) : null, files }
}

function parse(raw: string): unknown {
  try {
    return JSON.parse(raw)
  } catch {
    throw refusal('invalidJson')
  }
}
