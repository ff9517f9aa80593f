import { botOf, type World } from '../world.ts'
import { commandsOffered, menuCommandsOffered } from './commands.ts'
import { actors, channelsOf, personShown, type Reader } from './people.ts'
import type { Place } from './shown.ts'

/** Everything around the messages as this person finds it. */
export function placeShown(world: World, online: boolean, reader: Reader): Place {
  const { state } = world
  return {
    guild: state.guild.name,
    me: personShown(world, reader.user),
    locale: reader.locale,
    bot: personShown(world, botOf(world)),
    online,
    people: actors(world).map(it => personShown(world, it)),
    channels: channelsOf(world, reader),
    commands: commandsOffered(world, reader),
    menuCommands: menuCommandsOffered(world, reader),
  }
}
