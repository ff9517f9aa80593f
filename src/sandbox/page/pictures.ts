import type { SandboxAttachment } from '../state.ts'
import type { World } from '../world.ts'
import { isWeb } from './marked.ts'
import type { FileShown, PictureShown } from './shown.ts'

/** The path of a file that the sandbox serves, whatever name of this machine the page was opened under. */
function pathOf(world: World, url: string): string | null {
  return url.startsWith(`${world.url}/attachments/`) ? url.slice(world.url.length) : null
}

/** A picture that the sandbox has itself is shown, one from elsewhere is only linked: the page loads nothing from outside. */
export function pictureShown(
  world: World,
  url: string | null | undefined,
  description: string | null = null,
): PictureShown | null {
  if (!url) return null
  const src = pathOf(world, url)
  if (src !== null) return { src, description: description ?? descriptionOf(world, url) }
  return isWeb(url) ? { elsewhere: url, description } : null
}

/** The alternative text that came with an uploaded file. */
function descriptionOf(world: World, url: string): string | null {
  for (const { attachments } of world.state.messages.values()) {
    const found = attachments.find(it => it.url === url)
    if (found) return found.description
  }
  return null
}

export function fileShown(world: World, file: SandboxAttachment): FileShown {
  const isPicture = /^image\/(?:png|jpeg|gif|webp|svg\+xml)$/.test(file.contentType)
  const { filename: name, description, size } = file
  return { name, description, href: pathOf(world, file.url) ?? '', size, isPicture }
}
